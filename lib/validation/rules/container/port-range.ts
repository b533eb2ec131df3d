import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { outOfRange, rangeMessage, type Range } from '../../support/ranges';

const PORTS: readonly Range[] = [
  { path: ['containerPort'], label: 'A port', min: 1, max: 65535 },
  { path: ['hostPort'], label: 'A host port', min: 0, max: 65535 },
];

/** Ports are numbers that a port can have. */
export const portRange = defineRule({
  id: 'container/port-range',
  severity: 'error',
  title: 'A port is a whole number from 1 to 65535',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  on: 'container',
  check: ({ name, props }) =>
    (props.portMappings ?? []).flatMap((mapping, index) =>
      outOfRange(name, mapping, PORTS).map((match) => ({ ...match, path: ['portMappings', index, ...match.path] })),
    ),
  message: rangeMessage,
  fixes: ({ path, value }, { id }) =>
    path.at(-1) === 'hostPort' ? [clearFix(`Leave out host port ${value}`, id, path)] : [clearFix(`Remove port ${value}`, id, path.slice(0, -1))],
  examples: () => ({
    ok: [fargateExample(), ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 65535, hostPort: 0 }] } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 70000 }] } } } }),
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 0 }] } } } }),
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 80, hostPort: 65536 }] } } } }),
    ],
  }),
});
