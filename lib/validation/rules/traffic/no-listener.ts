import { membersOf } from '@/lib/kinds/groups';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** A load balancer takes requests. */
export const noListener = defineRule({
  id: 'traffic/no-listener',
  severity: 'warning',
  title: 'A load balancer has a listener',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
  on: 'load-balancer',
  check: ({ id, name, props }, design) =>
    props.source !== 'existing' && !membersOf(design, id).some((node) => node.kind === 'listener') ? [{ path: [], name }] : [],
  message: ({ name }) => `Load balancer ${name} has no listener, so it takes no requests and still costs money; add one.`,
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ nodes: { listener: null }, edges: { target: null } })],
  }),
});
