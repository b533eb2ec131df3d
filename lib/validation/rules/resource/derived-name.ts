import { derivedIdsOf } from '@/lib/kinds/derived-ids';
import { freeName, nodesById, scopeOf } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** No name is one that another node takes for a part of itself. */
export const derivedName = defineRule({
  id: 'resource/derived-name',
  severity: 'error',
  title: 'Names that other resources take for their parts are taken',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
  on: 'design',
  check: (design) => {
    const derived = nodesById(design).flatMap((owner) => derivedIdsOf(owner, design).map((id) => ({ owner, id })));
    if (derived.length === 0) return [];
    const inStack = new Map(
      nodesById(design)
        .filter((node) => scopeOf(node, design) === '')
        .map((node) => [node.name, node]),
    );
    const taken = new Map<string, string>();
    return derived.flatMap(({ owner, id }) => {
      const before = taken.get(id);
      taken.set(id, owner.name);
      const node = before === undefined ? inStack.get(id) : owner;
      if (!node) return [];
      const other = before ?? owner.name;
      return [
        {
          path: [],
          elementId: node.id,
          label: KINDS[node.kind].label,
          name: node.name,
          owner: other,
          id,
          free: freeName(design, node.kind, node.parent, `${node.name}2`),
        },
      ];
    });
  },
  message: ({ label, name, owner, id }) =>
    `${label} ${name}: ${owner} makes something called ${id} for itself, and names become construct ids, which must differ; rename one of the two.`,
  fixes: ({ elementId, free }) => [{ label: `Rename to ${free}`, command: { type: 'rename', id: elementId, name: free } }],
  examples: () => ({
    ok: [existing('FilesGroup')],
    bad: [existing('FilesSecurityGroup')],
  }),
});

function existing(name: string) {
  return fargateExample({
    nodes: {
      files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { source: 'existing', fileSystemId: 'fs-0a1b2c3d', securityGroupId: 'sg-0a1b2c3d' } },
      group: { kind: 'security-group', name, parent: 'vpc', props: {} },
    },
  });
}
