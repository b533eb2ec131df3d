import { edgesTo, nodeOfKind } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { classicExample } from '../../traffic-example';

/** A service behind a classic load balancer is behind no other one. */
export const classicAlone = defineRule({
  id: 'traffic/classic-alone',
  severity: 'error',
  title: 'A service has one classic load balancer, or target groups',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  on: 'service',
  check: ({ id, name }, design) => {
    const targets = edgesTo(design, id, 'target');
    const [classic, ...more] = targets.filter((edge) => nodeOfKind(design, edge.from, 'load-balancer')?.props.type === 'classic');
    if (!classic || targets.length === 1) return [];
    return [
      {
        path: [],
        name,
        balancer: design.nodes[classic.from]?.name ?? '',
        several: more.length > 0,
        others: targets.flatMap((it) => (it.id === classic.id ? [] : [it.id])),
        own: classic.id,
      },
    ];
  },
  message: ({ name, balancer, several }) =>
    `Service ${name} is behind classic load balancer ${balancer} and ${several ? 'another one' : 'a target group'}; ECS takes one classic load balancer alone, or target groups.`,
  fixes: ({ others, own, balancer }) => [removeFix(`Keep ${balancer}`, ...others), ...(others.length === 1 ? [removeFix('Keep the other one', own)] : [])],
  examples: () => ({
    ok: [classicExample()],
    bad: [
      classicExample({
        nodes: {
          second: { kind: 'load-balancer', name: 'Second', parent: 'vpc', props: { type: 'classic' } },
          plain: { kind: 'listener', name: 'Plain', parent: 'second', props: { port: 8080, protocol: 'HTTP' } },
        },
        edges: { again: { kind: 'target', from: 'second', to: 'service' } },
      }),
    ],
  }),
});
