import type { Design } from '@/lib/document/design';
import type { EdgeKind } from '@/lib/kinds/union';
import { ec2Example, fargateExample } from './example';

/** Something for a container of an example to use. Names are also the ids. */
const RESOURCES = {
  DbSecret: { kind: 'secret', name: 'DbSecret' },
  Token: { kind: 'secret', name: 'Token' },
  Setting: { kind: 'parameter', name: 'Setting', props: { source: 'existing', parameterName: '/app/setting' } },
  Files: { kind: 'bucket', name: 'Files', props: { enforceSsl: true, blockPublicAccess: 'BLOCK_ALL', encryption: 'S3_MANAGED' } },
  Images: { kind: 'repository', name: 'Images', props: { imageScanOnPush: true, imageTagMutability: 'IMMUTABLE' } },
  Built: { kind: 'docker-image-asset', name: 'Built', props: { directory: 'images/web' } },
  Logs: { kind: 'log-group', name: 'Logs', props: { retentionDays: 30 } },
  data: { kind: 'volume', name: 'data', parent: 'task' },
  cache: { kind: 'volume', name: 'cache', parent: 'task' },
} as const;

/** An edge from an example's container to a resource. */
export interface ExampleLine {
  readonly kind: EdgeKind;
  readonly to: keyof typeof RESOURCES;
  readonly props?: Readonly<Record<string, unknown>>;
}

type Lines = Readonly<Record<string, ExampleLine>>;
type Props = Readonly<Record<string, unknown>>;

/** {@link fargateExample} with lines from its container `web` to resources, which are there as far as lines lead to them. */
export function fargateUsing(lines: Lines, web: Props = {}, task: Props = {}): Design {
  return fargateExample({ nodes: { task: { props: task }, web: { props: web }, ...resources(lines) }, edges: edges('web', lines) });
}

/** {@link ec2Example} with lines from its container `app` to resources, which are there as far as lines lead to them. */
export function ec2Using(lines: Lines, app: Props = {}, task: Props = {}): Design {
  return ec2Example({ nodes: { task: { props: task }, app: { props: app }, ...resources(lines) }, edges: edges('app', lines) });
}

function resources(lines: Lines) {
  return Object.fromEntries(Object.values(lines).map(({ to }) => [to, RESOURCES[to]] as const));
}

function edges(from: string, lines: Lines) {
  return Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, { ...line, from }] as const));
}
