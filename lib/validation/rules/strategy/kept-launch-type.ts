import { strategyOf } from '@/lib/kinds/service/strategy';
import { fargateExample } from '../../example';
import { providerExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A kept launch type stands beside capacity providers. */
export const keptLaunchType = defineRule({
  id: 'strategy/kept-launch-type',
  severity: 'warning',
  title: 'A launch type is kept beside capacity providers only',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html',
  on: 'service',
  check: ({ id, name, props }, design) =>
    props.keptLaunchType !== undefined && strategyOf(id, design).length === 0 ? [{ path: ['keptLaunchType'], name }] : [],
  message: ({ name }) =>
    `Service ${name} keeps a launch type from before it had capacity providers, and it has none; what it runs on is said once. Take it away.`,
  fixes: (_match, { id }) => [clearFix('Take it away', id, ['keptLaunchType'])],
  examples: () => ({
    ok: [fargateExample(), providerExample({ nodes: { service: { props: { keptLaunchType: 'EC2' } } } })],
    bad: [fargateExample({ nodes: { service: { props: { keptLaunchType: 'FARGATE' } } } })],
  }),
});
