import { edgesFrom } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { scaled } from './examples';

/** A service with limits for its number of tasks follows something. */
export const scalingNothing = defineRule({
  id: 'operation/scaling-nothing',
  severity: 'warning',
  title: 'A scaled service follows something',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html',
  on: 'service',
  check: ({ id, name, props }, design) =>
    props.scaling && !props.scaling.policies?.length && edgesFrom(design, id, 'scales-on').length === 0 ? [{ path: ['scaling', 'policies'], name }] : [],
  message: ({ name }) =>
    `Service ${name} has limits for its number of tasks, and nothing that changes the number. Let it follow CPU, requests, a schedule or a queue.`,
  fixes: (_match, { id }) => [
    setFix('Follow CPU: hold 60 %', id, ['scaling', 'policies'], [{ type: 'CPU', target: 60 }]),
    clearFix('Do not scale it', id, ['scaling']),
  ],
  examples: () => ({
    ok: [scaled({ policies: [{ type: 'MEMORY', target: 70 }] })],
    bad: [scaled({}), scaled({ policies: [] })],
  }),
});
