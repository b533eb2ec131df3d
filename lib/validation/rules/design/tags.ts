import type { Design } from '@/lib/document/design';
import { nodesById } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule, type Match } from '../../rule';
import { losing, setFix } from '../../support/fixes';

interface TagMatch extends Match {
  readonly key?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly problem: string;
}

/** Every tag of the stack or of a node is one that AWS takes. */
export const tags = defineRule({
  id: 'design/tags',
  severity: 'error',
  title: 'Tags keep to the limits of AWS',
  source: 'https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html',
  on: 'design',
  check: (design): TagMatch[] => [
    ...problemsOf(design.settings.tags ?? {}, 'the stack', ['settings', 'tags']),
    ...nodesById(design).flatMap((node) => {
      const given = node.kind === 'stack' ? [node.tags, node.props.tags] : node.tags ? [node.tags] : NONE;
      return given.flatMap((it) => problemsOf(it ?? {}, node.name, ['tags']).map((match) => ({ ...match, elementId: node.id })));
    }),
  ],
  message: ({ problem }) => problem,
  fixes: ({ key, tags: given, elementId }, { settings, nodes }) => {
    if (key === undefined) return [];
    const { [key]: _gone, ...left } = given;
    const label = 'Remove the tag';
    if (elementId === undefined) return [losing({ label, command: { type: 'settings', settings: { ...settings, tags: left } } })];
    if (nodes[elementId]?.tags === given) return [losing({ label, command: { type: 'tag', id: elementId, tags: left } })];
    return [losing(setFix(label, elementId, ['tags'], Object.keys(left).length > 0 ? left : null))];
  },
  examples: () => ({
    ok: [taggedNode('team', 'web'), tagged('team', 'web'), tagged('k'.repeat(128), 'v'.repeat(256))],
    bad: [
      taggedNode('aws:team', 'web'),
      tagged('aws:team', 'web'),
      tagged('hasOwnProperty', 'web'),
      tagged('team', 'v'.repeat(257)),
      tagged('k'.repeat(129), 'web'),
    ],
  }),
});

const NONE: readonly undefined[] = [];

function problemsOf(given: Readonly<Record<string, string>>, owner: string, path: readonly string[]): TagMatch[] {
  const entries = Object.entries(given);
  const wrong = entries.flatMap(([key, value]): TagMatch[] => {
    const problem = problemOf(key, value, owner);
    return problem === undefined ? [] : [{ path: [...path, key], key, tags: given, problem }];
  });
  const many = `${owner === 'the stack' ? 'The stack' : owner} has ${entries.length} tags; AWS takes at most 50 on a resource. Take some away.`;
  return entries.length > 50 ? [...wrong, { path, tags: given, problem: many }] : wrong;
}

function problemOf(key: string, value: string, owner: string): string | undefined {
  const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  if (key === '') return `A tag of ${owner} has no key; give it one of 1–128 characters.`;
  if (/^aws:/i.test(key)) return `The key of the tag "${shown}" begins with aws:, which AWS keeps for itself; use another key.`;
  if (key === 'hasOwnProperty') return `A tag of ${owner} has the key hasOwnProperty, which the CDK cannot handle; use another key.`;
  if (key.length > 128) return `The key of the tag "${shown}" has ${key.length} characters; AWS takes at most 128.`;
  if (value.length > 256) return `The value of the tag "${shown}" has ${value.length} characters; AWS takes at most 256.`;
  return undefined;
}

function tagged(key: string, value: string): Design {
  return { ...fargateExample(), settings: { tags: { [key]: value } } };
}

function taggedNode(key: string, value: string): Design {
  const design = fargateExample();
  const [service] = Object.values(design.nodes).filter((node) => node.kind === 'service');
  return service ? { ...design, nodes: { ...design.nodes, [service.id]: { ...service, tags: { [key]: value } } } } : design;
}
