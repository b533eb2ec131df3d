import type { Design } from '@/lib/document/design';
import { fargateExample, type ExampleChange } from '../../example';

type Props = Readonly<Record<string, unknown>>;

/** A correct load-balanced service on Fargate that says this of its deployments, changed as said. */
export function deployed(props: Props, change: ExampleChange = {}): Design {
  return fargateExample({ ...change, nodes: { service: { props }, ...change.nodes } });
}

/** The same with a function `hook` that its deployments call as said. */
export function hooked(hook: Props, props: Props = { deploymentStrategy: 'BLUE_GREEN' }, change: ExampleChange = {}): Design {
  return deployed(props, {
    ...change,
    nodes: { hook: { kind: 'lambda-function', name: 'Hook', props: { functionArn: HOOK_ARN } }, ...change.nodes },
    edges: { hooks: { kind: 'calls-hook', from: 'service', to: 'hook', props: hook }, ...change.edges },
  });
}

/** The same with an alarm `alarm` on its CPU that stops its deployments. */
export function alarmed(alarm: Props, props: Props = {}, change: ExampleChange = {}): Design {
  return deployed(props, {
    ...change,
    nodes: { alarm: { kind: 'alarm', name: 'CpuAlarm', props: { threshold: 80, evaluationPeriods: 3, ...alarm } }, ...change.nodes },
    edges: {
      watches: { kind: 'watches', from: 'alarm', to: 'service' },
      stops: { kind: 'stops-on', from: 'service', to: 'alarm' },
      ...change.edges,
    },
  });
}

/** A function that is there already. */
export const HOOK_ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:check';
