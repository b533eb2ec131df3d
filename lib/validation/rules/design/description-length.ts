import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** The CDK refuses longer descriptions than CloudFormation does: 512 characters, so that 1,024 bytes always hold them. */
const LONGEST = 512;

/** The stack's description is one that the CDK takes. */
export const descriptionLength = defineRule({
  id: 'design/description-length',
  severity: 'error',
  title: 'The stack description is short enough',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-description-structure.html',
  on: 'design',
  check: ({ settings }) =>
    (settings.description?.length ?? 0) > LONGEST ? [{ path: ['settings', 'description'], length: settings.description?.length ?? 0 }] : [],
  message: ({ length }) => `The description of the stack has ${length} characters; the CDK takes at most ${LONGEST}. Shorten it.`,
  fixes: (_match, { settings }) => [
    {
      label: `Keep the first ${LONGEST} characters`,
      command: { type: 'settings', settings: { ...settings, description: settings.description?.slice(0, LONGEST) } },
    },
  ],
  examples: () => ({
    ok: [{ ...fargateExample(), settings: { description: 'x'.repeat(LONGEST) } }],
    bad: [{ ...fargateExample(), settings: { description: 'x'.repeat(LONGEST + 1) } }],
  }),
});
