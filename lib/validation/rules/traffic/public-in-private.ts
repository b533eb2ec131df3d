import { groupOf } from '@/lib/kinds/groups';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { SUBNET_TEXT, subnetTypesOf } from '../../support/network';

/** What is to be reached from the internet is where the internet reaches it. */
export const publicInPrivate = defineRule({
  id: 'traffic/public-in-private',
  severity: 'error',
  title: 'A load balancer for the internet is in public subnets',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html#client-cannot-connect',
  on: 'load-balancer',
  check: (balancer, design) => {
    const { name, props } = balancer;
    if (props.source === 'existing' || !props.internetFacing || props.subnetType === undefined || props.subnetType === 'PUBLIC') return [];
    const types = subnetTypesOf(groupOf(design, balancer, 'vpc'));
    // Of subnets that the VPC has not another rule speaks.
    return types.includes(props.subnetType) ? [{ path: ['subnetType'], name, type: props.subnetType, open: types.includes('PUBLIC') }] : [];
  },
  message: ({ name, type }) =>
    `Load balancer ${name} is to be reached from the internet, and is in ${SUBNET_TEXT[type]} subnets, to which no route leads from there: nobody gets an answer. Use public subnets, or make it internal.`,
  fixes: ({ path, open }, { id }): Fix[] => [
    ...(open ? [setFix('Use public subnets', id, path, 'PUBLIC')] : []),
    clearFix('Make it internal', id, ['internetFacing']),
  ],
  examples: () => ({
    ok: [placed({ subnetType: 'PUBLIC' }), placed({ internetFacing: false, subnetType: 'PRIVATE_WITH_EGRESS' })],
    bad: [placed({ subnetType: 'PRIVATE_WITH_EGRESS' })],
  }),
});

function placed(props: Readonly<Record<string, unknown>>) {
  return fargateExample({ nodes: { lb: { props } } });
}
