import type { SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { edgesFrom, taskDefinitionOf } from '@/lib/kinds/graph';
import { takesPartInConnect } from '@/lib/kinds/service/connect/call';
import { nodeUnion, type DesignNode } from '@/lib/kinds/union';
import type { Fix } from '../../finding';
import { defineRule, type AnyRule, type Match } from '../../rule';
import { clearFix, removeFix, setFix } from '../../support/fixes';
import { gelfTransport } from '../container/gelf-transport';
import { logAddress } from '../container/log-address';
import { logBuffer } from '../container/log-buffer';
import { logDriverFargate } from '../container/log-driver-fargate';
import { logDriverName } from '../container/log-driver-name';
import { logFormat } from '../container/log-format';
import { logGroup } from '../container/log-group';
import { logLeftover } from '../container/log-leftover';
import { logNumbers } from '../container/log-numbers';
import { logRetention } from '../container/log-retention';
import { logRotation } from '../container/log-rotation';
import { streamPrefix } from '../container/stream-prefix';
import { syslogFacility } from '../container/syslog-facility';
import { connectExample } from './example';

/** What holds for the log of a container holds for that of the proxies. */
const OF_CONTAINERS: readonly AnyRule[] = [
  gelfTransport,
  logAddress,
  logBuffer,
  logDriverFargate,
  logDriverName,
  logFormat,
  logGroup,
  logLeftover,
  logNumbers,
  logRetention,
  logRotation,
  streamPrefix,
  syslogFacility,
];

interface LogMatch extends Match {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** The proxies of Service Connect log as containers can. */
export const connectLog = defineRule({
  id: 'connect/log',
  severity: 'error',
  title: 'The log of the proxies of Service Connect is one that a container could have',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  on: 'service',
  check: (service, design): LogMatch[] => {
    if (!takesPartInConnect(service, design)) return [];
    const container = standIn(service, design);
    return OF_CONTAINERS.flatMap((rule) =>
      // These rules are about containers, and the stand-in is one.
      rule.check(container as never, design).map((match: Match) => ({
        path: match.path.length === 0 ? [] : ['serviceConnect', ...match.path],
        elementId: match.elementId,
        message: inWords(rule.message(match as never), service.name),
        fixes: (rule.fixes?.(match as never, container as never, design) ?? []).map((fix) => moved(fix, service.id)),
      })),
    );
  },
  message: ({ message }) => message,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [logging({ driver: 'awslogs', streamPrefix: 'proxy', retentionDays: 30 })],
    bad: [
      logging({ driver: 'awslogs' }),
      logging({ driver: 'journald' }),
      logging({ driver: 'awslogs', streamPrefix: 'proxy', retentionDays: 2 }),
      logging({ driver: 'awslogs', streamPrefix: 'proxy', maxBufferSizeMiB: 4 }),
      logging({ driver: 'awslogs', streamPrefix: 'proxy', tag: 'x' }),
    ],
  }),
});

interface NoPart extends Match {
  readonly name: string;
  readonly edge: string | undefined;
}

/** Who takes no part in Service Connect has nothing to say about it. */
export const connectNoPart = defineRule({
  id: 'connect/no-part',
  severity: 'warning',
  title: 'Settings of Service Connect have an effect on who takes part in it',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html',
  on: 'service',
  check: (service, design): NoPart[] => {
    if (takesPartInConnect(service, design)) return [];
    const said = service.props.serviceConnect;
    const logs = edgesFrom(design, service.id, 'logs-to');
    const keys = (['namespace', 'logging', 'accessLog'] as const).filter((key) => said?.[key] !== undefined);
    const first = keys[0];
    if (first) return [{ path: ['serviceConnect', first], name: service.name, edge: undefined }];
    return logs.map((edge) => ({ path: [], elementId: edge.id, name: service.name, edge: edge.id }));
  },
  message: ({ name }) => `${name} says how it takes part in Service Connect, and takes none: it offers no port, and calls nobody by it.`,
  fixes: ({ edge }, { id }) => [
    ...(edge === undefined ? [clearFix('Take it away', id, ['serviceConnect'])] : [removeFix('Disconnect them', edge)]),
    setFix('Let it call others by Service Connect', id, ['serviceConnect', 'client'], true),
  ],
  examples: () => ({
    ok: [connectExample()],
    bad: [
      connectExample({
        nodes: { 'orders-service': { props: { serviceConnect: { logging: { driver: 'awslogs', streamPrefix: 'proxy', retentionDays: 30 } } } } },
      }),
    ],
  }),
});

/** A container that logs as the proxies do, in a service's task. */
function standIn(service: DesignNode<'service'>, design: Design): DesignNode {
  const task = taskDefinitionOf(design, service.id);
  const log = service.props.serviceConnect?.logging;
  return nodeUnion.parse({
    id: service.id,
    kind: 'container',
    name: service.name,
    ...(task ? { parent: task.id } : {}),
    props: log ? { logging: log } : {},
  });
}

function inWords(message: string, name: string): string {
  return message.replaceAll(`Container ${name}`, `Service Connect of ${name}`).replaceAll(`container ${name}`, `Service Connect of ${name}`);
}

/** The fix, for the log where the service has it. */
function moved({ label, command }: Fix, id: string): Fix {
  const move = (single: SingleCommand): SingleCommand =>
    single.type === 'set' && single.id === id && single.path[0] === 'logging' ? { ...single, path: ['serviceConnect', ...single.path] } : single;
  return { label, command: command.type === 'batch' ? { ...command, commands: command.commands.map(move) } : move(command) };
}

function logging(log: Readonly<Record<string, unknown>>): Design {
  return connectExample({
    nodes: { 'orders-service': { props: { serviceConnect: { services: [{ portMappingName: 'http', dnsName: 'orders', port: 80 }], logging: log } } } },
  });
}
