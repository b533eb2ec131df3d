import type { Design } from '@/lib/document/design';
import { ec2Example, fargateExample, type ExampleChange } from '../../example';

type Props = Readonly<Record<string, unknown>>;

/** A correct service on Fargate whose container `web` mounts the volume `data`, which says this. */
export function fargateVolume(props: Props, change: ExampleChange = {}): Design {
  return fargateExample(withVolume('web', props, change));
}

/** A correct service on EC2 instances whose container `app` mounts the volume `data`, which says this. */
export function ec2Volume(props: Props, change: ExampleChange = {}): Design {
  return ec2Example(withVolume('app', props, change));
}

/** What it takes to have the volume in the EFS file system `files`, which everybody may mount, or behind its access point `point`. */
export function onEfs(to: 'files' | 'point' = 'files', change: ExampleChange = {}): ExampleChange {
  return {
    nodes: {
      files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { allowAnonymousAccess: true } },
      ...(to === 'point' ? { point: { kind: 'access-point' as const, name: 'Point', parent: 'files', props: {} } } : {}),
      ...change.nodes,
    },
    edges: {
      stored: { kind: 'stored-on', from: 'data', to },
      // Tasks in a network of their own reach the file system when its security group lets them.
      reaches: { kind: 'reaches', from: 'service', to: 'files' },
      ...change.edges,
    },
  };
}

function withVolume(container: string, props: Props, change: ExampleChange): ExampleChange {
  return {
    nodes: { data: { kind: 'volume', name: 'data', parent: 'task', props }, ...change.nodes },
    edges: { mount: { kind: 'mounts', from: container, to: 'data', props: { containerPath: '/data' } }, ...change.edges },
  };
}
