import { nodeOfKind } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

/** No load balancer sends requests out of AWS. */
export const externalTraffic = defineRule({
  id: 'service/external-traffic',
  severity: 'error',
  title: 'No load balancer reaches tasks on External instances',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html',
  related: ['CDK: Application load balancer cannot be attached to an external service', 'CDK: External service cannot be attached as load balancer targets'],
  on: 'edge:target',
  check: ({ to }, design) => {
    const service = nodeOfKind(design, to, 'service');
    return service && serviceLaunchType(service, design) === 'EXTERNAL' ? [{ path: [], name: service.name }] : [];
  },
  message: ({ name }) =>
    `Service ${name} runs its tasks on External instances, which no load balancer of AWS reaches, so the target is left out; remove it, or run the tasks in AWS.`,
  fixes: (_match, { id }) => [removeFix('Remove the target', id)],
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({
        nodes: {
          task: { props: { launchType: 'EXTERNAL' } },
          web: { props: { memoryLimitMiB: 512 } },
          service: { props: { launchType: 'EXTERNAL', minHealthyPercent: 0 } },
        },
      }),
    ],
  }),
});
