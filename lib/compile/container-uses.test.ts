import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '@/lib/document/design';
import type { Logging } from '@/lib/kinds/container/logging/schema';
import { containerProps } from '@/lib/kinds/container/schema';
import { edgeUnion, nodeUnion, type EdgeKind } from '@/lib/kinds/union';
import { synthesize } from '@/lib/synth/synthesize';
import { arbitraryOf, type Hints } from '@/lib/testing/arbitrary-of';
import { CONTAINER_USE_HINTS, USE_EDGE_HINTS } from '@/lib/testing/container-hints';
import { EDGE_PROPS } from '@/lib/testing/designs';
import { runs } from '@/lib/testing/runs';
import { validate } from '@/lib/validation/validate';
import { compile } from './compile';

test('a container without an error finding synthesizes whole, whatever it uses', () => {
  fc.assert(
    fc.property(usingDesign(), (design) => {
      const { plan, omitted } = compile(design);
      if (validate(design).some((finding) => finding.severity === 'error')) return;
      expect(omitted).toEqual([]);
      expect(synthesize(plan).refused).toBeUndefined();
    }),
    runs(600),
  );
});

test('whatever is wrong with what a container uses, the rest of the stack synthesizes', () => {
  fc.assert(
    fc.property(usingDesign(), (design) => {
      const errors = validate(design).filter((finding) => finding.severity === 'error');
      // These are about one value that is passed on; the CDK checks it as late as it makes the template.
      if (errors.some((finding) => PASSED_ON.has(finding.ruleId))) return;
      expect(synthesize(compile(design).plan).refused).toBeUndefined();
    }),
    runs(200),
  );
});

const PASSED_ON: ReadonlySet<string> = new Set([
  'container/port-name',
  'container/port-name-twice',
  'container/log-numbers',
  'container/log-buffer',
  'container/host-port',
]);

const USED = containerProps.pick({
  portMappings: true,
  environment: true,
  logging: true,
  firelens: true,
  credentialSpec: true,
  disableNetworking: true,
  inferenceAcceleratorResources: true,
});

const HINTS: Hints = {
  ...CONTAINER_USE_HINTS,
  logging: fc.constantFrom<Logging>(
    { driver: 'awslogs', streamPrefix: 'app' },
    { driver: 'awslogs', streamPrefix: 'app', retentionDays: 30 },
    { driver: 'awsfirelens', options: { Name: 'datadog' } },
    { driver: 'awsfirelens', options: { apikey: 'x' } },
    { driver: 'splunk', url: 'https://splunk.example.com:8088', gzip: true, gzipLevel: 0 },
    { driver: 'splunk', url: 'splunk.example.com' },
    { driver: 'fluentd', retryWaitSeconds: 2, labels: [], env: ['PORT'] },
    { driver: 'generic', logDriver: 'splunk', options: { 'splunk-url': 'https://splunk.example.com:8088' } },
    { driver: 'generic', logDriver: 'awsfirelens' },
  ),
  firelens: fc.constantFrom<object>(
    {},
    { type: 'FLUENTD', enableEcsLogMetadata: false },
    { configFileType: 'FILE', configFileValue: '/extra.conf' },
    { configFileType: 'S3', configFileValue: 'arn:aws:s3:::bucket/extra.conf' },
    { configFileType: 'S3', configFileValue: 's3://bucket/extra.conf' },
    { configFileValue: '/extra.conf' },
  ),
  credentialSpec: fc.constantFrom<object>(
    { type: 'DOMAINLESS', location: 'arn:aws:s3:::specs/web.json' },
    { location: 'arn:aws:s3:::specs/web.json' },
    { type: 'DOMAINLESS' },
  ),
  disableNetworking: fc.constantFrom(false, false, true),
  inferenceAcceleratorResources: fc.constantFrom([], ['device1']),
  portMappings: fc.constantFrom<object[]>(
    [{ containerPort: 8080 }],
    [{ containerPort: 81, hostPort: 0, name: 'http' }],
    [{ containerPortRange: '7000-7009', name: 'game' }, { containerPort: 80 }],
    [{ containerPortRange: '9000-9100', protocol: 'udp' }],
    [{ containerPort: 80 }, { containerPortRange: '1-90' }],
    [{ containerPortRange: '9100-9000' }],
    [{ containerPort: 80, containerPortRange: '90-99' }],
    [{ containerPortRange: '90-99', hostPort: 0 }],
    [{}],
  ),
  environment: fc.dictionary(fc.constantFrom('PORT', 'LEVEL'), fc.constantFrom('80', '')),
};

