import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** Only a repository that is deleted is emptied before. */
export const emptiedOnDelete = defineRule({
  id: 'resource/emptied-on-delete',
  severity: 'error',
  title: 'Only a repository that is deleted is emptied before',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecr.RepositoryProps.html#emptyondelete',
  related: ["CDK: Cannot use 'emptyOnDelete' property on a repository without setting removal policy to 'DESTROY'"],
  on: 'repository',
  check: ({ name, props }) =>
    props.source !== 'existing' && props.emptyOnDelete && props.removalPolicy !== 'DESTROY' ? [{ path: ['emptyOnDelete'], name }] : [],
  message: ({ name }) => `ECR repository ${name} is to be emptied when it is deleted, but is kept; delete it with the stack, or do not empty it.`,
  fixes: ({ path }, { id }) => [setFix('Delete it with the stack', id, ['removalPolicy'], 'DESTROY'), clearFix('Do not empty it', id, path)],
  examples: () => ({
    ok: [fargateExample({ nodes: { images: { kind: 'repository', name: 'Images', props: { emptyOnDelete: true, removalPolicy: 'DESTROY' } } } })],
    bad: [fargateExample({ nodes: { images: { kind: 'repository', name: 'Images', props: { emptyOnDelete: true } } } })],
  }),
});
