import { edgesTo } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A load balancer has more than one task to send requests to. */
export const singleTask = defineRule({
  id: 'service/single-task',
  severity: 'hint',
  title: 'More than one task is behind a load balancer',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  on: 'service',
  check: ({ id, name, props }, design) =>
    !props.daemon && ((props.scaling ? props.scaling.minCapacity : props.desiredCount) ?? 1) === 1 && edgesTo(design, id, 'target').length > 0
      ? [{ path: props.scaling ? ['scaling', 'minCapacity'] : ['desiredCount'], name }]
      : [],
  message: ({ name }) =>
    `Service ${name} has one task behind its load balancer: when that task or its zone fails, nobody answers. Two tasks stand in two zones.`,
  fixes: ({ path }, { id }) => [setFix('Run two tasks', id, path, 2)],
  examples: () => ({
    ok: [fargateExample(), fargateExample({ nodes: { service: { props: { desiredCount: 1 } }, lb: null, listener: null }, edges: { target: null } })],
    bad: [fargateExample({ nodes: { service: { props: { desiredCount: 1 } } } })],
  }),
});
