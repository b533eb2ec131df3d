import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** Instances may connect to ECS, which they must to join their cluster. */
export const closedOutbound = defineRule({
  id: 'capacity/closed-outbound',
  severity: 'error',
  title: 'The security group of instances lets them connect to ECS',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-outbound.html',
  on: 'capacity',
  check: ({ name, props }) => (props.allowAllOutbound === false ? [{ path: ['allowAllOutbound'], name }] : []),
  message: ({ name }) =>
    `Instances of capacity ${name} may connect to nothing: they can neither join the cluster nor pull images, so no task runs on them. Let them connect out.`,
  fixes: ({ path }, { id }) => [clearFix('Let them connect out', id, path)],
  examples: () => ({
    ok: [ec2Example(), ec2Example({ nodes: { capacity: { props: { allowAllOutbound: true } } } })],
    bad: [ec2Example({ nodes: { capacity: { props: { allowAllOutbound: false } } } })],
  }),
});
