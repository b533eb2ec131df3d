import { edgesFrom } from '@/lib/kinds/graph';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { capacityFields } from '@/lib/kinds/capacity/fields';
import { isPlainObject } from '@/lib/util/json';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, harmless, removeFix } from '../../support/fixes';
import { providerExample } from './examples';

/** Capacity says nothing that has no effect. */
export const leftover = defineRule({
  id: 'capacity/leftover',
  severity: 'warning',
  title: 'Everything that capacity says has an effect',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/asg-capacity-providers.html',
  on: 'capacity',
  check: (node, design) => {
    const { id, name, props } = node;
    const seen = new Set<string>();
    const idle = capacityFields.flatMap(({ path, label, notApplicable }) => {
      const why = valueAt(props, path) === undefined ? undefined : notApplicable?.(node, design);
      const key = String(path[0]);
      if (why === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ path, name, what: label, why, edge: undefined }];
    });
    const role = isProvider(node) ? undefined : edgesFrom(design, id, 'has-role')[0]?.id;
    const key = isProvider(node) && props.enableManagedTerminationProtection !== false ? edgesFrom(design, id, 'encrypted-with')[0]?.id : undefined;
    return [
      ...idle,
      ...(role
        ? [{ path: [], name, what: 'Its role', why: 'The CDK makes the role of instances that a cluster makes; make it a capacity provider.', edge: role }]
        : []),
      ...(key
        ? [{ path: [], name, what: 'Its key', why: 'It is for the topic of a hook that there is not: ECS itself drains these instances.', edge: key }]
        : []),
    ];
  },
  message: ({ name, what, why }) => `${what} has no effect for capacity ${name}. ${why}`,
  fixes: ({ path, edge }, { id }): Fix[] => [edge === undefined ? clearFix('Take it away', id, path) : harmless(removeFix('Take it away', edge))],
  examples: () => ({
    ok: [ec2Example(), providerExample({ nodes: { capacity: { props: { requireImdsv2: true } } } })],
    bad: [
      ec2Example({ nodes: { capacity: { props: { requireImdsv2: true } } } }),
      ec2Example({ nodes: { capacity: { props: { imageParameter: '/images/ecs' } } } }),
      providerExample({ nodes: { capacity: { props: { spotInstanceDraining: true } } } }),
      ec2Example({
        nodes: { role: { kind: 'role', name: 'Role', props: { assumedBy: 'ec2.amazonaws.com' } } },
        edges: { has: { kind: 'has-role', from: 'capacity', to: 'role' } },
      }),
    ],
  }),
});

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (isPlainObject(inner) ? inner[String(key)] : undefined), value);
}