const RESOURCES = [
  { id: 'secret', kind: 'secret', name: 'Secret', props: {} },
  { id: 'token', kind: 'secret', name: 'Token', props: { source: 'existing', secretName: 'token' } },
  { id: 'parameter', kind: 'parameter', name: 'Parameter', props: { source: 'existing', parameterName: '/a' } },
  { id: 'bucket', kind: 'bucket', name: 'Bucket', props: {} },
  { id: 'repository', kind: 'repository', name: 'Repository', props: {} },
  { id: 'logs', kind: 'log-group', name: 'Logs', props: {} },
  { id: 'data', kind: 'volume', name: 'data', parent: 'task', props: {} },
  { id: 'cache', kind: 'volume', name: 'cache', parent: 'task', props: {} },
];

/** The lines that may be drawn, each seldom enough that most designs have a few of them. */
const LINES: readonly (readonly [kind: EdgeKind, from: string, to: string])[] = [
  ['uses-secret', 'web', 'secret'],
  ['uses-secret', 'web', 'token'],
  ['uses-secret', 'side', 'parameter'],
  ['uses-bucket', 'web', 'bucket'],
  ['pulls', 'side', 'repository'],
  ['logs-to', 'web', 'logs'],
  ['mounts', 'web', 'data'],
  ['mounts', 'web', 'cache'],
  ['links', 'web', 'side'],
  ['volumes-from', 'side', 'web'],
];

/** A task of two containers and what they use: on Fargate, on instances, with and without an accelerator. */
function usingDesign(): fc.Arbitrary<Design> {
  const container = few(arbitraryOf(USED, HINTS));
  const lines = LINES.map(([kind, from, to]) =>
    fc
      .tuple(fc.nat({ max: 2 }), few(arbitraryOf(EDGE_PROPS[kind], EDGE_HINTS[kind], new Set(['name', 'key', 'containerPath']))))
      .map(([dice, props]) => (dice === 0 ? [edgeUnion.parse({ id: `${from}-${kind}-${to}`, kind, from, to, props })] : [])),
  );
  const task = fc.constantFrom(
    { launchType: 'FARGATE', cpu: 512, memoryMiB: 1024 },
    { launchType: 'EC2' },
    { launchType: 'EC2', networkMode: 'AWS_VPC' },
    { launchType: 'EC2', inferenceAccelerators: [{ deviceName: 'device1', deviceType: 'eia2.medium' }] },
  );
  return fc.record({ task, web: container, side: container, lines: fc.tuple(...lines) }).map((drawn) => {
    const edges = drawn.lines.flat();
    const image = { image: 'nginx:1.27' };
    const nodes = [
      { id: 'task', kind: 'task-definition', name: 'Task', props: drawn.task },
      { id: 'web', kind: 'container', name: 'web', parent: 'task', props: { ...drawn.web, ...image, memoryLimitMiB: 64 } },
      {
        id: 'side',
        kind: 'container',
        name: 'side',
        parent: 'task',
        order: 1,
        props: { ...drawn.side, ...(edges.some((edge) => edge.kind === 'pulls') ? {} : image), memoryLimitMiB: 64 },
      },
      ...RESOURCES,
    ].map((node) => nodeUnion.parse(node));
    return {
      formatVersion: 1,
      name: 'Uses',
      settings: {},
      layout: {},
      nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
      edges: Object.fromEntries(edges.map((edge) => [edge.id, edge])),
    };
  });
}

/** Keeps about a third of what is drawn, and always where a volume is mounted. */
function few(drawn: fc.Arbitrary<unknown>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc
    .tuple(drawn, fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 }))
    .map(([value, dice]) => Object.fromEntries(Object.entries(value as object).filter(([key], index) => key === 'containerPath' || dice[index] === 0)));
}

const EDGE_HINTS: Partial<Record<EdgeKind, Hints>> = USE_EDGE_HINTS;
