import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { looksSecret } from '../../support/looks-secret';

/** No secret is the text of a parameter. */
export const secretInParameter = defineRule({
  id: 'resource/secret-in-parameter',
  severity: 'security',
  title: 'Secrets have no place in the text of a parameter',
  source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/what-is-a-parameter.html',
  on: 'parameter',
  check: ({ name, props }) =>
    props.source !== 'existing' && looksSecret((props.parameterName ?? name).replaceAll(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/g, '_'), props.stringValue ?? '')
      ? [{ path: ['stringValue'], name }]
      : [],
  message: ({ name }) =>
    `The text of parameter ${name} looks like a secret: everybody who sees the design or the template can read it. Use a secret, or refer to a SecureString that is there already.`,
  examples: () => ({
    ok: [
      fargateExample({ nodes: { it: { kind: 'parameter', name: 'TokenLifetime', props: { parameterName: '/shop/token-lifetime', stringValue: '60' } } } }),
      fargateExample({ nodes: { it: { kind: 'parameter', name: 'ApiToken', props: { source: 'existing', parameterName: '/shop/api-token' } } } }),
    ],
    bad: [
      fargateExample({ nodes: { it: { kind: 'parameter', name: 'It', props: { parameterName: '/shop/db-password', stringValue: 'hunter2' } } } }),
      fargateExample({ nodes: { it: { kind: 'parameter', name: 'ApiKey', props: { stringValue: 'hunter2' } } } }),
      fargateExample({ nodes: { it: { kind: 'parameter', name: 'It', props: { stringValue: '-----BEGIN RSA PRIVATE KEY-----' } } } }),
    ],
  }),
});
