import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { subnetTypesOf } from '../../support/network';
import { ancestorOfKind } from '@/lib/kinds/graph';

/** Tasks cannot be reached from the internet past the load balancer. */
export const publicIp = defineRule({
  id: 'service/public-ip',
  severity: 'security',
  title: 'Tasks have no public IP addresses',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-2',
  related: ['Security Hub ECS.2', 'checkov CKV_AWS_333', 'prowler ecs_service_no_assign_public_ip'],
  on: 'service',
  check: (service, design) => {
    if (!service.props.assignPublicIp || serviceLaunchType(service, design) !== 'FARGATE') return [];
    const vpc = ancestorOfKind(design, service.id, 'vpc');
    const nat = vpc?.props.source !== 'existing' && vpc?.props.natGateways === 0;
    return [{ path: ['assignPublicIp'], name: service.name, privately: !nat && subnetTypesOf(vpc).includes('PRIVATE_WITH_EGRESS') }];
  },
  message: ({ name, privately }) =>
    `Tasks of service ${name} get public IP addresses, so only their security group keeps the internet out; ${privately ? 'put them into private subnets' : 'private subnets with a NAT gateway would hide them'}.`,
  fixes: ({ privately }, { id }) =>
    privately ? [togetherFix('Use private subnets', clearFix('', id, ['assignPublicIp']), setFix('', id, ['subnetType'], 'PRIVATE_WITH_EGRESS'))] : [],
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ nodes: { service: { props: { assignPublicIp: true } } } })],
  }),
});
