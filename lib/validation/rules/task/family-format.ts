import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** A family has a name that ECS takes. */
export const familyFormat = defineRule({
  id: 'task/family-format',
  severity: 'error',
  title: 'A family is named with letters, digits, hyphens and underscores',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  on: 'task-definition',
  check: ({ name, props }) =>
    props.family === undefined || /^[A-Za-z0-9_-]{1,255}$/.test(props.family) ? [] : [{ path: ['family'], name, family: props.family }],
  message: ({ name, family }) =>
    `Family "${family}" of task definition ${name} is not a name that ECS takes; use 1 to 255 letters, digits, hyphens and underscores.`,
  fixes: ({ family }, { id }) => {
    const usable = family
      .trim()
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .slice(0, 255);
    return [...(/[A-Za-z0-9]/.test(usable) ? [setFix(`Use ${usable}`, id, ['family'], usable)] : []), clearFix('Let the CDK name it', id, ['family'])];
  },
  examples: () => ({
    ok: [fargateExample({ nodes: { task: { props: { family: 'web_task-1' } } } })],
    bad: [fargateExample({ nodes: { task: { props: { family: 'my web task' } } } }), fargateExample({ nodes: { task: { props: { family: '' } } } })],
  }),
});
