import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { countingIds } from '@/lib/model/ids';
import { fargateExample } from '@/lib/validation/example';
import { validate } from '@/lib/validation/validate';
import { connect } from './connect';

describe('a line drawn to a service whose deployments shift requests', () => {
  const blueGreen = fargateExample({
    nodes: {
      service: { props: { deploymentStrategy: 'BLUE_GREEN' } },
      tests: {
        kind: 'listener',
        name: 'Tests',
        parent: 'lb',
        order: 1,
        props: { port: 8443, protocol: 'HTTPS', certificateArns: ['arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d'] },
      },
      hook: { kind: 'lambda-function', name: 'Hook', props: { functionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:check' } },
    },
  });

  it('from a second listener is for tests', () => {
    const design = drawn(blueGreen, 'tests', 'service');
    expect(Object.values(design.edges).find((edge) => edge.from === 'tests')).toMatchObject({
      props: { test: true, containerName: 'web', containerPort: 8080 },
    });
    expect(errors(design)).toEqual([]);
  });

  it('and a function is called at a stage', () => {
    const design = drawn(drawn(blueGreen, 'tests', 'service'), 'service', 'hook');
    expect(Object.values(design.edges).find((edge) => edge.to === 'hook')).toMatchObject({
      kind: 'calls-hook',
      props: { lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] },
    });
    expect(errors(design)).toEqual([]);
  });

  it('and an alarm on the service itself stops its deployments without either needing the other first', () => {
    const alarmed = fargateExample({ nodes: { alarm: { kind: 'alarm', name: 'CpuAlarm', props: { threshold: 80, evaluationPeriods: 3 } } } });
    const design = drawn(drawn(alarmed, 'alarm', 'service'), 'service', 'alarm');
    expect(Object.values(design.edges).map((edge) => edge.kind)).toEqual(expect.arrayContaining(['watches', 'stops-on']));
    expect(design.nodes['alarm']?.props).toMatchObject({ alarmName: 'CpuAlarm' });
    expect(errors(design)).toEqual([]);
  });
});

function drawn(design: Design, from: string, to: string): Design {
  const line = connect(design, from, to, countingIds(`${from}-${to}`));
  if (!line.ok) throw new Error(line.error.message);
  const changed = apply(design, line.value.command);
  if (!changed.ok) throw new Error(changed.error.message);
  return changed.value.design;
}

function errors(design: Design): string[] {
  return validate(design).flatMap((it) => (it.severity === 'error' ? [`${it.ruleId} ${it.message}`] : []));
}
