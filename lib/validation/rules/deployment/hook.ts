import { edgesFrom } from '@/lib/kinds/graph';
import { hookNameOf } from '@/lib/kinds/edges/calls-hook';
import { readHookDetails } from '@/lib/kinds/service/deployment/hook-details';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage, type RangeMatch } from '../../support/ranges';
import { hooked } from './example';

interface HookMatch extends Match {
  readonly problem: string;
  readonly range?: RangeMatch;
  readonly free?: string;
}

/** A hook says when it is called, with what, and for how long ECS waits. */
export const hook = defineRule({
  id: 'deployment/hook',
  severity: 'error',
  title: 'A deployment hook has a stage, a JSON object as details, 1 minute to 14 days of time, and a name of its own',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html',
  on: 'edge:calls-hook',
  check: (edge, design): HookMatch[] => {
    const { props, from, to } = edge;
    const name = design.nodes[to]?.name ?? to;
    const taken = edgesFrom(design, from, 'calls-hook').map((other) => ({ id: other.id, name: hookNameOf(other, design) }));
    const own = hookNameOf(edge, design);
    const before = taken.findIndex((other) => other.name === own) < taken.findIndex((other) => other.id === edge.id);
    const ranges = outOfRange(name, props, [{ path: ['timeoutMinutes'], label: 'The timeout', unit: 'minutes', min: 1, max: 20_160 }]);
    return [
      ...(props.lifecycleStages?.length
        ? []
        : [{ path: ['lifecycleStages'], problem: `Nothing says at which stage of a deployment ${name} is called; choose at least one.` }]),
      ...(props.hookDetails && !readHookDetails(props.hookDetails)
        ? [{ path: ['hookDetails'], problem: `What ${name} gets besides is no JSON object; write one, such as { "suite": "smoke" }.` }]
        : []),
      ...ranges.map((range) => ({ path: range.path, problem: rangeMessage(range), range })),
      ...(before || isReserved(own)
        ? [
            {
              path: ['name'],
              problem: `The hook of ${name} is called ${own}, as something else of the service is: the roles would have the same name. Give it another one.`,
              free: freeHookName(
                own,
                taken.map((other) => other.name),
              ),
            },
          ]
        : []),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ path, range, free }, subject): readonly Fix[] => {
    if (range) return rangeFixes(range, subject);
    if (free !== undefined) return [setFix(`Name it ${free}`, subject.id, path, free)];
    if (path[0] === 'hookDetails') return [losing(clearFix('Take it away', subject.id, path))];
    return [
      setFix('After test requests have moved', subject.id, path, ['POST_TEST_TRAFFIC_SHIFT']),
      setFix('Before new tasks start', subject.id, path, ['PRE_SCALE_UP']),
    ];
  },
  examples: () => ({
    ok: [hooked({ lifecycleStages: ['PRE_SCALE_UP'], hookDetails: '{"suite":"smoke"}', timeoutMinutes: 20_160, timeoutAction: 'CONTINUE' })],
    bad: [
      hooked({}),
      hooked({ lifecycleStages: ['PRE_SCALE_UP'], hookDetails: 'smoke' }),
      hooked({ lifecycleStages: ['PRE_SCALE_UP'], timeoutMinutes: 0 }),
      hooked({ lifecycleStages: ['PRE_SCALE_UP'] }, undefined, {
        edges: { again: { kind: 'calls-hook', from: 'service', to: 'hook', props: { lifecycleStages: ['POST_SCALE_UP'] } } },
      }),
    ],
  }),
});

/** Names of roles that a service has besides: `AlternateTargetRole`, `ScalingRole`. */
function isReserved(name: string): boolean {
  return name === 'Scaling' || name.startsWith('AlternateTarget');
}

function freeHookName(name: string, taken: readonly string[]): string {
  const stem = isReserved(name) ? `Hook${name}` : name;
  for (let number = 2; ; number += 1) if (!taken.includes(`${stem}${number}`)) return `${stem}${number}`;
}
