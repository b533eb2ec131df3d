import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { edgesFrom, nodeOfKind, nodesOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { countingIds } from '@/lib/model/ids';
import { invariant } from '@/lib/util/invariant';
import { fargateExample, type ExampleChange } from '@/lib/validation/example';
import { validate } from '@/lib/validation/validate';
import { bring } from './bring';
import { connect } from './connect';
import { extend } from './extend';

function drawn(change: ExampleChange, from: string, to: string): Design {
  const design = fargateExample(change);
  const connected = connect(design, from, to, countingIds('new'));
  invariant(connected.ok, connected.ok ? '' : connected.error.message);
  return applied(design, connected.value.command);
}

function applied(design: Design, command: Parameters<typeof apply>[1]): Design {
  const outcome = apply(design, command);
  invariant(outcome.ok, outcome.ok ? '' : outcome.error.message);
  return outcome.value.design;
}

const errors = (design: Design) => validate(design).filter(({ severity }) => severity === 'error');
const QUEUE = { nodes: { jobs: { kind: 'queue', name: 'Jobs', props: {} } } } as const;

describe('a line from a service to a queue', () => {
  it.each([
    ['service', 'jobs'],
    ['jobs', 'service'],
  ])('scales the service, and lets its container take messages (drawn from %s to %s)', (from, to) => {
    const design = drawn(QUEUE, from, to);
    expect(nodeOfKind(design, 'service', 'service')?.props).toMatchObject({ scaling: { minCapacity: 2, maxCapacity: 10 } });
    expect(nodeOfKind(design, 'service', 'service')?.props.desiredCount).toBeUndefined();
    expect(edgesFrom(design, 'service', 'scales-on')[0]?.props).toMatchObject({ messagesPerTask: 100, scaleInWhenDone: true });
    expect(edgesFrom(design, 'web', 'grants')[0]).toMatchObject({ to: 'jobs', props: { access: 'READ', environment: [{ name: 'JOBS_URL' }] } });
    expect(errors(design)).toEqual([]);
  });

  it('keeps the limits that the service has, and the right that its task has', () => {
    const design = drawn(
      {
        nodes: { ...QUEUE.nodes, service: { props: { desiredCount: undefined, scaling: { minCapacity: 3, maxCapacity: 4 } } } },
        edges: { takes: { kind: 'grants', from: 'task', to: 'jobs', props: { access: 'READ' } } },
      },
      'service',
      'jobs',
    );
    expect(nodeOfKind(design, 'service', 'service')?.props.scaling).toEqual({ minCapacity: 3, maxCapacity: 4 });
    expect(edgesFrom(design, 'web', 'grants')).toEqual([]);
  });
});

describe('a line from an alarm', () => {
  const alarm = { kind: 'alarm', name: 'Alarm', props: { evaluationPeriods: 3 } } as const;

  it.each([
    ['service', 'CPU_UTILIZATION', 80],
    ['cluster', 'CPU_RESERVATION', 90],
    ['lb', 'TARGET_5XX', 10],
    ['jobs', 'OLDEST_MESSAGE_AGE', 300],
  ])('to %s watches %s with the usual threshold', (to, metric, threshold) => {
    const design = drawn({ nodes: { alarm, ...QUEUE.nodes } }, 'alarm', to);
    expect(edgesFrom(design, 'alarm', 'watches')[0]?.props.metric).toBe(metric);
    expect(nodeOfKind(design, 'alarm', 'alarm')?.props.threshold).toBe(threshold);
    expect(errors(design)).toEqual([]);
  });

  it('keeps a threshold that it has', () => {
    const design = drawn({ nodes: { alarm: { ...alarm, props: { threshold: 50, evaluationPeriods: 1 } } } }, 'alarm', 'service');
    expect(nodeOfKind(design, 'alarm', 'alarm')?.props).toEqual({ threshold: 50, evaluationPeriods: 1 });
  });

  it('that stops deployments watches the service, without the two needing each other', () => {
    const design = drawn({ nodes: { alarm } }, 'service', 'alarm');
    expect(edgesFrom(design, 'service', 'stops-on')).toHaveLength(1);
    expect(edgesFrom(design, 'alarm', 'watches')[0]?.to).toBe('service');
    expect(nodeOfKind(design, 'alarm', 'alarm')?.props).toMatchObject({ alarmName: 'Alarm', threshold: 80 });
    expect(errors(design)).toEqual([]);
  });
});

describe('dead letters', () => {
  it('are put away after five tries, and kept for 14 days', () => {
    const design = drawn({ nodes: { ...QUEUE.nodes, dead: { kind: 'queue', name: 'Dead', props: {} } } }, 'jobs', 'dead');
    expect(edgesFrom(design, 'jobs', 'dead-letters')[0]?.props.maxReceiveCount).toBe(5);
    expect(nodeOfKind(design, 'dead', 'queue')?.props.retentionSeconds).toBe(1_209_600);
    expect(errors(design)).toEqual([]);
  });
});

describe('a scheduled task', () => {
  it('dropped on a cluster brings a task definition, like a service', () => {
    const design = fargateExample();
    const next = applied(design, bring(design, 'scheduled-task', { parent: 'cluster' }, countingIds('new')).command);
    const [job] = nodesOfKind(next, 'scheduled-task');
    expect(job?.parent).toBe('cluster');
    expect(taskDefinitionOf(next, job?.id ?? '')?.id).not.toBe('task');
  });

  it('drawn from a task definition runs that one', () => {
    const design = fargateExample();
    const extended = extend(design, 'task', 'in', 'scheduled-task', { x: 0, y: 0 }, countingIds('new'));
    invariant(extended.ok, extended.ok ? '' : extended.error.message);
    const next = applied(design, extended.value.command);
    expect(nodesOfKind(next, 'task-definition')).toHaveLength(1);
    expect(taskDefinitionOf(next, nodesOfKind(next, 'scheduled-task')[0]?.id ?? '')?.id).toBe('task');
    expect(errors(next)).toEqual([]);
  });
});
