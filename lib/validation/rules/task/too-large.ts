import { containersOf } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

const MOST_BYTES = 64 * 1024;

/** A task definition is not larger than ECS takes. */
export const tooLarge = defineRule({
  id: 'task/too-large',
  severity: 'error',
  title: 'A task definition has at most 64 KiB',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
  on: 'task-definition',
  check: ({ id, name }, design) => {
    const largest = containersOf(design, id)
      .map((container) => ({ container: container.name, bytes: textsOf(container.props) }))
      .sort((a, b) => b.bytes - a.bytes);
    const bytes = largest.reduce((sum, it) => sum + it.bytes, 0);
    return bytes > MOST_BYTES ? [{ path: [], name, bytes, container: largest[0]?.container ?? name }] : [];
  },
  message: ({ name, bytes, container }) =>
    `The texts of task definition ${name} alone have ${Math.ceil(bytes / 1024)} KiB; ECS takes 64 KiB in all. Put the variables of ${container} into environment files or parameters.`,
  examples: () => ({
    ok: [fargateExample(), large(60 * 1024)],
    bad: [large(MOST_BYTES)],
  }),
});

/** The bytes of those texts that ECS gets as they are: the least that a container takes. */
function textsOf({ environment, command, entryPoint, dockerLabels }: Readonly<Record<string, unknown>>): number {
  const given = [environment, command, entryPoint, dockerLabels].filter((it) => it !== undefined);
  return given.reduce<number>((sum, it) => sum + new TextEncoder().encode(JSON.stringify(it)).length, 0);
}

function large(characters: number) {
  return fargateExample({ nodes: { web: { props: { environment: { RULES: 'x'.repeat(characters) } } } } });
}
