import '@/lib/synth/browser-globals';
import type { StackPlan } from '@/lib/plan/plan';
import { printCloudFormation } from '@/lib/print/cloudformation';
import type { Diagnostic, Synthesis, Template } from '@/lib/synth/synthesis';
import { synthesize } from '@/lib/synth/synthesize';
import { isPlainObject } from '@/lib/util/json';
import type { StackTemplate, TemplateText } from './compile-output';
import type { TemplateMessage, TemplateRequest } from './template-protocol';

declare const self: DedicatedWorkerGlobalScope;

// The Web Worker beside the page: the real aws-cdk-lib makes templates here, so the page never waits for it. Plans come from the
// design worker, through the port that the page hands over; it is told when the next one may come. Answers go to the page.
self.addEventListener('message', ({ ports: [plans] }) => {
  plans?.addEventListener('message', ({ data }: MessageEvent<TemplateRequest>) => {
    try {
      send(answer(data));
    } finally {
      plans.postMessage(null);
    }
  });
  plans?.start();
});
send({ type: 'loaded' });

function send(message: TemplateMessage): void {
  self.postMessage(message);
}

function answer({ id, plan }: TemplateRequest): TemplateMessage {
  try {
    const start = performance.now();
    const synthesis = synthesize(plan);
    const milliseconds = performance.now() - start;
    return {
      type: 'synthesized',
      id,
      templates: synthesis.refused ? undefined : plan.stacks.flatMap((stack) => stackTemplate(stack, synthesis)),
      diagnostics: [...synthesis.diagnostics, ...assetDiagnostics(synthesis)],
      refused: synthesis.refused,
      milliseconds,
    };
  } catch (error) {
    return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
}

function stackTemplate({ id, stackName, element }: StackPlan, { templates, resources }: Synthesis): StackTemplate[] {
  const template = templates[id];
  if (!template) return [];
  return [
    {
      stackId: id,
      stackName: stackName ?? id,
      element,
      yaml: withElements(template, 'yaml', resources[id]),
      json: withElements(template, 'json', resources[id]),
      resourceCount: isPlainObject(template['Resources']) ? Object.keys(template['Resources']).length : 0,
    },
  ];
}

/** Names what the plain template cannot bring along: code that the CDK uploads to the account's bootstrap bucket. */
function assetDiagnostics({ templates, resources }: Synthesis): Diagnostic[] {
  return Object.entries(templates).flatMap(([stackId, template]) => {
    const made = isPlainObject(template['Resources']) ? template['Resources'] : {};
    return Object.entries(made)
      .filter(([, resource]) => JSON.stringify(resource).includes('cdk-hnb659fds-assets'))
      .map(([logicalId]) => ({
        element: resources[stackId]?.[logicalId],
        level: 'warning' as const,
        code: 'gantry:assets',
        message: `${logicalId} needs a file that the plain template does not hold. Deploy the exported CDK project, which uploads it, in an account that is bootstrapped for the CDK.`,
        path: `${stackId}/${logicalId}`,
      }));
  });
}

function withElements(template: Template, format: 'yaml' | 'json', elements: Synthesis['resources'][string] | undefined): TemplateText {
  const { text, lines } = printCloudFormation(template, format);
  return { text, lines: lines.map((range) => ({ ...range, element: elements?.[range.logicalId] })) };
}
