import { portRangeOf } from '@/lib/kinds/container/port-range';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { networkModeText } from '@/lib/kinds/task-definition/network-mode';
import { networkModeOf, taskAround } from '../../support/task';

interface RangeMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

const MOST = 100;

/** A row of ports says one port or one range of ports that ECS takes. */
export const portRanges = defineRule({
  id: 'container/port-ranges',
  severity: 'error',
  title: 'A port mapping has one port, or one range of ports from 1 to 65535 in network mode awsvpc or bridge',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  related: ['CDK: Cannot set "hostPort" while using a port range for the container', 'CDK: The containerPortRange must be a string in the format'],
  on: 'container',
  check: (container, design): readonly RangeMatch[] => {
    const { id, name, props } = container;
    const mappings = props.portMappings ?? [];
    const task = taskAround(container, design);
    const mode = task && networkModeOf(task);
    const ranges = mappings.filter((it) => it.containerPortRange);
    const many =
      ranges.length > MOST
        ? [{ path: ['portMappings'], problem: `Container ${name} has ${ranges.length} ranges of ports; ECS takes up to ${MOST}.`, fixes: [] }]
        : [];
    const each = mappings.flatMap(({ containerPort, containerPortRange: range, hostPort }, index): readonly RangeMatch[] => {
      const at = ['portMappings', index];
      const remove = clearFix('Remove it', id, at);
      if (!range)
        return containerPort === undefined
          ? [{ path: [...at, 'containerPort'], problem: `A port of container ${name} has no number; give it one, or remove it.`, fixes: [remove] }]
          : [];
      const problem = (key: string, text: string, ...fixes: readonly Fix[]): RangeMatch => ({ path: [...at, key], problem: text, fixes });
      const ends = portRangeOf(range);
      const inOrder = ends !== undefined && ends.first >= 1 && ends.first < ends.last && ends.last <= 65535;
      const swapped = ends !== undefined && ends.last >= 1 && ends.last < ends.first && ends.first <= 65535 ? `${ends.last}-${ends.first}` : undefined;
      return [
        ...(inOrder
          ? []
          : [
              problem(
                'containerPortRange',
                `"${range}" of container ${name} is not a range of ports; write the first and the last port, such as 8080-8090, from 1 to 65535.`,
                ...(swapped ? [setFix(`Use ${swapped}`, id, [...at, 'containerPortRange'], swapped)] : [remove]),
              ),
            ]),
        ...(containerPort === undefined
          ? []
          : [
              problem(
                'containerPort',
                `Container ${name} maps port ${containerPort} and the ports ${range} at once; give each a row of its own, or remove one.`,
                clearFix(`Keep ${range}`, id, [...at, 'containerPort']),
                clearFix(`Keep ${containerPort}`, id, [...at, 'containerPortRange']),
              ),
            ]),
        ...(hostPort === undefined
          ? []
          : [
              problem(
                'hostPort',
                `Container ${name} maps the ports ${range} to host port ${hostPort}; ECS chooses the host ports of a range.`,
                clearFix('Leave out the host port', id, [...at, 'hostPort']),
              ),
            ]),
        ...(mode === undefined || mode === 'AWS_VPC' || mode === 'BRIDGE' || mode === 'NONE'
          ? []
          : [
              problem(
                'containerPortRange',
                `Container ${name} maps the ports ${range}, but task definition ${task?.name} has network mode ${networkModeText(mode)}; ranges need awsvpc or bridge.`,
                remove,
              ),
            ]),
      ];
    });
    return [...many, ...each];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080 }, { containerPortRange: '9000-9100', protocol: 'udp' }] } } } }),
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPortRange: '1-65535' }] } } } }),
    ],
    bad: [
      ports({}),
      ports({ containerPortRange: '9000-8000' }),
      ports({ containerPortRange: '9000-70000' }),
      ports({ containerPortRange: '9000' }),
      ports({ containerPort: 80, containerPortRange: '9000-9100' }),
      ports({ containerPortRange: '9000-9100', hostPort: 0 }),
      ec2Example({ nodes: { task: { props: { networkMode: 'HOST' } }, app: { props: { portMappings: [{ containerPortRange: '9000-9100' }] } } } }),
    ],
  }),
});

function ports(mapping: object) {
  return ec2Example({ nodes: { app: { props: { portMappings: [mapping] } } } });
}
