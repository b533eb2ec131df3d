import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** No new parameter is a SecureString. */
export const secureString = defineRule({
  id: 'resource/secure-string',
  severity: 'error',
  title: 'CloudFormation makes no parameters of type SecureString',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html',
  on: 'parameter',
  check: ({ name, props }) => (props.source !== 'existing' && props.type === 'SECURE_STRING' ? [{ path: ['type'], name, known: props.parameterName }] : []),
  message: ({ name }) =>
    `Parameter ${name} is to be made as a SecureString, which CloudFormation cannot do. Make it beforehand and refer to it, use a secret, or make it a plain String if it is not secret.`,
  fixes: ({ path, known }, { id }) => [
    ...(known ? [setFix(`Refer to ${known}, which is there already`, id, ['source'], 'existing')] : []),
    clearFix('Make it a String', id, path),
  ],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: { parameter: { kind: 'parameter', name: 'Token', props: { source: 'existing', parameterName: '/shop/token', type: 'SECURE_STRING' } } },
      }),
    ],
    bad: [
      fargateExample({
        nodes: { parameter: { kind: 'parameter', name: 'Token', props: { parameterName: '/shop/mode', stringValue: 'fast', type: 'SECURE_STRING' } } },
      }),
    ],
  }),
});
