import { options, type Column, type Field } from '../field';
import type { Graph } from '../graph';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';
import { planExecutionAccess } from './execution-access';
import { ACCESS, planAccess } from './grants';

type Edge = DesignEdge<'uses-secret'>;

/** What a container uses a secret or parameter for. Most of it is in the container's own plan; here is who may read it. */
export const usesSecret: EdgeDefinition<'uses-secret'> = {
  kind: 'uses-secret',
  label: 'Secret',
  fields: fields(),
  facts: ({ props, to }, graph) =>
    [
      ...[...(props.variables ?? []), ...(props.logOptions ?? [])].map((it) => it.name || 'name missing'),
      ...(props.repositoryCredentials && !isParameter(to, graph) ? ['pulls the image'] : []),
      ...(props.credentialSpec && isParameter(to, graph) ? ['credential spec'] : []),
    ].join(', '),
  plan: (edge, context) => [
    ...(edge.props.credentialSpec && isParameter(edge.to, context.graph) ? planExecutionAccess(edge, [undefined], context) : []),
    ...planAccess(edge, edge.props.access, context),
  ],
};

function fields(): readonly Field<Edge>[] {
  const secretsOnly: Field<Edge>['notApplicable'] = ({ to }, graph) => (isParameter(to, graph) ? 'Only a secret holds a user and a password.' : undefined);
  const parametersOnly: Field<Edge>['notApplicable'] = ({ to }, graph) =>
    isParameter(to, graph) ? undefined : 'A credential spec is in a parameter or in a bucket.';
  const columns = (name: Column): readonly Column[] => [
    name,
    { key: 'field', label: 'JSON field', control: { type: 'text', mono: true }, placeholder: 'whole secret' },
    { key: 'versionId', label: 'Version id', control: { type: 'text', mono: true }, placeholder: 'newest' },
    { key: 'versionStage', label: 'Version stage', control: { type: 'text', mono: true }, placeholder: 'AWSCURRENT' },
  ];
  return [
    {
      path: ['variables'],
      label: 'Environment variables that hold it',
      section: 'In the environment',
      control: {
        type: 'rows',
        item: 'variable',
        columns: columns({ key: 'name', label: 'Variable', control: { type: 'text', mono: true }, placeholder: 'DB_PASSWORD' }),
      },
      essential: true,
      docs: { fqn: 'aws_ecs.ContainerDefinitionOptions', property: 'secrets' },
      help: 'Fields and versions are of secrets only; of a parameter the container gets the whole text.',
    },
    {
      path: ['logOptions'],
      label: 'Options of the log driver that hold it',
      section: 'In the log',
      control: {
        type: 'rows',
        item: 'option',
        columns: columns({ key: 'name', label: 'Option', control: { type: 'text', mono: true }, placeholder: 'splunk-token' }),
      },
      docs: { fqn: 'aws_ecs.GenericLogDriverProps', property: 'secretOptions' },
      help: 'Splunk takes its token so, FireLens and drivers by name any option.',
    },
    {
      path: ['repositoryCredentials'],
      label: 'Pull the image with it',
      section: 'To start the container',
      control: { type: 'toggle', absent: false },
      docs: { fqn: 'aws_ecs.RepositoryImageProps', property: 'credentials' },
      help: 'The secret’s JSON fields username and password log in to the registry.',
      notApplicable: secretsOnly,
    },
    {
      path: ['credentialSpec'],
      label: 'It is a credential spec (gMSA)',
      section: 'To start the container',
      control: options(['DOMAIN_JOINED', 'of instances that joined the domain'], ['DOMAINLESS', 'without joining a domain']),
      placeholder: 'no',
      docs: { fqn: 'aws_ecs.ContainerDefinitionOptions', property: 'credentialSpecs' },
      notApplicable: parametersOnly,
    },
    {
      path: ['access'],
      label: 'What the task role may do with it',
      section: 'Permission',
      control: ACCESS,
      placeholder: 'nothing',
      help: 'For code in the container that reads or changes it by itself. ECS may read what it needs to start the container without this.',
    },
  ];
}

function isParameter(id: string, graph: Graph): boolean {
  return graph.nodes[id]?.kind === 'parameter';
}
