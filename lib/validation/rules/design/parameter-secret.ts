import { defineRule } from '../../rule';
import { parameterExample, parameterFix } from '../../support/parameters';

/** No secret stands in a design: what must not be shown has no default. */
export const parameterSecret = defineRule({
  id: 'design/parameter-secret',
  severity: 'security',
  title: 'A parameter that must not be shown has no default',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html#creds',
  on: 'design',
  check: ({ settings }) =>
    (settings.parameters ?? []).flatMap(({ name, noEcho, default: given }, index) =>
      noEcho && given ? [{ path: ['settings', 'parameters', index, 'default'], index, name: name ?? `${index + 1}` }] : [],
    ),
  message: ({ name }) => `The parameter ${name} must not be shown, but its default stands in the template for everyone to read; take the default away.`,
  fixes: ({ index }, design) => [parameterFix('Remove the default', design, index, { default: undefined })],
  examples: () => ({
    ok: [parameterExample({ name: 'Token', noEcho: true }), parameterExample({ name: 'Count', default: '2' })],
    bad: [parameterExample({ name: 'Token', noEcho: true, default: 'abc' })],
  }),
});
