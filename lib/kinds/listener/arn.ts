import type { Path } from '@/lib/util/problem';
import { Incomplete, required } from '../plan-context';

/** How the ARNs of traffic look (checked 2026-11). @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html */
export const TRAFFIC_ARNS = {
  'load-balancer': {
    pattern: /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:loadbalancer\/(?:app|net)\/[A-Za-z0-9-]+\/[0-9a-f]+$/,
    form: 'arn:aws:elasticloadbalancing:REGION:ACCOUNT:loadbalancer/app/NAME/ID',
  },
  listener: {
    pattern: /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:listener\/(?:app|net)\/[A-Za-z0-9-]+\/[0-9a-f]+\/[0-9a-f]+$/,
    form: 'arn:aws:elasticloadbalancing:REGION:ACCOUNT:listener/app/NAME/ID/ID',
  },
  'target-group': {
    pattern: /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:targetgroup\/[A-Za-z0-9-]+\/[0-9a-f]+$/,
    form: 'arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID',
  },
  'trust-store': {
    pattern: /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:truststore\/[A-Za-z0-9-]+\/[0-9a-f]+$/,
    form: 'arn:aws:elasticloadbalancing:REGION:ACCOUNT:truststore/NAME/ID',
  },
  certificate: {
    pattern: /^arn:aws[a-z-]*:(?:acm:[a-z0-9-]+:\d{12}:certificate\/.+|iam::\d{12}:server-certificate\/.+)$/,
    form: 'arn:aws:acm:REGION:ACCOUNT:certificate/ID',
  },
} as const;

/** An ARN of the right form. @throws Incomplete when it is missing or malformed: the CDK refuses the stack for most of them */
export function arnOf(kind: keyof typeof TRAFFIC_ARNS, value: string | undefined, path: Path, what: string): string {
  const given = required(value, path, what);
  const { pattern, form } = TRAFFIC_ARNS[kind];
  if (!pattern.test(given)) throw new Incomplete(path, `"${given}" is not of the form that ${what.charAt(0).toLowerCase()}${what.slice(1)} has: ${form}.`);
  return given;
}
