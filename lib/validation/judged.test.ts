import { describe, expect, test } from 'vitest';
import type { Design } from '@/lib/document/design';
import { STARTERS } from '@/lib/starters/starters';
import type { Finding } from './finding';
import { isOpen, judged, withoutFinding } from './judged';

const web = STARTERS[1]!.design();
const [node] = Object.values(web.nodes).filter((it) => it.kind === 'service');
const id = node!.id;
const acknowledging = (rule: string): Design => ({ ...web, nodes: { ...web.nodes, [id]: { ...node!, acknowledged: [{ rule, reason: 'Meant.' }] } } });
const said = (rule: string, severity: Finding['severity']): Finding => ({ ruleId: rule, severity, title: '', elementId: id, path: [], message: 'Look.' });

describe('an acknowledgement that no finding has is shown, so that it can be taken back,', () => {
  test('and is not shown beside the finding that has it', () => {
    const design = acknowledging('cdk/@aws-cdk/aws-ecs:x');
    const findings = judged([said('cdk/@aws-cdk/aws-ecs:x', 'warning')], design);
    expect(findings).toMatchObject([{ message: 'Look.', acknowledged: { reason: 'Meant.', scope: 'element' } }]);
    expect(withoutFinding(design, findings)).toEqual([]);
  });

  test('with what became of it: settled, or not looked at by those who look when they are asked', () => {
    expect(withoutFinding(acknowledging('service/single-task'), [])).toMatchObject([
      { ruleId: 'service/single-task', elementId: id, message: 'Nothing says this now: it was settled, or is switched off.' },
    ]);
    expect(withoutFinding(acknowledging('cdk-nag/AwsSolutions-ECS4'), [])[0]?.message).toContain('cdk-nag has not looked at the design yet');
  });

  test('with the reason why an error is an error all the same', () => {
    const design = acknowledging('service/desired-count');
    const findings = judged([said('service/desired-count', 'error')], design);
    expect(findings.every(isOpen)).toBe(true);
    expect(withoutFinding(design, findings)).toMatchObject([{ elementId: id, message: expect.stringContaining('errors cannot be acknowledged') }]);
    const everywhere: Design = { ...web, settings: { ...web.settings, acknowledged: [{ rule: 'service/desired-count', reason: 'Meant.' }] } };
    expect(withoutFinding(everywhere, findings)).toMatchObject([{ elementId: undefined, message: expect.stringContaining('errors cannot be acknowledged') }]);
  });
});
