import { edgesFrom, edgesTo, nodesOfKind } from '@/lib/kinds/graph';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { freeId } from '../../support/fixes';
import { alarmed } from './examples';

/** Somebody hears of an alarm, or something stops because of it. */
export const alarmAction = defineRule({
  id: 'operation/alarm-action',
  severity: 'hint',
  title: 'An alarm tells a topic, or stops deployments',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-15',
  related: ['Security Hub CloudWatch.15'],
  on: 'alarm',
  check: ({ id, name, props }, design) =>
    props.source !== 'existing' && edgesFrom(design, id, 'notifies').length === 0 && edgesTo(design, id, 'stops-on').length === 0 ? [{ path: [], name }] : [],
  message: ({ name }) => `Nobody hears of alarm ${name}: draw a line from it to a topic, or from a service whose deployments it stops.`,
  fixes: (_match, { id, name }, design): Fix[] =>
    nodesOfKind(design, 'topic')
      .slice(0, 2)
      .map((topic) => ({
        label: `Let ${name} tell ${topic.name}`,
        command: { type: 'add', nodes: [], edges: [{ id: freeId(design, `${id}-tells`), kind: 'notifies', from: id, to: topic.id, props: {} }], layout: {} },
      })),
  examples: () => ({ ok: [alarmed({}, {})], bad: [alarmed({}, {}, 'service', { edges: { tells: null } })] }),
});
