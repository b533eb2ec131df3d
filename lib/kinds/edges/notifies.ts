import { call, instance } from '@/lib/plan/build';
import { doing } from '../plan-context';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

const METHODS = { onAlarm: 'addAlarmAction', onOk: 'addOkAction', onInsufficientData: 'addInsufficientDataAction' } as const;
const WORDS = { onAlarm: 'alarm', onOk: 'ok', onInsufficientData: 'no data' } as const;
const STATES = ['onAlarm', 'onOk', 'onInsufficientData'] as const;

/** An alarm tells a topic when it goes off, and of other states when that is said. */
export const notifies: EdgeDefinition<'notifies'> = {
  kind: 'notifies',
  label: 'Notifies',
  fields: [
    { path: ['onAlarm'], label: 'When it goes off', section: 'States', control: { type: 'toggle', absent: true }, essential: true },
    { path: ['onOk'], label: 'When all is well again', section: 'States', control: { type: 'toggle', absent: false }, essential: true },
    { path: ['onInsufficientData'], label: 'When there is too little data', section: 'States', control: { type: 'toggle', absent: false } },
  ],
  facts: (edge) =>
    statesOf(edge)
      .map((state) => WORDS[state])
      .join(', '),
  plan: (edge, context) => {
    const action = instance('aws_cloudwatch_actions.SnsAction', context.construct(edge.to));
    return statesOf(edge).map((state) => doing(edge.id, call(context.construct(edge.from), METHODS[state], action)));
  },
};

/** The states of its alarm that a topic is told of. */
export function statesOf({ props }: DesignEdge<'notifies'>): readonly (typeof STATES)[number][] {
  return STATES.filter((state) => props[state] ?? state === 'onAlarm');
}
