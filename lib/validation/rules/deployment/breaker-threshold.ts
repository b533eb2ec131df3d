import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { deployed } from './example';

/** The circuit breaker counts to a number, in a unit; without one it counts nothing. */
export const breakerThreshold = defineRule({
  id: 'deployment/breaker-threshold',
  severity: 'error',
  title: 'The threshold of a circuit breaker is a whole number of tasks or percent',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  on: 'service',
  check: (service, design) => {
    const { name, props } = service;
    const { type, value } = props.circuitBreakerThreshold ?? {};
    if (isExistingService(service) || (type === undefined && value === undefined && props.circuitBreakerResets === undefined)) return [];
    const found = (path: readonly string[], problem: string) => [{ path: [...path], name, problem }];
    if (props.circuitBreaker === undefined || serviceLaunchType(service, design) === 'EXTERNAL')
      return found(
        [type === undefined && value === undefined ? 'circuitBreakerResets' : 'circuitBreakerThreshold'],
        'says how its circuit breaker counts, and has none',
      );
    if (type === undefined && value === undefined) return [];
    if (type === undefined) return found(['circuitBreakerThreshold', 'type'], `stops at ${value}, and does not say whether that is percent or tasks`);
    if (value === undefined) return found(['circuitBreakerThreshold', 'value'], 'does not say how many failed tasks are too many');
    return Number.isInteger(value) && value >= 1 ? [] : found(['circuitBreakerThreshold', 'value'], `stops at ${value}; choose a whole number from 1 up`);
  },
  message: ({ name, problem }) => `Service ${name} ${problem}.`,
  fixes: ({ path }, { id, props }): Fix[] => [
    ...(path[1] === 'type' ? [setFix('It is percent', id, path, 'BOUNDED_PERCENT'), setFix('It is a number of tasks', id, path, 'COUNT')] : []),
    ...(path[1] === 'value' && props.circuitBreakerThreshold?.value !== undefined
      ? [setFix(`Use ${Math.max(1, Math.round(props.circuitBreakerThreshold.value))}`, id, path, Math.max(1, Math.round(props.circuitBreakerThreshold.value)))]
      : []),
    clearFix('Take it away', id, [path[0] ?? '']),
  ],
  examples: () => ({
    ok: [deployed({ circuitBreakerThreshold: { type: 'COUNT', value: 3 }, circuitBreakerResets: false })],
    bad: [
      deployed({ circuitBreakerThreshold: { value: 30 } }),
      deployed({ circuitBreakerThreshold: { type: 'COUNT' } }),
      deployed({ circuitBreakerThreshold: { type: 'COUNT', value: 0.5 } }),
    ],
  }),
});
