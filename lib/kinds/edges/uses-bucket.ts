import { options } from '../field';
import type { EdgeDefinition } from './definition';
import { planExecutionAccess } from './execution-access';
import { ACCESS, planAccess } from './grants';
import { resourceVariablesField } from './resource-variables';

/** What a container uses a bucket for. Its files are in the container's own plan; here is who may read them. */
export const usesBucket: EdgeDefinition<'uses-bucket'> = {
  kind: 'uses-bucket',
  label: 'Bucket',
  fields: [
    {
      path: ['environmentFiles'],
      label: 'Environment files',
      section: 'Environment',
      control: {
        type: 'rows',
        item: 'file',
        columns: [
          { key: 'key', label: 'Object key', control: { type: 'text', mono: true }, placeholder: 'config/web.env' },
          { key: 'objectVersion', label: 'Version', control: { type: 'text', mono: true }, placeholder: 'newest' },
        ],
      },
      essential: true,
      docs: { fqn: 'aws_ecs.ContainerDefinitionOptions', property: 'environmentFiles' },
    },
    {
      path: ['credentialSpec', 'key'],
      label: 'Credential spec (gMSA)',
      section: 'Active Directory',
      control: { type: 'text', mono: true },
      placeholder: 'specs/web.json',
      docs: { fqn: 'aws_ecs.ContainerDefinitionOptions', property: 'credentialSpecs' },
    },
    {
      path: ['credentialSpec', 'type'],
      label: 'Its type',
      section: 'Active Directory',
      control: options(['DOMAIN_JOINED', 'of instances that joined the domain'], ['DOMAINLESS', 'without joining a domain']),
      placeholder: 'of instances that joined the domain',
      help: 'Tasks on Fargate take only credential specs that join no domain.',
    },
    {
      path: ['access'],
      label: 'What the task role may do with its objects',
      section: 'Permission',
      control: ACCESS,
      essential: true,
      placeholder: 'nothing',
    },
    resourceVariablesField(),
  ],
  facts: ({ props }) =>
    [
      ...(props.environmentFiles ?? []).map((it) => it.key?.split('/').at(-1) || 'file missing'),
      ...(props.credentialSpec ? ['credential spec'] : []),
      ...(props.environment ?? []).map((it) => it.name || 'name missing'),
      ...(props.access ? [{ READ: 'read', WRITE: 'write', READ_WRITE: 'read, write' }[props.access]] : []),
    ].join(', '),
  plan: (edge, context) => {
    const keys = [...(edge.props.environmentFiles ?? []).map((file) => file.key), edge.props.credentialSpec?.key].filter((key) => key !== undefined);
    return [...planExecutionAccess(edge, [...new Set(keys)], context), ...planAccess(edge, edge.props.access, context)];
  },
};
