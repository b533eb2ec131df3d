import { z } from 'zod';
import { elementId } from '@/lib/model/ids';
import { SEVERITIES, type Finding } from '@/lib/validation/finding';

/** What one report may hold at the most. */
export const REPORT_LIMITS = {
  findings: 1000,
  /** Characters of a message. */
  message: 2000,
  /** Bytes of a whole report. */
  bytes: 4 * 1024 * 1024,
} as const;

/** What the checks that run by themselves said of one revision of a project, worst first: the CDK, the official validator, Guard rules. */
export const checksReport = z.strictObject({
  revision: z.int().min(0).max(1_000_000_000),
  findings: z
    .array(
      z.strictObject({
        ruleId: z
          .string()
          .max(300)
          .regex(/^(?:cdk|cloudformation-validate|guard)\//, 'must be a rule of the CDK, the official validator or Guard'),
        severity: z.enum(SEVERITIES),
        title: z.string().max(300),
        elementId: elementId.optional(),
        path: z.array(z.union([z.string().max(300), z.int().min(0)])).max(32),
        message: z.string().max(REPORT_LIMITS.message),
        source: z.string().max(REPORT_LIMITS.message).optional(),
      }),
    )
    .max(REPORT_LIMITS.findings),
});

/** What the checks that run by themselves said of one revision of a project. */
export type ChecksReport = z.infer<typeof checksReport>;

/** Findings as they are reported: without fixes, and of very many or very long ones the beginning. */
export function reportedFindings(findings: readonly Finding[]): ChecksReport['findings'] {
  return findings.slice(0, REPORT_LIMITS.findings).map(({ ruleId, severity, title, elementId: element, path, message, source }) => ({
    ruleId: ruleId.slice(0, 300),
    severity,
    title: title.slice(0, 300),
    ...(element !== undefined && { elementId: element }),
    path: [...path],
    message: message.slice(0, REPORT_LIMITS.message),
    ...(source !== undefined && { source: source.slice(0, REPORT_LIMITS.message) }),
  }));
}
