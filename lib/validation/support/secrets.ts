import type { Design } from '@/lib/document/design';
import { edgesFrom, freeName, type Graph } from '@/lib/kinds/graph';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import { freePlace, MEASURES, sizeOf } from '@/lib/layout/geometry';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../finding';
import { clearFix, freeId, togetherFix } from './fixes';
import { taskAround } from './task';

/** A secret under a name that a container gets, and the row of the edge that says so. */
export interface NamedSecret {
  readonly edge: DesignEdge<'uses-secret'>;
  readonly path: Path;
  readonly name: string | undefined;
  /** The secret or parameter. */
  readonly source: string;
}

/** The secrets that a container gets in its environment, or those that its log driver gets; in the order of what they are in. */
export function namedSecretsOf(container: DesignNode<'container'>, use: 'variables' | 'logOptions', design: Graph): NamedSecret[] {
  return edgesFrom(design, container.id, 'uses-secret').flatMap((edge) =>
    (edge.props[use] ?? []).map(({ name }, index) => ({ edge, path: [use, index], name: name || undefined, source: design.nodes[edge.to]?.name ?? edge.to })),
  );
}

/**
 * Gives a container an environment variable from a new secret, under the same name, and takes the plain one away. The secret
 * has a value that Secrets Manager generates: what the variable said is nowhere in the design any more.
 */
export function intoSecretFix(container: DesignNode<'container'>, variable: string, design: Design): Fix {
  const task = taskAround(container, design);
  const words = variable.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const wanted = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`).join('') || 'Secret';
  const secret = nodeUnion.parse({
    id: freeId(design, `${container.id}-secret`),
    kind: 'secret',
    name: freeName(design, 'secret', task?.parent, wanted.slice(0, 100)),
    ...(task?.parent === undefined ? {} : { parent: task.parent }),
    props: { description: `${variable} of container ${container.name}` },
  });
  const edge = edgeUnion.parse({
    id: freeId(design, `${container.id}-gets-${secret.id}`),
    kind: 'uses-secret',
    from: container.id,
    to: secret.id,
    props: { variables: [{ name: variable }] },
  });
  const at = { x: 0, y: 0, ...(task && design.layout[task.id]) };
  const place = freePlace(design, task?.parent, MEASURES.card, { x: at.x + (task ? sizeOf(design, task).width + MEASURES.gap : 0), y: at.y });
  return togetherFix(
    'Keep it in a secret',
    { label: '', command: { type: 'add', nodes: [secret], edges: [edge], layout: { [secret.id]: { x: place.x, y: place.y } } } },
    clearFix('', container.id, ['environment', variable]),
  );
}
