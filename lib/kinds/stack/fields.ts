import type { Field } from '../field';
import type { DesignNode } from '../union';

const docs = (property: string): Field<DesignNode<'stack'>>['docs'] => ({ fqn: 'StackProps', property });

/** How a stack node is edited. */
export const stackFields: readonly Field<DesignNode<'stack'>>[] = [
  {
    path: ['stackName'],
    label: 'Name in CloudFormation',
    section: 'Stack',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: "the node's name",
    docs: docs('stackName'),
  },
  {
    path: ['description'],
    label: 'Description',
    section: 'Stack',
    control: { type: 'text' },
    essential: true,
    placeholder: 'none',
    docs: docs('description'),
  },
  {
    path: ['tags'],
    label: 'Tags on everything in the stack',
    section: 'Tags',
    control: { type: 'key-value', keyLabel: 'Key', valueLabel: 'Value', item: 'tag' },
    docs: docs('tags'),
    help: 'Besides those of the design.',
  },
];
