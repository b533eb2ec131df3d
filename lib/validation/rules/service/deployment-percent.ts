import { isEcsController, shiftsTraffic } from '@/lib/kinds/service/deployment/strategy';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { setFix } from '../../support/fixes';

/** The CDK's own, which it writes into every template. */
const DEFAULTS = { min: 50, max: 200 } as const;
/** Of daemons, and of services on External instances. */
const STOP_FIRST = { min: 0, max: 100 } as const;

interface PercentMatch extends Match {
  readonly min: number;
  /** What could let the deployment move: a daemon can only stop tasks first. Nothing when the number itself is wrong. */
  readonly allowed?: 'stop' | 'any';
  readonly problem: string;
}

/** A deployment can start a new task or stop an old one without breaking its limits. */
export const deploymentPercent = defineRule({
  id: 'service/deployment-percent',
  severity: 'error',
  title: 'The deployment limits let a deployment move',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  related: ['CDK: Minimum healthy percent must be less than maximum healthy percent.'],
  on: 'service',
  check: (service, design): PercentMatch[] => {
    const { name, props } = service;
    const on = serviceLaunchType(service, design);
    if (isExistingService(service)) return [];
    const daemon = props.daemon === true && (on === 'EC2' || on === 'EXTERNAL');
    const defaults = daemon || on === 'EXTERNAL' ? STOP_FIRST : DEFAULTS;
    const min = props.minHealthyPercent ?? defaults.min;
    // The CDK reads zero as not given; on External instances it does so only after its own 100.
    const max = (props.maxHealthyPercent ?? defaults.max) || DEFAULTS.max;
    const wrong = (['minHealthyPercent', 'maxHealthyPercent'] as const).filter(
      (key) => props[key] !== undefined && !(Number.isInteger(props[key]) && (props[key] ?? 0) >= 0),
    );
    if (wrong.length > 0)
      return wrong.map((key) => ({
        path: [key],
        min,
        problem: `${key === 'minHealthyPercent' ? 'The least percentage of healthy tasks' : 'The largest percentage of running tasks'} of service ${name} is ${props[key]}; choose a whole number that is not negative.`,
      }));
    const count = daemon ? 1 : (props.desiredCount ?? 1);
    const least = Math.ceil((count * min) / 100);
    const most = Math.floor((count * max) / 100);
    const both = props.minHealthyPercent !== undefined && props.maxHealthyPercent !== undefined && min >= props.maxHealthyPercent;
    // Only rolling deployments of ECS replace tasks one by one.
    const rolling = isEcsController(props) && !shiftsTraffic(service, design);
    const stuck = rolling && count > 0 && most <= count && least >= count;
    if (!both && !stuck) return [];
    const usual = (said: number | undefined): string =>
      said !== undefined ? '' : ` (the CDK's default${daemon ? ' for daemons' : on === 'EXTERNAL' ? ' on External instances' : ''})`;
    const path = [props.minHealthyPercent === undefined ? 'maxHealthyPercent' : 'minHealthyPercent'];
    const tasks = `${count} task${count === 1 ? '' : 's'}`;
    return [
      {
        path,
        min,
        allowed: daemon ? 'stop' : 'any',
        problem: both
          ? `Service ${name} keeps at least ${min} % of its tasks healthy and runs at most ${props.maxHealthyPercent} %; the first must be less than the second, or no deployment can replace a task.`
          : `Service ${name} keeps at least ${min} %${usual(props.minHealthyPercent)} and runs at most ${max} %${usual(props.maxHealthyPercent)} of ${daemon ? 'one task on each instance' : tasks}: a deployment may neither stop an old task nor start a new one, so it never ends. Lower the least or raise the most.`,
      },
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ path, min, allowed }, { id, props }): Fix[] => {
    if (allowed === undefined) {
      const nearest = Math.max(0, Math.round(Number(props[path[0] === 'minHealthyPercent' ? 'minHealthyPercent' : 'maxHealthyPercent'])));
      return [setFix(`Use ${nearest} %`, id, path, nearest)];
    }
    const raise = setFix('At most 200 %', id, ['maxHealthyPercent'], 200);
    const lower = setFix('At least 0 %', id, ['minHealthyPercent'], 0);
    return allowed === 'stop' ? [lower] : min < 200 ? [raise, ...(props.maxHealthyPercent === 0 ? [] : [lower])] : [lower];
  },
  examples: () => ({
    ok: [
      fargateExample({ nodes: { service: { props: { minHealthyPercent: 50, maxHealthyPercent: 100 } } } }),
      fargateExample({ nodes: { service: { props: { minHealthyPercent: 0, maxHealthyPercent: 100 } } } }),
    ],
    bad: [
      fargateExample({ nodes: { service: { props: { minHealthyPercent: 100, maxHealthyPercent: 100 } } } }),
      fargateExample({ nodes: { service: { props: { minHealthyPercent: 80, maxHealthyPercent: 100 } } } }),
      ec2Example({ nodes: { service: { props: { minHealthyPercent: 12.5 } } } }),
    ],
  }),
});
