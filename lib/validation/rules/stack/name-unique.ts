import { compareSiblings, nodesOfKind } from '@/lib/kinds/graph';
import { OWN_STACK, stackIdOf } from '@/lib/kinds/stack/links';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { cloudFormationName, stackText } from '../../support/stacks';
import { stacksExample } from '../../stack-example';

/** Each stack has a name of its own in CloudFormation. */
export const nameUnique = defineRule({
  id: 'stack/name-unique',
  severity: 'error',
  title: 'Each stack has a name of its own',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html',
  on: 'stack',
  check: (stack, design) => {
    // Names that nobody gave differ by themselves.
    if (stack.props.stackName === undefined) return [];
    const name = cloudFormationName(design, stack.id);
    const hasOwn = Object.values(design.nodes).some((node) => node.kind !== 'stack' && stackIdOf(design, node.id) === OWN_STACK);
    const others = nodesOfKind(design, 'stack').filter(
      (other) => other.id !== stack.id && (other.props.stackName === undefined || compareSiblings(other, stack) < 0),
    );
    const same = [...(hasOwn ? [OWN_STACK] : []), ...others.map(({ id }) => id)].find((id) => cloudFormationName(design, id) === name);
    return same === undefined ? [] : [{ path: ['stackName'], name, other: stackText(design, same) }];
  },
  message: ({ name, other }) => `CloudFormation would know ${other} by the name ${name}, too; give this one another name.`,
  fixes: ({ path }, { id }) => [losing(clearFix('Name it like the node', id, path))],
  examples: () => ({
    ok: [stacksExample({ nodes: { network: { props: { stackName: 'shop' } } } })],
    bad: [
      stacksExample({ nodes: { network: { props: { stackName: 'shop' } }, services: { props: { stackName: 'shop' } } } }),
      stacksExample({ nodes: { services: { props: { stackName: 'Network' } } } }),
    ],
  }),
});
