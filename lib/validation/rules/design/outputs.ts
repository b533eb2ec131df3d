import type { Design } from '@/lib/document/design';
import { nodesById } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** A name that CloudFormation takes for an export. */
const EXPORT_NAME = /^[A-Za-z0-9:-]{1,255}$/;

/** Every export has a name that CloudFormation takes, and that no other export of the design has. */
export const outputs = defineRule({
  id: 'design/outputs',
  severity: 'error',
  title: 'Exports have names of their own',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html',
  on: 'design',
  check: (design) => {
    const taken = new Set<string>();
    return nodesById(design)
      .filter((node) => node.outputs !== undefined)
      .flatMap((node) =>
        (node.outputs ?? []).flatMap(({ exportName: name }, index) => {
          if (name === undefined) return [];
          const twice = taken.has(name);
          taken.add(name);
          if (!twice && EXPORT_NAME.test(name)) return [];
          const outputs = (node.outputs ?? []).map((output, at) => (at === index ? without(output) : output));
          return [{ path: ['outputs', index, 'exportName'], elementId: node.id, node: node.name, name, twice, outputs }];
        }),
      );
  },
  message: ({ node, name, twice }) =>
    twice
      ? `An output of ${node} is exported as "${name}", as another one is; each export needs a name of its own.`
      : `An output of ${node} is exported as "${name.slice(0, 40)}"; the name of an export has 1–255 letters, digits, colons and hyphens.`,
  fixes: ({ elementId, outputs: left }) => [{ label: 'Do not export it', command: { type: 'outputs', id: elementId, outputs: left } }],
  examples: () => ({
    ok: [exporting('shop:web-address'), exporting('web')],
    bad: [exporting('web address'), exporting(''), exporting('same', 'same')],
  }),
});

function without<T extends { readonly exportName?: string | undefined }>({ exportName: _gone, ...rest }: T): Omit<T, 'exportName'> {
  return rest;
}

function exporting(...names: readonly string[]): Design {
  const design = fargateExample();
  const node = Object.values(design.nodes).find((it) => it.kind === 'cluster');
  const outputs = names.map((exportName, index) => ({ attribute: 'clusterArn', name: `Out${index}`, exportName }));
  return node ? { ...design, nodes: { ...design.nodes, [node.id]: { ...node, outputs } } } : design;
}
