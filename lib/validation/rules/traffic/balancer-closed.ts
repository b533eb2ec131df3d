import { edgesTo } from '@/lib/kinds/graph';
import { balancerOf, balancerType } from '@/lib/kinds/load-balancer/type';
import { portOfListener } from '../../support/traffic';
import { fargateExample, type ExampleChange } from '../../example';
import { defineRule } from '../../rule';
import { mayLetIn, securityGroupsOf } from '../../support/doors';
import { clearFix } from '../../support/fixes';

/** Somebody is let in where an application load balancer listens. */
export const balancerClosed = defineRule({
  id: 'traffic/balancer-closed',
  severity: 'warning',
  title: 'Somebody can connect to the listeners of an application load balancer',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  on: 'listener',
  check: (listener, design) => {
    const balancer = balancerOf(listener, design);
    if (!balancer || balancerType(balancer) !== 'application' || balancer.props.source === 'existing') return [];
    if (listener.props.source === 'existing' || listener.props.open !== false) return [];
    const port = portOfListener(listener);
    if (port === undefined || edgesTo(design, listener.id, 'target').length > 0 || securityGroupsOf(balancer, design).some((it) => mayLetIn(it, port, design)))
      return [];
    return [{ path: ['open'], name: listener.name, balancer: balancer.name, port, group: securityGroupsOf(balancer, design)[0]?.name }];
  },
  message: ({ name, balancer, port, group }) =>
    `Listener ${name} of load balancer ${balancer} is not open to everybody, and ${group === undefined ? 'no security group of the design lets anybody' : `security group ${group} lets nobody`} in at port ${port}, so nobody reaches it. Open it, or let in those who are meant by a rule of a security group.`,
  fixes: ({ path }, { id }) => [clearFix('Open it to everybody', id, path)],
  examples: () => ({
    ok: [fargateExample(), closed({ ingress: [{ peer: '10.0.0.0/8', fromPort: 443 }] })],
    bad: [fargateExample({ nodes: { listener: { props: { open: false } } } }), closed({ ingress: [{ peer: '10.0.0.0/8', fromPort: 80 }] })],
  }),
});

function closed(group: Readonly<Record<string, unknown>>) {
  const change: ExampleChange = {
    nodes: { listener: { props: { open: false } }, edge: { kind: 'security-group', name: 'Edge', parent: 'vpc', props: { description: 'Callers', ...group } } },
    edges: { member: { kind: 'member', from: 'lb', to: 'edge' } },
  };
  return fargateExample(change);
}
