import type { Design } from '@/lib/document/design';
import { ec2Example, fargateExample, type ExampleChange } from '../../example';

/** A correct service on an Auto Scaling group behind a capacity provider, changed as said. Ids as in `ec2Example`; the edge `runs-on` leads to `capacity`. */
export function providerExample(change: ExampleChange = {}): Design {
  return ec2Example(
    over(
      {
        nodes: {
          capacity: { props: { as: 'CAPACITY_PROVIDER', minCapacity: 1 } },
          service: { props: { launchType: undefined } },
        },
        edges: { 'runs-on': { kind: 'runs-on', from: 'service', to: 'capacity', props: { weight: 1 } } },
      },
      change,
    ),
  );
}

/** A correct service on Fargate and Fargate Spot, changed as said. Ids as in `fargateExample`, and `spot` and `on-demand`; the edges `on-spot` and `on-on-demand` lead to them. */
export function spotExample(change: ExampleChange = {}): Design {
  return fargateExample(
    over(
      {
        nodes: {
          spot: { kind: 'fargate-capacity-provider', name: 'Spot', parent: 'cluster', props: { provider: 'FARGATE_SPOT' } },
          'on-demand': { kind: 'fargate-capacity-provider', name: 'OnDemand', parent: 'cluster', props: { provider: 'FARGATE' } },
          service: { props: { launchType: undefined } },
        },
        edges: {
          'on-spot': { kind: 'runs-on', from: 'service', to: 'spot', props: { weight: 2 } },
          'on-on-demand': { kind: 'runs-on', from: 'service', to: 'on-demand', props: { base: 1, weight: 1 } },
        },
      },
      change,
    ),
  );
}

/** A correct service on managed instances, changed as said. Ids as in `ec2Example`, without its `capacity`, and `managed`; the edge `runs-on` leads there. */
export function managedExample(change: ExampleChange = {}): Design {
  return ec2Example(
    over(
      {
        nodes: {
          capacity: null,
          managed: {
            kind: 'managed-instances-capacity-provider',
            name: 'Managed',
            parent: 'cluster',
            props: { instanceRequirements: { vCpuCountMin: 1, memoryMinMiB: 2048 } },
          },
          task: { props: { launchType: 'MANAGED_INSTANCES', cpu: 512, memoryMiB: 1024, networkMode: 'AWS_VPC' } },
          service: { props: { launchType: undefined } },
        },
        edges: { 'runs-on': { kind: 'runs-on', from: 'service', to: 'managed', props: { weight: 1 } } },
      },
      change,
    ),
  );
}

/** Two correct services on the same instances: that of `ec2Example`, which takes host port 8080, and `other`, of another task definition, changed as said. */
export function anotherService({ hostPort, ...props }: Readonly<Record<string, unknown>>): Design {
  const first = ec2Example();
  const { app, service, task } = first.nodes;
  return ec2Example({
    nodes: {
      app: { props: { portMappings: [{ containerPort: 80, hostPort: 8080 }] } },
      'other-task': { kind: 'task-definition', name: 'OtherTask', props: { ...task?.props } },
      'other-app': { kind: 'container', name: 'other', parent: 'other-task', props: { ...app?.props, portMappings: [{ containerPort: 80, hostPort }] } },
      other: { kind: 'service', name: 'Zother', parent: 'cluster', props: { ...service?.props, ...props } },
    },
    edges: { 'other-runs': { kind: 'runs', from: 'other', to: 'other-task', props: {} } },
  });
}

/** Two correct services, those of `ec2Example` and `other`, that run tasks of one definition on the same instances, with props as said. */
export function twoServices({
  task,
  app,
  service,
  other,
}: Readonly<Partial<Record<'task' | 'app' | 'service' | 'other', Readonly<Record<string, unknown>>>>>): Design {
  const first = ec2Example().nodes['service'];
  return ec2Example({
    nodes: {
      // As many instances at first as there can be: ECS starts none where there is no capacity provider.
      capacity: { props: { minCapacity: 4 } },
      task: { props: task ?? {} },
      app: { props: app ?? {} },
      service: { props: service ?? {} },
      other: { kind: 'service', name: 'Other', parent: 'cluster', props: { ...first?.props, ...other } },
    },
    edges: { 'other-runs': { kind: 'runs', from: 'other', to: 'task', props: {} } },
  });
}

/** A correct task that an event starts each day on the instances of `ec2Example`, with props of the task `job` and of others as said. */
export function scheduledOnInstances(
  job: Readonly<Record<string, unknown>>,
  { task, app, capacity }: Readonly<Partial<Record<'task' | 'app' | 'capacity', Readonly<Record<string, unknown>> | null>>> = {},
): Design {
  return ec2Example({
    nodes: {
      task: { props: task ?? {} },
      app: { props: app ?? {} },
      capacity: capacity === null ? null : { props: capacity ?? {} },
      service: null,
      job: { kind: 'scheduled-task', name: 'Job', parent: 'cluster', props: { schedule: 'rate(1 day)', ...job } },
    },
    edges: { runs: null, 'job-runs': { kind: 'runs', from: 'job', to: 'task', props: {} } },
  });
}

type Changes<T> = Readonly<Record<string, T | null>>;

/** One change after another. */
function over(first: ExampleChange, second: ExampleChange): ExampleChange {
  return { nodes: each(first.nodes, second.nodes), edges: each(first.edges, second.edges) };
}

function each<T extends { readonly props?: Readonly<Record<string, unknown>> }>(first: Changes<T> = {}, second: Changes<T> = {}): Changes<T> {
  const all: Record<string, T | null> = { ...first };
  for (const [id, change] of Object.entries(second)) {
    const before = all[id];
    all[id] = before && change ? { ...before, ...change, props: { ...before.props, ...change.props } } : change;
  }
  return all;
}
