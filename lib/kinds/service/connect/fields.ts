import { LOG_DRIVERS } from '../../container/logging/drivers';
import { loggingFields } from '../../container/logging/fields';
import { options, type Field } from '../../field';
import { edgesFrom } from '../../graph';
import { nodeUnion, type DesignNode } from '../../union';
import { takesPartInConnect } from './call';
import { recordTypeOf } from './cloud-map';
import { connectShape } from './schema';

type ServiceField = Field<DesignNode<'service'>>;
type Why = NonNullable<ServiceField['notApplicable']>;

const CONNECT = 'Service Connect';
const CLOUD_MAP = 'Cloud Map';
const connectDocs = (property: string): ServiceField['docs'] => ({ fqn: 'aws_ecs.ServiceConnectProps', property });
const endpointDocs = (property: string) => ({ fqn: 'aws_ecs.ServiceConnectService', property });
const logDocs = (property: string): ServiceField['docs'] => ({ fqn: 'aws_ecs.ServiceConnectAccessLogConfiguration', property });
const mapDocs = (property: string): ServiceField['docs'] => ({ fqn: 'aws_ecs.CloudMapOptions', property });
const takingPart: Why = (node, graph) => (takesPartInConnect(node, graph) ? undefined : 'The service takes no part in Service Connect.');
const withLog: Why = (node, graph) =>
  takingPart(node, graph) ?? (node.props.serviceConnect?.logging?.driver ? undefined : 'Access logs go where the proxies log: choose a log driver first.');
const withName: Why = ({ id, props }, graph) =>
  props.cloudMap
    ? undefined
    : edgesFrom(graph, id, 'registers').length > 0
      ? 'The Cloud Map service that it is connected to says it.'
      : 'The service has no name of its own in Cloud Map.';
const withPorts: Why = (node, graph) =>
  withName(node, graph) ??
  (node.props.cloudMap && recordTypeOf(node, node.props.cloudMap, graph) === 'SRV' ? undefined : 'Only SRV records name a container’s port.');

