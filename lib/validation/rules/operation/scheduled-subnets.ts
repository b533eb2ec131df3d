import { ancestorOfKind } from '@/lib/kinds/graph';
import { choosesOtherSubnets, hasTaskInterface } from '@/lib/kinds/scheduled-task/launch';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { SUBNET_TEXT, subnetTypesOf } from '../../support/network';
import { named } from '../../support/text';
import { scheduled } from './examples';

/** A scheduled task's tasks are in subnets that their VPC has; without a word in private ones with a way out. */
export const scheduledSubnets = defineRule({
  id: 'operation/scheduled-subnets',
  severity: 'error',
  title: 'The VPC has the subnets that a scheduled task asks for',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_events_targets.EcsTaskProps.html#subnetselection',
  related: ["CDK: There are no 'Private' subnet groups in this VPC"],
  on: 'scheduled-task',
  check: (node, design) => {
    if (!hasTaskInterface(node, design) || (choosesOtherSubnets(node) && !node.props.subnetType)) return [];
    const vpc = ancestorOfKind(design, node.id, 'vpc');
    const types = subnetTypesOf(vpc);
    const wanted = node.props.subnetType ?? 'PRIVATE_WITH_EGRESS';
    if (types.length === 0 || types.includes(wanted)) return [];
    return [{ path: ['subnetType'], name: node.name, wanted, said: node.props.subnetType !== undefined, vpc: vpc?.name ?? '', types }];
  },
  message: ({ name, wanted, said, vpc, types }) =>
    `Scheduled task ${name} ${said ? 'is to start' : 'starts'} its tasks in ${SUBNET_TEXT[wanted]} subnets${said ? '' : ' unless it says otherwise'}, and VPC ${vpc} has none: its subnets are ${named(types.map((it) => SUBNET_TEXT[it]))}. Choose one of these, or change the VPC.`,
  fixes: ({ types }, { id }) => types.map((type) => setFix(`Use ${SUBNET_TEXT[type]} subnets`, id, ['subnetType'], type)),
  examples: () => ({
    ok: [scheduled({}), scheduled({ subnetType: 'PUBLIC' })],
    bad: [scheduled({ subnetType: 'PRIVATE_ISOLATED' })],
  }),
});
