import { LATEST_REVISION, revisionNumber } from '@/lib/kinds/service/revision';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** The revision that a service runs is one that a task definition can have. */
export const revision = defineRule({
  id: 'service/revision',
  severity: 'error',
  title: 'The revision of a task definition is a number or latest',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.TaskDefinitionRevision.html',
  on: 'service',
  check: ({ name, props: { taskDefinitionRevision: given } }) =>
    given === undefined || given === '' || given === LATEST_REVISION || revisionNumber(given) !== undefined
      ? []
      : [{ path: ['taskDefinitionRevision'], name, given }],
  message: ({ name, given }) => `Service ${name} is to run revision "${given}"; a revision is a number from 1 up, or ${LATEST_REVISION}.`,
  fixes: (_match, { id }) => [
    clearFix('Run the one that the stack makes', id, ['taskDefinitionRevision']),
    setFix('Run the latest', id, ['taskDefinitionRevision'], LATEST_REVISION),
  ],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { service: { props: { taskDefinitionRevision: '3' } } } }),
      fargateExample({ nodes: { service: { props: { taskDefinitionRevision: 'latest' } } } }),
    ],
    bad: [
      fargateExample({ nodes: { service: { props: { taskDefinitionRevision: 'newest' } } } }),
      fargateExample({ nodes: { service: { props: { taskDefinitionRevision: '0' } } } }),
    ],
  }),
});
