import { edgesFrom } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { harmless, removeFix } from '../../support/fixes';
import { alarmed } from './examples';

/** An alarm that is there already keeps what it watches and whom it tells. */
export const alarmExisting = defineRule({
  id: 'operation/alarm-existing',
  severity: 'error',
  title: 'An existing alarm keeps what it watches and whom it tells',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html#resources-importing',
  on: 'alarm',
  check: ({ id, name, props }, design) =>
    props.source !== 'existing'
      ? []
      : [...edgesFrom(design, id, 'watches'), ...edgesFrom(design, id, 'notifies')].map((edge) => ({
          path: [],
          elementId: edge.id,
          name,
          what: edge.kind === 'watches' ? 'watches' : 'tells',
          other: design.nodes[edge.to]?.name ?? '',
        })),
  message: ({ name, what, other }) =>
    `Alarm ${name} is there already and keeps what it ${what}; that it ${what} ${other} cannot be said here. Take the line away.`,
  fixes: ({ elementId }) => [harmless(removeFix('Take the line away', elementId))],
  examples: () => {
    const there = { source: 'existing', alarmName: 'shop-cpu', threshold: undefined, evaluationPeriods: undefined };
    const silent = { edges: { tells: null }, nodes: { pager: null } };
    return { ok: [alarmed(there, undefined, 'service', silent)], bad: [alarmed(there, {}, 'service', silent), alarmed(there, undefined)] };
  },
});