/** How a service is found and finds others is edited: Service Connect and Cloud Map. */
export const connectFields: readonly ServiceField[] = [
  {
    path: ['serviceConnect', 'services'],
    label: 'Offers',
    section: CONNECT,
    control: {
      type: 'records',
      item: 'port',
      fresh: {},
      parts: [
        { key: 'portMappingName', label: 'Port', control: { type: 'port-name' }, essential: true, docs: endpointDocs('portMappingName') },
        {
          key: 'dnsName',
          label: 'Called as',
          control: { type: 'text', mono: true },
          placeholder: 'port.namespace',
          essential: true,
          docs: endpointDocs('dnsName'),
        },
        {
          key: 'port',
          label: 'Called at port',
          control: { type: 'number', min: 1, max: 65535 },
          placeholder: 'the container’s',
          essential: true,
          docs: endpointDocs('port'),
        },
        {
          key: 'discoveryName',
          label: 'Name in the namespace',
          control: { type: 'text', mono: true },
          placeholder: 'the port’s',
          docs: endpointDocs('discoveryName'),
        },
        {
          key: 'idleTimeoutSeconds',
          label: 'Idle connections are kept',
          control: { type: 'number', unit: 's', min: 0 },
          placeholder: '300, or 3600 for TCP',
          docs: endpointDocs('idleTimeout'),
        },
        {
          key: 'perRequestTimeoutSeconds',
          label: 'A request may take',
          control: { type: 'number', unit: 's', min: 0 },
          placeholder: '15',
          docs: endpointDocs('perRequestTimeout'),
        },
        {
          key: 'ingressPortOverride',
          label: 'Proxies listen at',
          control: { type: 'number', min: 1, max: 65535 },
          placeholder: 'the container’s port',
          docs: endpointDocs('ingressPortOverride'),
        },
        {
          key: 'certificateAuthorityArn',
          label: 'TLS: private certificate authority',
          control: { type: 'text', mono: true },
          placeholder: 'arn:aws:acm-pca:…',
          docs: { fqn: 'aws_ecs.ServiceConnectTlsConfiguration', property: 'awsPcaAuthorityArn' },
        },
      ],
    },
    essential: true,
    docs: connectDocs('services'),
    help: 'A named port is one of a container’s port mappings. Clients call it by a short name at a port of your choice.',
  },
  {
    path: ['serviceConnect', 'client'],
    label: 'Calls others by Service Connect',
    section: CONNECT,
    control: { type: 'toggle', absent: false },
    essential: true,
    help: 'A service that offers a port, or is connected to one that it calls by Service Connect, takes part anyway.',
    notApplicable: (node, graph) => {
      if (node.props.serviceConnect?.services?.length) return 'It takes part anyway: it offers a port.';
      const { client: _client, ...rest } = node.props.serviceConnect ?? {};
      const implied = takesPartInConnect({ ...node, props: { ...node.props, serviceConnect: rest } }, graph);
      return implied ? 'It takes part anyway: it calls a service by it.' : undefined;
    },
  },
  {
    path: ['serviceConnect', 'namespace'],
    label: 'Namespace elsewhere',
    section: CONNECT,
    control: { type: 'text', mono: true },
    placeholder: 'the connected one, or its cluster’s',
    docs: connectDocs('namespace'),
    help: 'Name or ARN of a namespace that the design does not hold.',
    notApplicable: takingPart,
  },
  ...proxyLogFields(),
  {
    path: ['serviceConnect', 'accessLog', 'format'],
    label: 'Access log',
    section: CONNECT,
    control: options(['TEXT', 'as text'], ['JSON', 'as JSON']),
    placeholder: 'none',
    docs: logDocs('format'),
    notApplicable: withLog,
  },
  {
    path: ['serviceConnect', 'accessLog', 'includeQueryParameters'],
    label: 'Queries in the access log',
    section: CONNECT,
    control: { type: 'toggle', absent: false },
    docs: logDocs('includeQueryParameters'),
    notApplicable: withLog,
  },
  {
    path: ['cloudMap', 'name'],
    label: 'Name in the namespace',
    section: CLOUD_MAP,
    control: { type: 'text', mono: true },
    placeholder: 'none',
    docs: mapDocs('name'),
    help: 'DNS in the VPC answers it with the tasks: orders of the namespace shop.local is orders.shop.local.',
    notApplicable: ({ id }, graph) => (edgesFrom(graph, id, 'registers').length > 0 ? 'The Cloud Map service that it is connected to says it.' : undefined),
  },
  {
    path: ['cloudMap', 'dnsRecordType'],
    label: 'DNS answers with',
    section: CLOUD_MAP,
    control: options(['A', 'addresses (A)'], ['SRV', 'names and ports (SRV)']),
    placeholder: 'as the network mode allows',
    docs: mapDocs('dnsRecordType'),
    notApplicable: ({ id }, graph) => (edgesFrom(graph, id, 'registers').length > 0 ? 'The Cloud Map service that it is connected to says it.' : undefined),
  },
  {
    path: ['cloudMap', 'containerName'],
    label: 'Container of SRV records',
    section: CLOUD_MAP,
    control: { type: 'container-name' },
    placeholder: 'the first essential one',
    docs: mapDocs('container'),
    notApplicable: withPorts,
  },
  {
    path: ['cloudMap', 'containerPort'],
    label: 'Port of SRV records',
    section: CLOUD_MAP,
    control: { type: 'number', min: 1, max: 65535 },
    placeholder: 'its first',
    docs: mapDocs('containerPort'),
    notApplicable: withPorts,
  },
  {
    path: ['cloudMap', 'dnsTtlSeconds'],
    label: 'Answers may be kept for',
    section: CLOUD_MAP,
    control: { type: 'number', unit: 's', min: 0 },
    placeholder: '60',
    docs: mapDocs('dnsTtl'),
    notApplicable: withName,
  },
  {
    path: ['cloudMap', 'failureThreshold'],
    label: 'Half minutes until a task counts as unhealthy',
    section: CLOUD_MAP,
    control: { type: 'number', min: 1, max: 10 },
    placeholder: '1',
    docs: mapDocs('failureThreshold'),
    notApplicable: withName,
  },
];

/** The fields of a container's log, for the proxies of Service Connect: without drivers that take a secret. */
function proxyLogFields(): ServiceField[] {
  const drivers: readonly string[] = connectShape.serviceConnect.unwrap().shape.logging.unwrap().shape.driver.unwrap().options;
  return loggingFields
    .filter(({ path }) => path[1] === 'driver' || drivers.some((driver) => optionsOf(driver).includes(String(path[1]))))
    .map(({ notApplicable, essential: _essential, offers: _offers, control, label, path, ...rest }) => {
      const isDriver = path[1] === 'driver';
      return {
        ...rest,
        path: ['serviceConnect', ...path],
        section: CONNECT,
        label: isDriver ? 'Proxies log to' : `${label} (proxies)`,
        ...(isDriver ? { placeholder: 'nowhere', docs: connectDocs('logDriver') } : {}),
        control: isDriver && control.type === 'select' ? { ...control, options: control.options.filter(({ value }) => drivers.includes(value)) } : control,
        notApplicable: (node, graph) => {
          const why = takingPart(node, graph);
          if (why !== undefined) return why;
          // The fields of a log ask only about the log and the log group that it goes to.
          const logging = node.props.serviceConnect?.logging;
          const logs = nodeUnion.parse({ id: node.id, kind: 'container', name: node.name, props: logging ? { logging } : {} });
          return logs.kind === 'container' ? notApplicable?.(logs, graph) : undefined;
        },
      };
    });
}

function optionsOf(driver: string): readonly string[] {
  return Object.entries(LOG_DRIVERS).find(([name]) => name === driver)?.[1].options ?? [];
}
