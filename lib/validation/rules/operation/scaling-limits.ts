import { edgesFrom } from '@/lib/kinds/graph';
import { scalingLimitProblems } from '@/lib/kinds/service/scaling/problems';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, removeFix, setFix, togetherFix } from '../../support/fixes';
import { ec2Example } from '../../example';
import { scaled } from './examples';

/** A service that is scaled has limits, and runs where tasks can be started and stopped. */
export const scalingLimits = defineRule({
  id: 'operation/scaling-limits',
  severity: 'error',
  title: 'A scaled service has sensible limits, and is no daemon and not External',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html',
  related: ['CDK: minCapacity should be lower than maxCapacity', 'CDK: maxCapacity cannot be negative'],
  on: 'service',
  check: (node, design) => scalingLimitProblems(node, design).map(({ path, says }) => ({ path, says, name: node.name })),
  message: ({ name, says }) => `Service ${name} ${says}.`,
  fixes: ({ path }, node, design): Fix[] => {
    const { id, props } = node;
    const { minCapacity = 1, maxCapacity } = props.scaling ?? {};
    const lines = edgesFrom(design, id, 'scales-on').map((edge) => edge.id);
    const without = [...(props.scaling ? [clearFix('', id, ['scaling'])] : []), ...(lines.length > 0 ? [removeFix('', ...lines)] : [])];
    if (path.length === 1) return [losing(togetherFix('Do not scale it', ...without))];
    const whole = (value: number): number => Math.min(5000, Math.max(0, Math.round(value)));
    if (maxCapacity === undefined)
      return [setFix(`At most ${Math.max(10, whole(minCapacity))} tasks`, id, ['scaling', 'maxCapacity'], Math.max(10, whole(minCapacity)))];
    const wrong = [minCapacity, maxCapacity].some((value) => value !== whole(value));
    if (!wrong)
      return [
        togetherFix(
          `From ${maxCapacity} to ${minCapacity} tasks`,
          setFix('', id, ['scaling', 'minCapacity'], maxCapacity),
          setFix('', id, ['scaling', 'maxCapacity'], minCapacity),
        ),
      ];
    const key = path[1] === 'minCapacity' ? 'minCapacity' : 'maxCapacity';
    const value = whole(key === 'minCapacity' ? minCapacity : maxCapacity);
    return [setFix(`Use ${value}`, id, ['scaling', key], value)];
  },
  examples: () => ({
    ok: [
      scaled({ policies: [{ type: 'CPU', target: 60 }] }),
      scaled({ minCapacity: 0, maxCapacity: 1, policies: [{ type: 'SCHEDULE', schedule: 'rate(1 day)', maxCapacity: 1 }] }),
      // On Fargate the setting has no effect, which another rule says.
      scaled({ policies: [{ type: 'CPU', target: 60 }] }, { daemon: true }),
    ],
    bad: [
      scaled({ maxCapacity: undefined, policies: [{ type: 'CPU', target: 60 }] }),
      scaled({ minCapacity: 8, maxCapacity: 2, policies: [{ type: 'CPU', target: 60 }] }),
      scaled({ minCapacity: -1, policies: [{ type: 'CPU', target: 60 }] }),
      ec2Example({
        nodes: {
          service: {
            props: {
              daemon: true,
              desiredCount: undefined,
              minHealthyPercent: undefined,
              scaling: { maxCapacity: 4, policies: [{ type: 'CPU', target: 60 }] },
            },
          },
        },
      }),
      scaled({ maxCapacity: 6000, policies: [{ type: 'CPU', target: 60 }] }),
    ],
  }),
});
