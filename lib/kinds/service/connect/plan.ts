import { call, listOf, member, ref, seconds, struct, structOrNothing, type Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { planLogDriver } from '../../container/logging/plan';
import { encryptionKeyOf } from '../../encryption';
import { defaultContainerOf, edgesFrom, taskDefinitionOf } from '../../graph';
import { namespaceOfService, ownNamespacesOf } from '../../namespace/of';
import { namespaceArn } from '../../namespace/plan';
import { doing, Incomplete, type PlanContext } from '../../plan-context';
import type { DesignNode } from '../../union';
import { calledByConnect, takesPartInConnect } from './call';
import { cloudMapProblem, recordTypeOf, registryPort } from './cloud-map';
import { endpointsOf } from './endpoints';
import { connectRefusals, refusedNamespace } from './refusals';

type Service = DesignNode<'service'>;
type Props = Readonly<Record<string, Input>>;

/** The part of the service's props that says how it is found. */
export function connectProps(node: Service, context: PlanContext): Props {
  const refused = refusedNamespace(node, context.graph);
  if (refused) throw new Incomplete([], `Tasks on machines outside of AWS are on no cluster with a default namespace, and theirs has ${refused.name}.`);
  const config = connectConfig(node, context);
  return {
    cloudMapOptions: cloudMapOptions(node, context),
    serviceConnectConfiguration: config && saysMuch(node) ? struct(config) : undefined,
  };
}

/** `service.enableServiceConnect()` of a service that only calls others. */
export function finishConnect(node: Service, context: PlanContext): readonly Statement[] {
  const config = connectConfig(node, context);
  return config && !saysMuch(node) ? [doing(node.id, call(ref(node.id), 'enableServiceConnect', structOrNothing(config)))] : [];
}

/** Whether a service says more of Service Connect than that it calls others. */
function saysMuch({ props: { serviceConnect } }: Service): boolean {
  return Boolean(serviceConnect?.services?.length || serviceConnect?.namespace || serviceConnect?.logging?.driver || serviceConnect?.accessLog);
}

function connectConfig(node: Service, context: PlanContext): Props | undefined {
  const { graph } = context;
  if (!takesPartInConnect(node, graph)) return undefined;
  const [refusal] = connectRefusals(node, graph);
  if (refusal) throw new Incomplete(refusal.path, refusal.message);
  const { serviceConnect } = node.props;
  const logGroup = edgesFrom(graph, node.id, 'logs-to')[0]?.to;
  return {
    namespace: connectNamespace(node, context),
    services: listOf(services(node, context)),
    logDriver: planLogDriver(serviceConnect?.logging, { path: ['serviceConnect', 'logging'], logGroup }, context),
    accessLogConfiguration: serviceConnect?.accessLog && {
      format: member('aws_ecs.ServiceConnectAccessLogFormat', serviceConnect.accessLog.format ?? 'TEXT'),
      includeQueryParameters: serviceConnect.accessLog.includeQueryParameters,
    },
  };
}

/** Nothing where the default namespace of the cluster is meant; else its name as said, or its ARN, for which the service waits. */
function connectNamespace(node: Service, context: PlanContext): Input {
  const { graph } = context;
  if (node.props.serviceConnect?.namespace) return node.props.serviceConnect.namespace;
  const [own] = ownNamespacesOf(graph, node, 'SERVICE_CONNECT');
  if (own) return namespaceArn(own.id, context);
  const usual = namespaceOfService(graph, node, 'SERVICE_CONNECT');
  if (usual) {
    context.construct(usual.id);
    return undefined;
  }
  for (const called of calledByConnect(node, graph)) {
    if (called.props.serviceConnect?.namespace) return called.props.serviceConnect.namespace;
    const namespace = namespaceOfService(graph, called, 'SERVICE_CONNECT');
    if (namespace) return namespaceArn(namespace.id, context);
  }
  return undefined;
}

function services(node: Service, context: PlanContext): Input[] {
  const role = edgesFrom(context.graph, node.id, 'has-role').find((edge) => edge.props.use === 'SERVICE_CONNECT_TLS')?.to;
  return endpointsOf(context.graph, node).map(({ said, taskPort }) => {
    // The CDK refuses a service that offers a port of a container which is not there.
    if (taskPort) context.construct(taskPort.container.id);
    return {
      portMappingName: said.portMappingName,
      dnsName: said.dnsName,
      port: said.port,
      ingressPortOverride: said.ingressPortOverride,
      discoveryName: said.discoveryName,
      idleTimeout: seconds(said.idleTimeoutSeconds),
      perRequestTimeout: seconds(said.perRequestTimeoutSeconds),
      tls: said.certificateAuthorityArn
        ? { awsPcaAuthorityArn: said.certificateAuthorityArn, kmsKey: encryptionKeyOf(node.id, context), role: role && context.construct(role) }
        : undefined,
    };
  });
}

function cloudMapOptions(node: Service, context: PlanContext): Input {
  const { cloudMap } = node.props;
  const { graph } = context;
  if (!cloudMap) return undefined;
  const problem = cloudMapProblem(node, graph);
  if (problem) throw new Incomplete(['cloudMap', ...problem.path], problem.message);
  const [own] = ownNamespacesOf(graph, node, 'CLOUD_MAP');
  const usual = own ? undefined : namespaceOfService(graph, node, 'CLOUD_MAP');
  if (usual) context.construct(usual.id);
  const srv = recordTypeOf(node, cloudMap, graph) === 'SRV';
  const task = taskDefinitionOf(graph, node.id);
  const first = task && defaultContainerOf(graph, task.id);
  // The port of SRV records is one of this container unless another one is named.
  if (srv && first) context.construct(first.id);
  return struct({
    cloudMapNamespace: own && context.construct(own.id),
    name: cloudMap.name,
    dnsRecordType: cloudMap.dnsRecordType === undefined ? undefined : member('aws_servicediscovery.DnsRecordType', cloudMap.dnsRecordType),
    dnsTtl: seconds(cloudMap.dnsTtlSeconds),
    ...registryPort(node, cloudMap, srv, context),
    failureThreshold: cloudMap.failureThreshold,
  });
}
