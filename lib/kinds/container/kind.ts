import type { KindDefinition } from '../definition';
import { planContainer } from './plan';

/** One process image of a task. */
export const container: KindDefinition<'container'> = {
  kind: 'container',
  label: 'Container',
  description: 'An image with its ports, environment, limits and log.',
  area: 'container',
  group: 'Task',
  defaultName: 'web',
  defaults: {},
  construct: () => 'aws_ecs.ContainerDefinition',
  resource: () => undefined,
  facts: ({ props }) => {
    const image = props.image ? shortImage(props.image) : 'image missing';
    const ports = (props.portMappings ?? []).flatMap((port) => (port.containerPort === undefined ? [] : [port.containerPort]));
    return [image, ...(ports.length > 0 ? [`port ${ports.join(', ')}`] : []), ...(props.essential === false ? ['not essential'] : [])].join(' · ');
  },
  plan: planContainer,
};

function shortImage(image: string): string {
  return image.split('@')[0]?.split('/').at(-1) ?? image;
}
