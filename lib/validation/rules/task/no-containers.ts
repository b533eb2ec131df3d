import { containersOf } from '@/lib/kinds/graph';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** A task definition has a container. */
export const noContainers = defineRule({
  id: 'task/no-containers',
  severity: 'error',
  title: 'A task definition needs a container',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  on: 'task-definition',
  check: ({ id, name }, design) => (containersOf(design, id).length > 0 ? [] : [{ path: [], name }]),
  message: ({ name }) => `Task definition ${name} has no container, so there is nothing to run; drop a container into it.`,
  examples: () => ({ ok: [fargateExample(), ec2Example()], bad: [ec2Example({ nodes: { app: null, service: null }, edges: { runs: null } })] }),
});
