import { MOST_MINUTES, nearestPercent, stepProblems } from '@/lib/kinds/service/deployment/problems';
import { isExistingService } from '@/lib/kinds/service/existing';
import type { Props } from '@/lib/kinds/union';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { deployed } from './example';

/** The steps of linear and canary deployments are such as ECS takes. */
export const steps = defineRule({
  id: 'deployment/steps',
  severity: 'error',
  title: 'Linear deployments move 3–100 % in a step, canary deployments 0.1–100 %; after it they wait up to a day',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  related: [
    'CDK: Linear deployment stepPercent must be between 3.0 and 100.0',
    'CDK: Canary deployment stepPercent must be between 0.1 and 100.0',
    'CDK: Linear configuration requires deploymentStrategy to be set to LINEAR',
    'CDK: Canary configuration requires deploymentStrategy to be set to CANARY',
  ],
  on: 'service',
  check: (service) => (isExistingService(service) ? [] : stepProblems(service).map((it) => ({ ...it, name: service.name }))),
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
    ],
    bad: [
      deployed({ deploymentStrategy: 'LINEAR', linear: { stepPercent: 2 } }),
      deployed({ deploymentStrategy: 'LINEAR', linear: { stepBakeMinutes: 1.5 } }),
      deployed({ deploymentStrategy: 'CANARY', canary: { stepPercent: 0.25 } }),
      deployed({ deploymentStrategy: 'CANARY', canary: { stepBakeMinutes: 1500 } }),
      deployed({ deploymentStrategy: 'CANARY', linear: { stepPercent: 10 } }),
      deployed({ canary: { stepPercent: 10 } }),
    ],
  }),
});

function percentFix(id: string, key: 'linear' | 'canary', props: Props<'service'>): Fix {
  const nearest = nearestPercent(key, props[key]?.stepPercent ?? 0);
  return setFix(`Use ${nearest} %`, id, [key, 'stepPercent'], nearest);
}

function minutesFix(id: string, key: 'linear' | 'canary', props: Props<'service'>): Fix {
  const nearest = Math.min(MOST_MINUTES, Math.max(0, Math.round(props[key]?.stepBakeMinutes ?? 0)));
  return setFix(`Use ${nearest} minutes`, id, [key, 'stepBakeMinutes'], nearest);
}
