import { nodesOfKinds } from '@/lib/kinds/graph';
import type { Kind } from '@/lib/kinds/union';
import { KINDS } from '@/lib/kinds/registry';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { losing, setFix } from '../../support/fixes';

const MOST: Partial<Record<Kind, number>> = { 'kms-key': 8192, role: 1000, secret: 2048, parameter: 1024 };

const DESCRIBED_KINDS = Object.keys(MOST) as readonly Kind[];

/** Descriptions of resources are short enough. */
export const resourceDescription = defineRule({
  id: 'resource/description-length',
  severity: 'error',
  title: 'The description of a resource is not too long',
  source: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html',
  related: ['CDK: Description cannot be longer than 1024 characters', 'CDK: Role description must be no longer than 1000 characters'],
  on: 'design',
  check: (design) =>
    nodesOfKinds(design, DESCRIBED_KINDS).flatMap((node) => {
      const most = MOST[node.kind];
      if (most === undefined || !('description' in node.props) || ('source' in node.props && node.props.source === 'existing')) return [];
      const text = node.props.description ?? '';
      return text.length > most
        ? [{ path: ['description'], elementId: node.id, label: KINDS[node.kind].label, name: node.name, length: text.length, most, short: text.slice(0, most) }]
        : [];
    }),
  message: ({ label, name, length, most }) => `The description of ${label} ${name} has ${length} characters; at most ${most} are allowed. Shorten it.`,
  fixes: ({ path, elementId, most, short }) => [losing(setFix(`Cut it after ${most} characters`, elementId, path, short))],
  examples: () => ({
    ok: [fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { description: 'What the shop may do' } } } })],
    bad: [
      fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { description: 'x'.repeat(1001) } } } }),
      fargateExample({ nodes: { it: { kind: 'parameter', name: 'It', props: { stringValue: 'eu', description: 'x'.repeat(1025) } } } }),
    ],
  }),
});
