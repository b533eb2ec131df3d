import type { Design } from '@/lib/document/design';
import { nodesInOrder, edgesFrom, freeName, nodesOfKind, scopeOf } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { nameOfTarget } from '../../support/traffic';

/** No two constructs in one scope have the same id. */
export const nameUnique = defineRule({
  id: 'design/name-unique',
  severity: 'error',
  title: 'Names are unique where they are used',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
  on: 'design',
  check: (design) => {
    const nodes = doubled(design).map(({ node, first }) => ({
      path: [],
      elementId: node.id,
      label: KINDS[node.kind].label,
      name: node.name,
      other: `a ${KINDS[first.kind].label.toLowerCase()}`,
      free: freeName(design, node.kind, node.parent, node.name),
    }));
    const targets = nodesOfKind(design, 'listener').flatMap((listener) => {
      const taken = new Map<string, string>();
      return edgesFrom(design, listener.id, 'target').flatMap((edge) => {
        const name = nameOfTarget(edge, design);
        const before = taken.get(name);
        taken.set(name, edge.id);
        if (before === undefined) return [];
        let free = name;
        for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
        return [{ path: ['name'], elementId: edge.id, label: `A target of ${listener.name}`, name, other: 'another target', free }];
      });
    });
    return [...nodes, ...targets];
  },
  message: ({ label, name, other }) =>
    `${label} has the name ${name}, which ${other} in the same place has already. Names become construct ids, and those must differ; give it another name.`,
  fixes: ({ path, elementId, free }): Fix[] => {
    if (path.length > 0) return [setFix(`Name the target ${free}`, elementId, path, free)];
    return [{ label: `Rename to ${free}`, command: { type: 'rename', id: elementId, name: free } }];
  },
  examples: () => ({
    ok: [
      fargateExample(),
      fargateExample({ nodes: { sidecar: { kind: 'container', name: 'Vpc', parent: 'task', props: { ...CONTAINER, essential: false } } } }),
    ],
    bad: [fargateExample({ nodes: { cluster: { name: 'Vpc' } } })],
  }),
});

/** The nodes whose names are taken, each with the first one of that name in the same scope. */
function doubled(design: Design): readonly { readonly node: DesignNode; readonly first: DesignNode }[] {
  const scopes = new Map<string, Map<string, DesignNode>>();
  const found: { node: DesignNode; first: DesignNode }[] = [];
  for (const node of nodesInOrder(design)) {
    const scope = scopeOf(node, design);
    const names = scopes.get(scope) ?? new Map<string, DesignNode>();
    scopes.set(scope, names);
    const first = names.get(node.name);
    if (first) found.push({ node, first });
    else names.set(node.name, node);
  }
  return found;
}

const CONTAINER = {
  image: 'public.ecr.aws/docker/library/busybox:1.36',
  user: '1000',
  readonlyRootFilesystem: true,
  logging: { driver: 'awslogs', streamPrefix: 'side', retentionDays: 30 },
  healthCheck: { command: ['CMD-SHELL', 'true'] },
};
