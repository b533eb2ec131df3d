import { childrenOf, edgesFrom, isKind } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { edgeUnion } from '@/lib/kinds/union';
import { providerExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { freeId } from '../../support/fixes';

/** Services on EC2 instances of capacity providers name these, so that there are instances when tasks need them. */
export const unusedProvider = defineRule({
  id: 'strategy/unused-provider',
  severity: 'hint',
  title: 'A service on EC2 names the capacity provider whose instances it uses',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html',
  on: 'service',
  check: (service, design) => {
    if (serviceLaunchType(service, design) !== 'EC2' || service.props.daemon || edgesFrom(design, service.id, 'runs-on').length > 0) return [];
    const cluster = groupOf(design, service, 'cluster');
    const groups = childrenOf(design, cluster?.id).filter((node) => isKind(node, 'capacity'));
    const [first] = groups;
    return first && groups.every(isProvider) ? [{ path: [], name: service.name, provider: first.name, providerId: first.id }] : [];
  },
  message: ({ name, provider }) =>
    `Service ${name} runs on instances of ${provider} without naming it, so its tasks wait when there is no room and no instance is started for them; draw a line from the service to ${provider}.`,
  fixes: ({ provider, providerId }, { id }, design) => {
    const edge = edgeUnion.parse({ id: freeId(design, `${id}-on-${providerId}`), kind: 'runs-on', from: id, to: providerId, props: { weight: 1 } });
    return [{ label: `Run on ${provider}`, command: { type: 'add', nodes: [], edges: [edge], layout: {} } }];
  },
  examples: () => ({
    ok: [providerExample()],
    bad: [providerExample({ nodes: { service: { props: { launchType: 'EC2' } } }, edges: { 'runs-on': null } })],
  }),
});
