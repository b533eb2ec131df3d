import type { Plan, StackPlan, Statement } from '@/lib/plan/plan';
import { invariant } from '@/lib/util/invariant';
import { uniqueName, variableName } from './identifiers';
import { factsOf } from './facts';

/** What a stack has to do with the others of its app. */
export interface Sharing {
  /** Variables that later stacks use, by id: the property of the stack's class that holds each. In the order in which they are made. */
  readonly gives: ReadonlyMap<string, string>;
  /** Variables of earlier stacks that this one uses, by id, in the order in which they are made. */
  readonly takes: ReadonlyMap<string, Taken>;
}

/** A variable of another stack. */
export interface Taken {
  /** The property of the stack's props that holds it. */
  readonly name: string;
  /** The stack that makes it, by its place in the plan. */
  readonly from: number;
  readonly statement: Statement;
}

/** What each stack of a plan gives to later ones and takes from earlier ones. */
export function sharingOf(plan: Plan): readonly Sharing[] {
  const makers = new Map<string, Omit<Taken, 'name'>>();
  plan.stacks.forEach(({ statements }, from) => {
    for (const statement of statements) if (statement.variable) makers.set(statement.variable.id, { from, statement });
  });
  const maker = (id: string): Omit<Taken, 'name'> => {
    const made = makers.get(id);
    invariant(made, `the plan refers to ${id}, which no statement makes`);
    return made;
  };
  const used = plan.stacks.map((stack, index) => [...usedBy(stack)].filter((id) => (makers.get(id)?.from ?? index) !== index));
  const order = [...makers.keys()];
  const wanted = new Set(used.flat());
  return plan.stacks.map((_, index): Sharing => {
    const properties = new Set(STACK_MEMBERS);
    const props = new Set(STACK_PROPS);
    const gives = order.filter((id) => wanted.has(id) && makers.get(id)?.from === index);
    const takes = order.filter((id) => used[index]?.includes(id));
    const named = (id: string, taken: Set<string>): string => {
      const { statement } = maker(id);
      return uniqueName(variableName(statement.variable?.hint ?? id, statement.expr), taken);
    };
    return {
      gives: new Map(gives.map((id) => [id, named(id, properties)])),
      takes: new Map(takes.map((id) => [id, { ...maker(id), name: named(id, props) }])),
    };
  });
}

function usedBy({ statements }: StackPlan): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { expr } of statements) for (const id of factsOf(expr).refs) used.add(id);
  return used;
}

/** What `cdk.Stack` has already, and words that a class has no property of. */
export const STACK_MEMBERS: readonly string[] = (
  'account addDependency addDockerImageAsset addFileAsset addMetadata addPermissionsBoundaryAspect addStackDependency ' +
  'addStackTag addTransform allocateLogicalId artifactId availabilityZones azLiteralWarningSilenced bundlingRequired ' +
  'constructor dependencies env environment exportStringListValue exportValue formatArn generateStackArtifactId ' +
  'generateStackId generateStackName getLogicalId maxResources nested nestedStackParent nestedStackResource node ' +
  'notificationArns parentStack parseArn parseEnvironment partition permissionsBoundaryArn prepareCrossReference region ' +
  'regionalFact removeStackTag renameLogicalId reportMissingContext reportMissingContextKey resolve resolveExportedValue ' +
  'splitArn stackDependencyReasons stackId stackName synthesizer tags templateFile templateOptions terminationProtection ' +
  'toJsonString toString toYamlString urlSuffix with'
).split(' ');

/** What `cdk.StackProps` has already. */
export const STACK_PROPS: readonly string[] = (
  'analyticsReporting crossRegionReferences description env notificationArns permissionsBoundary propertyInjectors ' +
  'stackName suppressTemplateIndentation synthesizer tags terminationProtection'
).split(' ');
