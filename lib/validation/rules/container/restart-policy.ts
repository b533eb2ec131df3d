import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** What a restart policy says counts. */
export const restartPolicy = defineRule({
  id: 'container/restart-policy',
  severity: 'error',
  title: 'A restart policy is switched on and ignores at most 50 exit codes',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html',
  on: 'container',
  check: ({ name, props: { restartPolicy: policy } }) => {
    const codes = policy?.ignoredExitCodes?.length ?? 0;
    if (codes > 50) return [{ path: ['restartPolicy', 'ignoredExitCodes'], name, codes }];
    const says = policy?.attemptPeriodSeconds !== undefined || codes > 0;
    return says && policy?.enabled !== true ? [{ path: ['restartPolicy', 'enabled'], name, codes }] : [];
  },
  message: ({ name, codes }) =>
    codes > 50
      ? `The restart policy of container ${name} ignores ${codes} exit codes; 50 are the most.`
      : `Container ${name} says how it is restarted, but not that it is; switch restarts on, or remove the rest.`,
  fixes: ({ codes }, { id }) =>
    codes > 50
      ? []
      : [setFix('Restart it when it exits', id, ['restartPolicy', 'enabled'], true), clearFix('Remove the restart policy', id, ['restartPolicy'])],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { restartPolicy: { enabled: true, attemptPeriodSeconds: 60 } } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { restartPolicy: { attemptPeriodSeconds: 60 } } } } }),
      ec2Example({ nodes: { app: { props: { restartPolicy: { enabled: false, ignoredExitCodes: [{ exitCode: 0 }] } } } } }),
    ],
  }),
});
