import { isMinutes, MOST_MINUTES, nearestPercent, stepProblems, type DeploymentProblem } from '@/lib/kinds/service/deployment/problems';
import { shiftsTraffic } from '@/lib/kinds/service/deployment/strategy';
import { isExistingService } from '@/lib/kinds/service/existing';
import type { Props } from '@/lib/kinds/union';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { deployed } from './example';

/**
 * All that a deployment may wait together: CloudFormation refuses more.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-linearconfiguration.html
 */
const MOST_TOGETHER = 33 * 60;

/** The steps of linear and canary deployments are such as ECS takes, and CloudFormation waits for. */
export const steps = defineRule({
  id: 'deployment/steps',
  severity: 'error',
  title: 'Linear deployments move 3–100 % in a step, canary deployments 0.1–100 %; after it they wait up to a day, and up to 33 hours in all',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  related: [
    'CDK: Linear deployment stepPercent must be between 3.0 and 100.0',
    'CDK: Canary deployment stepPercent must be between 0.1 and 100.0',
    'CDK: Linear configuration requires deploymentStrategy to be set to LINEAR',
    'CDK: Canary configuration requires deploymentStrategy to be set to CANARY',
  ],
  on: 'service',
  check: (service, design) => {
    if (isExistingService(service)) return [];
    const problems = stepProblems(service);
    const late = problems.length === 0 && shiftsTraffic(service, design) ? tooLong(service.props) : [];
    return [...problems, ...late].map((it) => ({ ...it, name: service.name }));
  },
  message: ({ name, says }) => `Service ${name} ${says}.`,
  fixes: ({ path }, { id, props }): Fix[] => {
    const [key, part] = path;
    if (key !== 'linear' && key !== 'canary') return [];
    if (part === undefined)
      return [
        setFix(`Make its deployments ${key}`, id, ['deploymentStrategy'], key === 'linear' ? 'LINEAR' : 'CANARY'),
        clearFix('Take the steps away', id, [key]),
      ];
    return [part === 'stepPercent' ? percentFix(id, key, props) : minutesFix(id, key, props)];
  },
  examples: () => ({
    ok: [
      deployed({ deploymentStrategy: 'LINEAR', linear: { stepPercent: 12.5, stepBakeMinutes: 0 } }),
      deployed({ deploymentStrategy: 'CANARY', canary: { stepPercent: 0.1, stepBakeMinutes: 1440 } }),
      deployed({ deploymentStrategy: 'CANARY', bakeTimeMinutes: 540, canary: { stepBakeMinutes: 1440 } }),
      deployed({ deploymentStrategy: 'LINEAR', linear: { stepPercent: 50, stepBakeMinutes: 1440 } }),
    ],
    bad: [
      deployed({ deploymentStrategy: 'LINEAR', linear: { stepPercent: 2 } }),
      deployed({ deploymentStrategy: 'LINEAR', linear: { stepBakeMinutes: 1.5 } }),
      deployed({ deploymentStrategy: 'CANARY', canary: { stepPercent: 0.25 } }),
      deployed({ deploymentStrategy: 'CANARY', canary: { stepBakeMinutes: 1500 } }),
      deployed({ deploymentStrategy: 'CANARY', linear: { stepPercent: 10 } }),
      deployed({ canary: { stepPercent: 10 } }),
      deployed({ deploymentStrategy: 'CANARY', bakeTimeMinutes: 541, canary: { stepBakeMinutes: 1440 } }),
      deployed({ deploymentStrategy: 'LINEAR', linear: { stepPercent: 11, stepBakeMinutes: 240 } }),
    ],
  }),
});

/** A deployment that waits longer than CloudFormation does. */
function tooLong({ deploymentStrategy, linear, canary, bakeTimeMinutes: baked = 0 }: Props<'service'>): readonly DeploymentProblem[] {
  const key = deploymentStrategy === 'LINEAR' ? 'linear' : 'canary';
  const each = (key === 'linear' ? linear : canary)?.stepBakeMinutes;
  const times = key === 'linear' ? waits(linear?.stepPercent ?? 10) : 1;
  if (each === undefined || !isMinutes(baked) || each * times + baked <= MOST_TOGETHER) return [];
  const waited = times === 1 ? `${each} minutes after its first step` : `${each} minutes after each of ${times} steps`;
  const hours = Math.ceil((each * times + baked) / 6) / 10;
  return [
    {
      path: [key, 'stepBakeMinutes'],
      says: `waits ${waited}${baked > 0 ? `, and keeps old tasks for ${baked} more` : ''}: ${hours} hours in all, and CloudFormation refuses more than 33. Wait less`,
    },
  ];
}

/** How often a linear deployment waits: after each step but the one that reaches all requests. */
function waits(percent: number): number {
  const tenths = Math.round(percent * 10);
  return 1000 % tenths === 0 ? 1000 / tenths - 1 : Math.floor(1000 / tenths);
}

function percentFix(id: string, key: 'linear' | 'canary', props: Props<'service'>): Fix {
  const nearest = nearestPercent(key, props[key]?.stepPercent ?? 0);
  return setFix(`Use ${nearest} %`, id, [key, 'stepPercent'], nearest);
}

function minutesFix(id: string, key: 'linear' | 'canary', props: Props<'service'>): Fix {
  const times = key === 'linear' ? Math.max(1, waits(props.linear?.stepPercent ?? 10)) : 1;
  const left = Math.floor((MOST_TOGETHER - Math.min(MOST_MINUTES, props.bakeTimeMinutes ?? 0)) / times);
  const nearest = Math.min(MOST_MINUTES, left, Math.max(0, Math.round(props[key]?.stepBakeMinutes ?? 0)));
  return setFix(`Use ${nearest} minutes`, id, [key, 'stepBakeMinutes'], nearest);
}
