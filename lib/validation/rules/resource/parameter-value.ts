import { valueProblem } from '@/lib/kinds/parameter/value-problem';
import type { Path } from '@/lib/util/problem';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';

const LIMIT = { STANDARD: 4096, ADVANCED: 8192, INTELLIGENT_TIERING: 8192 } as const;

interface Found {
  readonly path: Path;
  readonly text: string;
  readonly name: string;
  readonly settle: (id: string) => readonly Fix[];
}

/** The text of a new parameter fits its pattern and its tier. */
export const parameterValue = defineRule({
  id: 'resource/parameter-value',
  severity: 'error',
  title: 'The text of a parameter fits its pattern and its tier',
  source: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html',
  related: ['CDK: The supplied value does not match the specified allowedPattern'],
  on: 'parameter',
  check: ({ name, props }): readonly Found[] => {
    if (props.source === 'existing' || !props.stringValue) return [];
    const { stringValue, tier = 'STANDARD' } = props;
    const pattern = valueProblem(props);
    const size = new TextEncoder().encode(stringValue).length;
    return [
      ...(pattern ? [{ ...pattern, name, settle: (id: string) => [losing(clearFix('Allow any text', id, ['allowedPattern']))] }] : []),
      ...(size > LIMIT[tier]
        ? [
            {
              path: ['tier'],
              name,
              text: `its text has ${size} bytes, and tier ${tier.toLowerCase().replace('_', ' ')} takes ${LIMIT[tier]}`,
              settle: (id: string) => (size <= LIMIT.ADVANCED ? [setFix('Use the advanced tier', id, ['tier'], 'ADVANCED')] : []),
            },
          ]
        : []),
      ...(stringValue.includes('{{') ? [{ path: ['stringValue'], name, text: 'its text contains {{, which Parameter Store refuses', settle: () => [] }] : []),
    ];
  },
  message: ({ name, text }) => `Parameter ${name} cannot be made: ${text}.`,
  fixes: ({ settle }, { id }) => settle(id),
  examples: () => ({
    ok: [fargateExample({ nodes: { region: { kind: 'parameter', name: 'Region', props: { stringValue: 'eu-1', allowedPattern: '^[a-z]+-\\d$' } } } })],
    bad: [
      fargateExample({ nodes: { region: { kind: 'parameter', name: 'Region', props: { stringValue: 'eu', allowedPattern: '^\\d+$' } } } }),
      fargateExample({ nodes: { region: { kind: 'parameter', name: 'Region', props: { stringValue: 'eu', allowedPattern: '(' } } } }),
      fargateExample({ nodes: { region: { kind: 'parameter', name: 'Region', props: { stringValue: 'x'.repeat(4097) } } } }),
      fargateExample({ nodes: { region: { kind: 'parameter', name: 'Region', props: { stringValue: '{{other}}' } } } }),
    ],
  }),
});
