import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { setFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { nameOfTarget } from '../../support/traffic';

interface HealthMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** The health check and the target group of a target are ones that a load balancer takes. */
export const healthCheck = defineRule({
  id: 'traffic/health-check',
  severity: 'error',
  title: 'Health checks of targets keep to the limits of load balancers',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  related: ['CDK: Healthcheck interval must be greater than the timeout', 'cfn-lint E3690'],
  on: 'edge:target',
  check: (edge, design): HealthMatch[] => {
    const { id, props } = edge;
    const name = nameOfTarget(edge, design);
    const found: HealthMatch[] = outOfRange(name, props, [
      { path: ['healthCheckIntervalSeconds'], label: 'The interval of the health check', unit: 'seconds', min: 5, max: 300 },
      { path: ['healthCheckTimeoutSeconds'], label: 'The timeout of the health check', unit: 'seconds', min: 2, max: 120 },
      { path: ['healthyThresholdCount'], label: 'The number of checks until healthy', min: 2, max: 10 },
      { path: ['unhealthyThresholdCount'], label: 'The number of checks until unhealthy', min: 2, max: 10 },
      { path: ['deregistrationDelaySeconds'], label: 'The deregistration delay', unit: 'seconds', min: 0, max: 3600 },
      { path: ['stickinessSeconds'], label: 'The stickiness', unit: 'seconds', min: 1, max: 604_800 },
      { path: ['port'], label: 'The port of the target group', min: 1, max: 65_535 },
    ]).map((match) => ({ path: match.path, problem: rangeMessage(match), fixes: rangeFixes(match, edge) }));
    const interval = props.healthCheckIntervalSeconds ?? 30;
    const timeout = props.healthCheckTimeoutSeconds ?? 5;
    if (found.length === 0 && timeout >= interval)
      found.push({
        path: [props.healthCheckTimeoutSeconds === undefined ? 'healthCheckIntervalSeconds' : 'healthCheckTimeoutSeconds'],
        problem: `The health check of ${name} waits ${timeout} seconds for an answer and asks every ${interval} seconds; the timeout must be less than the interval.`,
        fixes: [
          ...(interval > 2 ? [setFix(`Wait ${interval - 1} seconds`, id, ['healthCheckTimeoutSeconds'], interval - 1)] : []),
          ...(timeout < 300 ? [setFix(`Ask every ${timeout + 1} seconds`, id, ['healthCheckIntervalSeconds'], timeout + 1)] : []),
        ],
      });
    if (props.healthCheckPath !== undefined && !/^\/[\x21-\x7e]{0,1023}$/.test(props.healthCheckPath))
      found.push({
        path: ['healthCheckPath'],
        problem: `"${props.healthCheckPath}" (target ${name}) is not a path to check; begin with a slash, and use no spaces.`,
        fixes: /^[\w-][\w./-]*$/.test(props.healthCheckPath)
          ? [setFix(`Use /${props.healthCheckPath}`, id, ['healthCheckPath'], `/${props.healthCheckPath}`)]
          : [],
      });
    if (props.healthyHttpCodes !== undefined && !areCodes(props.healthyHttpCodes))
      found.push({
        path: ['healthyHttpCodes'],
        problem: `"${props.healthyHttpCodes}" (target ${name}) are not status codes from 200 to 499; write 200, or several as 200,302 or 200-299.`,
        fixes: [setFix('Use 200', id, ['healthyHttpCodes'], '200')],
      });
    return found;
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [withCheck({ healthCheckPath: '/healthz', healthyHttpCodes: '200,300-302', healthCheckIntervalSeconds: 10, healthCheckTimeoutSeconds: 9 })],
    bad: [
      withCheck({ healthCheckIntervalSeconds: 10, healthCheckTimeoutSeconds: 10 }),
      withCheck({ healthCheckIntervalSeconds: 5 }),
      withCheck({ unhealthyThresholdCount: 1 }),
      withCheck({ healthCheckPath: 'healthz' }),
      withCheck({ healthyHttpCodes: '2xx' }),
    ],
  }),
});

function areCodes(text: string): boolean {
  return text.split(',').every((part) => {
    const found = /^(\d{3})(?:-(\d{3}))?$/.exec(part);
    const from = Number(found?.[1]);
    const to = Number(found?.[2] ?? found?.[1]);
    return found !== null && from >= 200 && to <= 499 && from <= to;
  });
}

function withCheck(check: Readonly<Record<string, unknown>>) {
  return fargateExample({ edges: { target: { props: check } } });
}
