import { taskDefinitionOf, type Graph } from '../../graph';
import { groupOf } from '../../groups';
import { defaultNamespaceOf, namespaceOfService } from '../../namespace/of';
import type { DesignNode } from '../../union';
import { isExistingService } from '../existing';
import { serviceLaunchType } from '../launch-type';
import { calledByConnect, takesPartInConnect } from './call';
import { endpointsOf } from './endpoints';

/** Something about Service Connect that the CDK refuses, and with it the whole stack. */
export interface ConnectRefusal {
  readonly about: 'namespace' | 'port-name' | 'number' | 'same-name' | 'certificate-authority' | 'access-log';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The largest number of seconds that ECS takes. */
const MOST_SECONDS = 2147483647;

/** Everything that the CDK refuses about the Service Connect of a service; nothing for one that takes no part in it. */
export function connectRefusals(service: DesignNode<'service'>, graph: Graph): ConnectRefusal[] {
  if (!takesPartInConnect(service, graph)) return [];
  const { serviceConnect } = service.props;
  const found: ConnectRefusal[] = [];
  if (!hasNamespace(service, graph))
    found.push({
      about: 'namespace',
      path: ['serviceConnect'],
      message: `${service.name} takes part in Service Connect, and neither it nor its cluster has a namespace. Give the cluster one, or connect the service to one.`,
    });
  if (serviceConnect?.accessLog && !serviceConnect.accessLog.format)
    found.push({
      about: 'access-log',
      path: ['serviceConnect', 'accessLog', 'format'],
      message: `Access logs of ${service.name} need a format: text or JSON.`,
    });
  if (serviceConnect?.accessLog && !serviceConnect.logging?.driver)
    found.push({
      about: 'access-log',
      path: ['serviceConnect', 'logging', 'driver'],
      message: `Access logs of ${service.name} go where the proxies of Service Connect log, and these have no log driver.`,
    });
  const names = new Set<string>();
  const task = taskDefinitionOf(graph, service.id);
  for (const { index, said, taskPort } of endpointsOf(graph, service)) {
    const at = (key: string): ConnectRefusal['path'] => ['serviceConnect', 'services', index, key];
    if (!said.portMappingName)
      found.push({ about: 'port-name', path: at('portMappingName'), message: `${service.name} offers a port by Service Connect without saying which one.` });
    else if (task && !taskPort)
      found.push({
        about: 'port-name',
        path: at('portMappingName'),
        message: `${service.name} offers ${said.portMappingName} by Service Connect, and no container of ${task.name} has a port with that name.`,
      });
    else if (taskPort && !taskPort.mapping.containerPort)
      found.push({
        about: 'port-name',
        path: at('portMappingName'),
        message: `${service.name} offers ${said.portMappingName ?? ''} of container ${taskPort.container.name} by Service Connect, which is a range of ports; Service Connect offers a single one.`,
      });
    for (const [key, min, max] of NUMBERS) {
      const value = said[key];
      if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) continue;
      found.push({
        about: 'number',
        path: at(key),
        message: `${NUMBER_TEXT[key]} of ${said.portMappingName ?? 'a port'}, which ${service.name} offers by Service Connect, is ${value}; it is a whole number from ${min} to ${max}.`,
      });
    }
    const key = `${said.portMappingName ?? ''} ${said.discoveryName || said.portMappingName || ''}`;
    if (said.portMappingName && names.has(key))
      found.push({
        about: 'same-name',
        path: at('discoveryName'),
        message: `${service.name} offers ${said.portMappingName} twice under the discovery name ${said.discoveryName || said.portMappingName}.`,
      });
    names.add(key);
    if (said.certificateAuthorityArn !== undefined && !AUTHORITY.test(said.certificateAuthorityArn))
      found.push({
        about: 'certificate-authority',
        path: at('certificateAuthorityArn'),
        message: `${service.name} offers ${said.portMappingName ?? 'a port'} with TLS, and "${said.certificateAuthorityArn}" is no ARN of a private certificate authority: arn:aws:acm-pca:REGION:ACCOUNT:certificate-authority/ID.`,
      });
  }
  return found;
}

/** The default namespace of the cluster for whose sake the CDK refuses an External service; nothing for others. */
export function refusedNamespace(service: DesignNode<'service'>, graph: Graph): DesignNode<'namespace'> | undefined {
  const cluster = groupOf(graph, service, 'cluster');
  return cluster && !isExistingService(service) && serviceLaunchType(service, graph) === 'EXTERNAL' ? defaultNamespaceOf(graph, cluster.id) : undefined;
}

/** @see https://docs.aws.amazon.com/privateca/latest/APIReference/API_CertificateAuthority.html */
const AUTHORITY = /^arn:aws[a-z-]*:acm-pca:[a-z0-9-]+:\d{12}:certificate-authority\/[\w-]+$/;

const NUMBERS = [
  ['port', 1, 65535],
  ['ingressPortOverride', 1, 65535],
  ['idleTimeoutSeconds', 0, MOST_SECONDS],
  ['perRequestTimeoutSeconds', 0, MOST_SECONDS],
] as const;

const NUMBER_TEXT: Record<(typeof NUMBERS)[number][0], string> = {
  port: 'The port',
  ingressPortOverride: 'The port of the proxies',
  idleTimeoutSeconds: 'The idle timeout',
  perRequestTimeoutSeconds: 'The request timeout',
};

/** Its own, its cluster's, or (for a client that says nothing) the one of a service that it calls. */
function hasNamespace(service: DesignNode<'service'>, graph: Graph): boolean {
  if (service.props.serviceConnect?.namespace || namespaceOfService(graph, service, 'SERVICE_CONNECT')) return true;
  return calledByConnect(service, graph).some((called) => called.props.serviceConnect?.namespace || namespaceOfService(graph, called, 'SERVICE_CONNECT'));
}
