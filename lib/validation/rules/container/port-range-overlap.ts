import { portRangeOf } from '@/lib/kinds/container/port-range';
import { containersOf } from '@/lib/kinds/graph';
import { ec2Example, fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { mapsHostPorts, taskAround } from '../../support/task';

/** No two rows of ports share a port. */
export const portRangeOverlap = defineRule({
  id: 'container/port-range-overlap',
  severity: 'error',
  title: 'Ranges of ports share no port with others',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    if (!task) return [];
    // Behind host ports each container has a network of its own; elsewhere those of a task share one.
    const before = mapsHostPorts(task) ? [] : containersOf(design, task.id);
    const earlier = before
      .slice(
        0,
        before.findIndex((it) => it.id === container.id),
      )
      .flatMap((it) => spansOf(it.props.portMappings, it.name));
    const own = spansOf(container.props.portMappings, container.name);
    if (own.length === 0) return [];
    return own.flatMap((span, index) => {
      const other = [...earlier, ...own.slice(0, index)].find((it) => overlap(it, span));
      return other
        ? [
            {
              path: ['portMappings', span.index],
              name: container.name,
              ports: span.text,
              other: other.text,
              owner: other.owner === container.name ? undefined : other.owner,
            },
          ]
        : [];
    });
  },
  message: ({ name, ports, other, owner }) =>
    `Container ${name} maps ports ${ports}, some of which ${owner === undefined ? `it maps already with ${other}` : `container ${owner} of the same task has with ${other}`}; a port can be mapped once.`,
  fixes: ({ path, ports }, { id }) => [clearFix(`Remove ${ports}`, id, path)],
  examples: () => ({
    ok: [
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPortRange: '9000-9100' }, { containerPortRange: '9101-9200' }] } } } }),
      ec2Example({
        nodes: { app: { props: { portMappings: [{ containerPortRange: '9000-9100' }] } }, side: sidecar({ portMappings: [{ containerPort: 9000 }] }) },
      }),
    ],
    bad: [
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPortRange: '9000-9100' }, { containerPortRange: '9100-9200' }] } } } }),
      fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080 }, { containerPortRange: '8000-8100' }] } } } }),
      fargateExample({ nodes: { side: sidecar({ portMappings: [{ containerPortRange: '8000-8100' }] }, 'xray') } }),
    ],
  }),
});

interface Span {
  readonly index: number;
  readonly owner: string;
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly range: boolean;
}

function spansOf(mappings: readonly { readonly containerPort?: number; readonly containerPortRange?: string }[] | undefined, owner: string): Span[] {
  return (mappings ?? []).flatMap(({ containerPort, containerPortRange }, index): Span[] => {
    const ends = containerPortRange ? portRangeOf(containerPortRange) : undefined;
    if (ends) return [{ index, owner, text: containerPortRange ?? '', ...ends, range: true }];
    return containerPort === undefined ? [] : [{ index, owner, text: String(containerPort), first: containerPort, last: containerPort, range: false }];
  });
}

/** Two single ports are the business of another rule. */
function overlap(a: Span, b: Span): boolean {
  return (a.range || b.range) && a.first <= b.last && b.first <= a.last;
}
