import { describe, expect, test } from 'vitest';
import { nodeOfKind } from '@/lib/kinds/graph';
import type { Design } from '@/lib/document/design';
import { ec2Example, type ExampleChange } from '../example';
import { anotherService, providerExample } from '../rules/capacity/examples';
import { validate } from '../validate';
import { crowdsOf } from './host-ports';

const port = { app: { props: { portMappings: [{ containerPort: 80, hostPort: 8080 }] } } };
const crowds = (design: Design, id = 'service') => {
  const service = nodeOfKind(design, id, 'service');
  return (service ? crowdsOf(service, design) : []).map(({ port: it, services, daemons, tasks, instances }) => ({
    port: it?.key,
    services: services.map(({ id: each }) => each),
    daemons: daemons.map(({ id: each }) => each),
    tasks,
    instances,
  }));
};
const said = (design: Design, rule: string) => validate(design).filter((it) => it.ruleId === rule);

describe('tasks that cannot share an instance', () => {
  test('are those with the same host port, of all services that have no other instances', () => {
    expect(crowds(anotherService({ hostPort: 8080 }))).toEqual([{ port: '8080/tcp', services: ['service', 'other'], daemons: [], tasks: 4, instances: 4 }]);
    expect(crowds(anotherService({ hostPort: 9090 }))).toEqual([{ port: '8080/tcp', services: ['service'], daemons: [], tasks: 2, instances: 4 }]);
  });

  test('find no instance where a daemon has the port', () => {
    expect(crowds(anotherService({ hostPort: 8080, daemon: true, desiredCount: undefined, minHealthyPercent: 0 }))).toEqual([
      { port: '8080/tcp', services: ['service'], daemons: ['other'], tasks: 2, instances: 0 },
    ]);
  });

  test('are none when ECS chooses the host port, each task has a network of its own, or the cluster may have other instances', () => {
    const quiet: ExampleChange[] = [
      { nodes: { app: { props: { portMappings: [{ containerPort: 80 }] } } } },
      { nodes: { ...port, task: { props: { networkMode: 'AWS_VPC' } } } },
      { nodes: { ...port, cluster: { props: { source: 'existing', clusterName: 'shop', containerInsights: undefined } } } },
    ];
    for (const change of quiet) expect(crowds(ec2Example(change))).toEqual([]);
  });

  test('count the least that a service is scaled to, and the instances of all groups that it names', () => {
    const scaled = providerExample({
      nodes: {
        ...port,
        service: { props: { scaling: { minCapacity: 6, maxCapacity: 9 } } },
        more: { kind: 'capacity', name: 'More', parent: 'cluster', props: { as: 'CAPACITY_PROVIDER', instanceType: 'm5.large', maxCapacity: 3 } },
      },
      edges: { more: { kind: 'runs-on', from: 'service', to: 'more', props: { weight: 1 } } },
    });
    expect(crowds(scaled)).toEqual([{ port: '8080/tcp', services: ['service'], daemons: [], tasks: 6, instances: 7 }]);
  });
});

describe('a deployment', () => {
  test('that runs all new tasks beside the old ones needs as many instances again', () => {
    const shifting = (desiredCount: number) => ec2Example({ nodes: { ...port, service: { props: { desiredCount, deploymentStrategy: 'BLUE_GREEN' } } } });
    expect(said(shifting(2), 'capacity/room-to-deploy')).toEqual([]);
    const [finding, ...others] = said(shifting(3), 'capacity/room-to-deploy');
    expect(others).toEqual([]);
    expect(finding?.message).toContain('starts 3 new tasks before it stops an old one');
    expect(finding?.fixes.map((it) => it.label)).toEqual(['Run 6 instances', 'Let ECS choose the host port']);
  });
});
