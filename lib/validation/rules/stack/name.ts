import { isStackName, stackId } from '@/lib/compile/stack-id';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { stacksExample } from '../../stack-example';

/** A stack's name is one that CloudFormation takes. */
export const name = defineRule({
  id: 'stack/name',
  severity: 'error',
  title: 'The name of a stack has letters, digits and hyphens',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html',
  on: 'stack',
  check: ({ props: { stackName } }) =>
    stackName === undefined || isStackName(stackName) ? [] : [{ path: ['stackName'], stackName, legal: stackId(stackName) }],
  message: ({ stackName }) =>
    `CloudFormation takes no stack called "${stackName.length > 40 ? `${stackName.slice(0, 40)}…` : stackName}"; a name begins with a letter, then come letters, digits and hyphens, 128 at most.`,
  fixes: ({ legal }, { id, name: own }) => [
    setFix(`Call it ${legal}`, id, ['stackName'], legal),
    clearFix(`Call it ${stackId(own)}, like the node`, id, ['stackName']),
  ],
  examples: () => ({
    ok: [stacksExample({ nodes: { network: { props: { stackName: 'shop-network' } } } })],
    bad: [
      stacksExample({ nodes: { network: { props: { stackName: 'shop network' } } } }),
      stacksExample({ nodes: { network: { props: { stackName: 'n'.repeat(129) } } } }),
      stacksExample({ nodes: { network: { props: { stackName: '1st' } } } }),
    ],
  }),
});
