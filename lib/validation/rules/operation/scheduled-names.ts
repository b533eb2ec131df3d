import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { scheduled } from './examples';

const FORMS = {
  ruleName: { pattern: /^[.\-_A-Za-z0-9]{1,64}$/, what: 'rule name', form: '1 to 64 letters, digits, dots, hyphens and underscores' },
  eventBusName: { pattern: /^[/.\-_A-Za-z0-9]{1,256}$/, what: 'event bus', form: '1 to 256 letters, digits, slashes, dots, hyphens and underscores' },
  description: { pattern: /^[\s\S]{0,512}$/, what: 'description', form: 'at most 512' },
} as const;

/** Names of EventBridge rules and buses are such as EventBridge takes. */
export const scheduledNames = defineRule({
  id: 'operation/scheduled-names',
  severity: 'error',
  title: 'Names of rules and event buses are of the right form',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html',
  on: 'scheduled-task',
  check: ({ name, props }) =>
    (['ruleName', 'eventBusName', 'description'] as const).flatMap((key) => {
      const value = props[key];
      const { pattern, what, form } = FORMS[key];
      return value === undefined || (key === 'eventBusName' && value === '') || pattern.test(value) ? [] : [{ path: [key], name, what, form, given: value }];
    }),
  message: ({ name, what, form, given }) =>
    what === 'description'
      ? `The ${what} of scheduled task ${name} has ${given.length} characters; ${form} are allowed. Shorten it.`
      : `"${given}" cannot be the ${what} of scheduled task ${name}: it has ${form}. Change it.`,
  fixes: ({ path, what }, { id }): Fix[] => [losing(clearFix(`Take the ${what} away`, id, path))],
  examples: () => ({
    ok: [scheduled({ ruleName: 'nightly.report-1' })],
    bad: [
      scheduled({ ruleName: 'nightly report' }),
      scheduled({ description: 'x'.repeat(513) }),
      scheduled({ schedule: undefined, eventPattern: '{"source": ["shop"]}', eventBusName: 'my bus' }),
    ],
  }),
});
