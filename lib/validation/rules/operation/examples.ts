import type { Design } from '@/lib/document/design';
import { fargateExample, type ExampleChange } from '../../example';

type Values = Readonly<Record<string, unknown>>;

/** The correct service, scaled as said, without a number of tasks of its own. */
export function scaled(scaling: Values, service: Values = {}, change: ExampleChange = {}): Design {
  return fargateExample({
    ...change,
    nodes: { service: { props: { desiredCount: undefined, scaling: { minCapacity: 2, maxCapacity: 10, ...scaling }, ...service } }, ...change.nodes },
  });
}

/** The correct service with one scaling policy. */
export function policy(policyProps: Values, change: ExampleChange = {}): Design {
  return scaled({ policies: [policyProps] }, {}, change);
}

/** A correct service and an alarm `alarm` that tells a topic; `watches` are the props of its edge, nothing for an alarm without one. */
export function alarmed(alarm: Values, watches: Values | undefined, to = 'service', change: ExampleChange = {}): Design {
  return fargateExample({
    nodes: {
      alarm: { kind: 'alarm', name: 'Alarm', props: { threshold: 80, evaluationPeriods: 3, ...alarm } },
      pager: { kind: 'topic', name: 'Pager', props: { enforceSsl: true, subscriptions: [{ protocol: 'EMAIL', endpoint: 'team@example.com' }] } },
      ...change.nodes,
    },
    edges: {
      tells: { kind: 'notifies', from: 'alarm', to: 'pager', props: {} },
      ...(watches ? { watches: { kind: 'watches', from: 'alarm', to, props: watches } } : {}),
      ...change.edges,
    },
  });
}

/** The correct service's container takes messages of a queue `jobs`, whose failures go to `dead`. */
export function queued(queue: Values, change: ExampleChange = {}, dead: Values = {}, maxReceiveCount: number | null = 5): Design {
  return fargateExample({
    nodes: {
      jobs: { kind: 'queue', name: 'Jobs', props: { enforceSsl: true, ...queue } },
      dead: { kind: 'queue', name: 'Dead', props: { enforceSsl: true, retentionSeconds: 1_209_600, ...dead } },
      ...change.nodes,
    },
    edges: {
      takes: { kind: 'grants', from: 'web', to: 'jobs', props: { access: 'READ' } },
      fails: { kind: 'dead-letters', from: 'jobs', to: 'dead', props: maxReceiveCount === null ? {} : { maxReceiveCount } },
      ...change.edges,
    },
  });
}

/** The correct service, and a scheduled task `job` that runs the same task definition. */
export function scheduled(props: Values, change: ExampleChange = {}): Design {
  return fargateExample({
    ...change,
    nodes: { job: { kind: 'scheduled-task', name: 'Job', parent: 'cluster', props: { schedule: 'rate(1 day)', ...props } }, ...change.nodes },
    edges: { 'job-runs': { kind: 'runs', from: 'job', to: 'task', props: {} }, ...change.edges },
  });
}
