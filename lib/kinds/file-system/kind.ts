import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planFileSystem } from './plan';

/** Files that tasks share and that outlive them. */
export const fileSystem: KindDefinition<'file-system'> = {
  kind: 'file-system',
  label: 'EFS file system',
  description: 'Files that tasks share and that outlive them.',
  area: 'data',
  group: 'Storage',
  defaultName: 'FileSystem',
  defaults: {},
  construct: () => 'aws_efs.FileSystem',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_efs.CfnFileSystem'),
  facts: ({ props }) =>
    existing(props, props.fileSystemId) ??
    [(props.throughputMode ?? 'BURSTING').toLowerCase(), props.encrypted === false ? 'not encrypted' : 'encrypted'].filter(Boolean).join(' · '),
  plan: planFileSystem,
};
