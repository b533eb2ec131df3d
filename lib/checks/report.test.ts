import { expect, test } from 'vitest';
import type { Finding } from '@/lib/validation/finding';
import { checksReport, reportedFindings, REPORT_LIMITS } from './report';

const found: Finding = {
  ruleId: 'cdk-nag/AwsSolutions-ECS4',
  severity: 'error',
  title: 'Said',
  elementId: 'task',
  path: ['portMappings', 0, 'containerPort'],
  message: 'No.',
  source: 'https://example.com',
};
const said = (rest: Partial<Finding> = {}): Finding => ({ ...found, ruleId: 'guard/sized', ...rest });

test('findings are the same after a report', () => {
  const findings = [said(), said({ elementId: undefined, source: undefined, path: [] })];
  const { findings: read } = checksReport.parse(JSON.parse(JSON.stringify({ revision: 0, findings: reportedFindings(findings) })));
  expect(read).toEqual(findings);
});

test('whatever engines say fits into a report: very many findings, very long words', () => {
  const long = said({ ruleId: `guard/${'x'.repeat(5000)}`, title: 'x'.repeat(5000), message: 'x'.repeat(50_000), source: 'x'.repeat(5000) });
  const report = { revision: 0, findings: reportedFindings(Array.from({ length: 5000 }, () => long)) };
  expect(checksReport.parse(report).findings).toHaveLength(REPORT_LIMITS.findings);
  const usual = reportedFindings(Array.from({ length: 5000 }, () => said({ message: 'x'.repeat(REPORT_LIMITS.message) })));
  expect(JSON.stringify({ revision: 0, findings: usual }).length).toBeLessThan(REPORT_LIMITS.bytes);
});

test('cdk-nag, which runs on demand, and our own rules are not reported', () => {
  for (const ruleId of [found.ruleId, 'service/one-task'])
    expect(checksReport.safeParse({ revision: 0, findings: reportedFindings([said({ ruleId })]) }).success).toBe(false);
});
