import { describe, expect, it } from 'vitest';
import type { Design } from '@/lib/document/design';
import { synthesize } from '@/lib/synth/synthesize';
import { fargateExample, type ExampleChange } from '@/lib/validation/example';
import { alarmed, policy, queued, scaled, scheduled } from '@/lib/validation/rules/operation/examples';
import { validate } from '@/lib/validation/validate';
import { compile } from './compile';

const template = (design: Design): string => JSON.stringify(synthesize(compile(design).plan).templates);

/** What the CDK refuses together with the whole stack, with the element that it is about. */
const REFUSED: readonly (readonly [why: string, element: string, design: Design])[] = [
  ['a least above the most', 'service', scaled({ minCapacity: 5, maxCapacity: 2, policies: [{ type: 'CPU', target: 60 }] })],
  ['a negative number of tasks', 'service', scaled({ minCapacity: -1, policies: [{ type: 'CPU', target: 60 }] })],
  ['one step', 'service', policy({ type: 'STEPS', metric: 'CPU_UTILIZATION', steps: [{ lower: 80, change: 1 }] })],
  ['a schedule that changes nothing', 'service', policy({ type: 'SCHEDULE', schedule: 'rate(1 day)' })],
  ['a percentile to hold', 'service', policy({ type: 'METRIC', namespace: 'Shop', metricName: 'Open', target: 1, statistic: 'p99' })],
  [
    'two policies of one name',
    'service',
    scaled({
      policies: [
        { type: 'CPU', target: 60, name: 'A' },
        { type: 'MEMORY', target: 60, name: 'A' },
      ],
    }),
  ],
  ['a scheduled task that says no time', 'job', scheduled({ schedule: undefined })],
  ['public addresses in private subnets', 'job', scheduled({ assignPublicIp: true })],
  ['too little storage', 'job', scheduled({ ephemeralStorageGiB: 10 })],
  ['a bus for a schedule', 'job', scheduled({ eventBusName: 'orders' })],
  ['a pattern without lists', 'job', scheduled({ schedule: undefined, eventPattern: '{"source": "aws.s3"}' })],
  ['a period of 45 seconds', 'alarm', alarmed({}, { periodSeconds: 45 })],
  ['a visibility timeout too long', 'jobs', queued({ visibilityTimeoutSeconds: 50_000 })],
  ['a FIFO name for a standard queue', 'jobs', queued({ fifo: false, queueName: 'jobs.fifo' })],
];

describe('what the CDK refuses of scaling, schedules, alarms and queues', () => {
  it.each(REFUSED)('%s is left out with its reason, a rule says so, and the rest is whole', (_why, element, design) => {
    const { plan, omitted } = compile(design);
    expect(omitted.map((it) => it.element)).toContain(element);
    expect(synthesize(plan).refused).toBeUndefined();
    const errors = validate(design).filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.map(({ ruleId }) => ruleId)).not.toContain('design/incomplete');
  });
});

describe('an alarm whose deployments it stops', () => {
  const stopping = (alarm: Readonly<Record<string, unknown>>, service: Readonly<Record<string, unknown>>): ExampleChange => ({
    nodes: { alarm: { kind: 'alarm', name: 'Busy', props: { threshold: 80, evaluationPeriods: 2, ...alarm } }, service: { props: service } },
    edges: {
      watches: { kind: 'watches', from: 'alarm', to: 'service', props: {} },
      stops: { kind: 'stops-on', from: 'service', to: 'alarm', props: {} },
    },
  });

  it('is known to the service by its own name', () => {
    const text = template(fargateExample(stopping({ alarmName: 'busy' }, {})));
    expect(text).toContain('"AlarmNames":["busy"]');
    expect(text).toMatch(/"Name":"ServiceName","Value":\{"Fn::GetAtt":\["WebService/);
  });

  it('knows the service by its name when only that has one', () => {
    const text = template(fargateExample(stopping({}, { serviceName: 'web' })));
    expect(text).toMatch(/"AlarmNames":\[\{"Ref":"Busy/);
    expect(text).toContain('"Name":"ServiceName","Value":"web"');
  });
});

it('CloudWatch may use the key of a topic that alarms tell', () => {
  const design = alarmed({}, {}, 'service', {
    nodes: { key: { kind: 'kms-key', name: 'Key', props: {} } },
    edges: { with: { kind: 'encrypted-with', from: 'pager', to: 'key' } },
  });
  expect(template(design)).toContain('"Principal":{"Service":"cloudwatch.amazonaws.com"}');
});
