import { watchedOf, watchesByName } from '@/lib/kinds/alarm/watched';
import { edgesFrom, nodeOfKind, type Graph } from '@/lib/kinds/graph';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { alarmed } from './example';

/** A service does not wait for an alarm that waits for the service. */
export const alarmCircle = defineRule({
  id: 'deployment/alarm-circle',
  severity: 'error',
  title: 'A service whose deployments stop on an alarm does not need an alarm that needs the service',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs-readme.html#troubleshooting-circular-dependencies',
  on: 'edge:stops-on',
  check: ({ from, to }, design) => {
    const service = nodeOfKind(design, from, 'service');
    const alarm = nodeOfKind(design, to, 'alarm');
    const watched = alarm && neededBy(alarm.id, design);
    if (!service || !alarm || watched === undefined || !leadsTo(watched, service.id, design)) return [];
    return [
      { path: [], name: service.name, alarm: alarm.name, alarmId: alarm.id, watched: design.nodes[watched]?.name ?? watched, same: watched === service.id },
    ];
  },
  message: ({ name, alarm, watched, same }) =>
    `Service ${name} and alarm ${alarm} need each other: the alarm watches ${same ? 'the service' : `service ${watched}, whose deployments stop on an alarm in turn`}, and deployments of the service stop on the alarm. CloudFormation can make neither first. Give the alarm a name of its own, or the service.`,
  fixes: ({ alarmId, alarm, same }, { from }, design): Fix[] => [
    setFix(`Name the alarm ${alarm}`, alarmId, ['alarmName'], alarm),
    ...(same ? [setFix(`Name the service ${design.nodes[from]?.name ?? from}`, from, ['serviceName'], design.nodes[from]?.name ?? from)] : []),
  ],
  examples: () => ({
    ok: [
      alarmed({ alarmName: 'cpu' }),
      alarmed({}, { serviceName: 'web' }),
      alarmed({ source: 'existing', alarmName: 'cpu', threshold: undefined, evaluationPeriods: undefined }, {}, { edges: { watches: null } }),
    ],
    bad: [alarmed({})],
  }),
});

/** The service that must be there before an alarm is: the one that it watches, when the alarm is known by its construct. */
function neededBy(alarmId: string, design: Graph): string | undefined {
  const alarm = nodeOfKind(design, alarmId, 'alarm');
  if (!alarm || alarm.props.source === 'existing' || alarm.props.alarmName) return undefined;
  const watched = watchedOf(alarmId, design);
  return watched?.node.kind === 'service' && !watchesByName(watched, alarm, design) ? watched.node.id : undefined;
}

function leadsTo(serviceId: string, wanted: string, design: Graph, seen = new Set<string>()): boolean {
  if (serviceId === wanted) return true;
  if (seen.has(serviceId)) return false;
  seen.add(serviceId);
  return edgesFrom(design, serviceId, 'stops-on').some(({ to }) => {
    const next = neededBy(to, design);
    return next !== undefined && leadsTo(next, wanted, design, seen);
  });
}
