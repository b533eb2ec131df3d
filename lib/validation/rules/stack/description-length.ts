import { defineRule } from '../../rule';
import { losing, setFix } from '../../support/fixes';
import { stacksExample } from '../../stack-example';

/** The CDK refuses longer descriptions than CloudFormation does: 512 characters, so that 1,024 bytes always hold them. */
const LONGEST = 512;

/** The description of a stack is one that the CDK takes. */
export const descriptionLength = defineRule({
  id: 'stack/description-length',
  severity: 'error',
  title: 'The description of a stack is short enough',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-description-structure.html',
  on: 'stack',
  check: ({ name, props: { description } }) =>
    (description?.length ?? 0) > LONGEST ? [{ path: ['description'], name, length: description?.length ?? 0 }] : [],
  message: ({ name, length }) => `The description of stack ${name} has ${length} characters; the CDK takes at most ${LONGEST}. Shorten it.`,
  fixes: (_match, { id, props }) => [losing(setFix(`Keep the first ${LONGEST} characters`, id, ['description'], props.description?.slice(0, LONGEST) ?? ''))],
  examples: () => ({
    ok: [stacksExample({ nodes: { network: { props: { description: 'x'.repeat(LONGEST) } } } })],
    bad: [stacksExample({ nodes: { network: { props: { description: 'x'.repeat(LONGEST + 1) } } } })],
  }),
});
