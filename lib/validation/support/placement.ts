import { meetsQuery, parseClusterQuery } from '@/lib/aws/cluster-query';
import { isKind, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import { whyNot } from '@/lib/kinds/task-definition/applies';
import type { DesignNode } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../finding';
import { clearFix, losing, setFix } from './fixes';
import { imageOf, typesOf } from './instances';
import { onlyGroupsOf } from './room';

/** An expression that an instance has to meet before a task is put there, and where it is said. */
export interface Expression {
  readonly text: string;
  readonly elementId: string;
  readonly path: Path;
}

/** What a placement constraint of a service or its task definition keeps tasks from. */
export interface Kept {
  readonly expression: Expression;
  /** The instances that there can be, in words: `t3.large`. */
  readonly instances: readonly string[];
}

/** The expressions that a service says itself. */
export function expressionsOfService({ id, props }: DesignNode<'service'>): readonly Expression[] {
  return (props.placementConstraints ?? []).flatMap(({ type, expression }, index) =>
    type === 'MEMBER_OF' && expression ? [{ text: expression, elementId: id, path: ['placementConstraints', index, 'expression'] }] : [],
  );
}

/** The expressions that a task definition says itself. */
export function expressionsOfTask({ id, props }: DesignNode<'task-definition'>): readonly Expression[] {
  if (whyNot('placementConstraints', props)) return [];
  return (props.placementConstraints ?? []).flatMap((text, index) => (text === '' ? [] : [{ text, elementId: id, path: ['placementConstraints', index] }]));
}

/** The first expression that keeps tasks from instances when none is left on which they can be put; nothing where there may be one. */
export function keptFromAll(node: DesignNode<'service' | 'scheduled-task'>, design: Graph): Kept | undefined {
  const task = taskDefinitionOf(design, node.id);
  const expressions = [...(isKind(node, 'service') ? expressionsOfService(node) : []), ...(task ? expressionsOfTask(task) : [])];
  const groups = expressions.length === 0 ? undefined : onlyGroupsOf(node, design);
  if (!groups) return undefined;
  const queries = expressions.flatMap((expression) => {
    const read = parseClusterQuery(expression.text);
    return 'query' in read ? [{ expression, query: read.query }] : [];
  });
  const instances = groups.flatMap(instancesOf);
  const kept = instances.map((instance) => queries.find(({ query }) => meetsQuery(query, instance.attributes) === false));
  const [first] = kept;
  return first && !kept.includes(undefined) ? { expression: first.expression, instances: [...new Set(instances.map(({ text }) => text))] } : undefined;
}

/** Each of some expressions that cannot be read, and why. */
export function unreadable(expressions: readonly Expression[]): readonly (Expression & { readonly problem: string })[] {
  return expressions.flatMap((expression) => {
    const read = parseClusterQuery(expression.text);
    return 'problem' in read ? [{ ...expression, problem: read.problem }] : [];
  });
}

/** What is wrong with an expression of "service Web". */
export function unreadableText(owner: string, { text, problem }: { readonly text: string; readonly problem: string }): string {
  return `Placement constraint "${text}" of ${owner} ${problem}. ECS takes subject, operator and value, such as attribute:ecs.instance-type == t3.large.`;
}

/** Takes an expression away, with the row that says it. */
export function withoutExpression({ elementId, path }: Pick<Expression, 'elementId' | 'path'>, design: Graph): readonly Fix[] {
  const [key, index] = path;
  const node = design.nodes[elementId];
  if (!node || key !== 'placementConstraints' || !(isKind(node, 'service') || isKind(node, 'task-definition'))) return [];
  const rest = (node.props.placementConstraints ?? []).filter((_row, at) => at !== index);
  return [rest.length > 0 ? losing(setFix('Remove the constraint', node.id, [key], rest)) : losing(clearFix('Remove the constraint', node.id, [key]))];
}

/** What is known about the instances of a group, once for each type. @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html#attributes */
function instancesOf(group: DesignNode<'capacity'>): readonly { readonly text: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const image = imageOf(group);
  const about: Readonly<Record<string, string>> = image
    ? { 'attribute:ecs.os-type': image.system === 'WINDOWS' ? 'windows' : 'linux', 'attribute:ecs.cpu-architecture': image.architecture }
    : {};
  const types = typesOf(group);
  if (types.length === 0) return [{ text: group.name, attributes: about }];
  return types.map((type) => ({ text: type, attributes: { ...about, 'attribute:ecs.instance-type': type } }));
}
