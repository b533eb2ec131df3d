import { App, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib/core';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { FEATURE_FLAGS } from '@/lib/cdk/feature-flags';
import { isAcknowledge } from '@/lib/plan/acknowledge';
import type { Expr, Plan, StackPlan } from '@/lib/plan/plan';
import { annotations, messageOf, refusals, resourceElements } from './findings';
import { Origins } from './origins';
import { runStatements } from './run-statements';
import type { Diagnostic, Synthesis, Template } from './synthesis';

/**
 * The templates that the real `aws-cdk-lib` makes of a plan, with everything the CDK says about it and, for each
 * resource, the node or edge it came from. What the CDK refuses is a diagnostic with the CDK's own message, never
 * an exception. Warnings that the plan acknowledges are said as well: whoever shows them knows which those are. The same code
 * runs in Node and in a Web Worker, and gives the same bytes in both.
 *
 * @throws PlanError when the plan itself is wrong (`checkPlan` of `lib/print` tells it beforehand).
 */
export function synthesize(plan: Plan): Synthesis {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'gantry-synth-'));
  try {
    return synthesizeInto(outdir, plan);
  } finally {
    fs.rmSync(outdir, { recursive: true, force: true });
  }
}

function synthesizeInto(outdir: string, plan: Plan): Synthesis {
  const app = new App({
    outdir,
    // Annotations are returned, not printed: the CDK leaves reporting to its caller when this flag is false.
    context: { ...FEATURE_FLAGS, '@aws-cdk/core:failSynthOnValidationErrors': false },
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: false,
    stackTraces: false,
  });
  const origins = new Origins();
  const refused: Diagnostic[] = [];
  const state = { variables: new Map<string, unknown>(), spoiled: new Set<string>() };
  const acknowledging: { readonly stack: Stack; readonly plan: StackPlan }[] = [];
  const stacks = origins.during(app, () => {
    return plan.stacks.flatMap((stackPlan) => {
      const stack = openStack(app, stackPlan);
      if (!(stack instanceof Stack)) {
        refused.push(stack);
        for (const { variable } of stackPlan.statements) if (variable) state.spoiled.add(variable.id);
        return [];
      }
      refused.push(
        ...runStatements(
          only(stackPlan, (expr) => !isAcknowledge(expr)),
          stack,
          state,
          origins,
        ),
      );
      acknowledging.push({ stack, plan: only(stackPlan, isAcknowledge) });
      return [stack];
    });
  });
  if (refused.length > 0) return refusal(refused, annotations(app, origins));

  try {
    app.synth();
  } catch (error) {
    return refusal(refusals(app, origins, error), annotations(app, origins));
  }
  const diagnostics = annotations(app, origins);
  // Only now: what is acknowledged before, the CDK does not say at all. Templates do not depend on it.
  const notTaken = acknowledging.flatMap((each) => runStatements(each.plan, each.stack, state, origins));
  if (notTaken.length > 0) return refusal(notTaken, diagnostics);

  const templates: Record<string, Template> = {};
  const resources: Record<string, Readonly<Record<string, string>>> = {};
  for (const stack of stacks) {
    templates[stack.node.id] = JSON.parse(fs.readFileSync(path.join(outdir, stack.templateFile), 'utf8')) as Template;
    resources[stack.node.id] = resourceElements(stack, origins);
  }
  return { templates, diagnostics, resources };
}

function only(plan: StackPlan, wanted: (expr: Expr) => boolean): StackPlan {
  return { ...plan, statements: plan.statements.filter(({ expr }) => wanted(expr)) };
}

function openStack(app: App, plan: StackPlan): Stack | Diagnostic {
  try {
    return new Stack(app, plan.id, {
      stackName: plan.stackName,
      description: plan.description,
      tags: plan.tags && { ...plan.tags },
      // A template that is deployed by itself has no use for the rule that checks the CDK's bootstrap stack.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    });
  } catch (error) {
    return { ...(plan.element === undefined ? {} : { element: plan.element }), level: 'error', message: messageOf(error), path: plan.id };
  }
}

function refusal(errors: readonly Diagnostic[], others: readonly Diagnostic[]): Synthesis {
  const [first] = errors;
  return {
    templates: {},
    resources: {},
    diagnostics: [...errors, ...others],
    refused: { element: first?.element, message: first?.message ?? 'The CDK refused the plan.' },
  };
}
