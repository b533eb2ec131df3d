import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { countingIds } from '@/lib/model/ids';
import { fargateExample } from '@/lib/validation/example';
import { classicExample, groupExample, networkExample } from '@/lib/validation/traffic-example';
import { validate } from '@/lib/validation/validate';
import { connect } from './connect';

/** The design after a line was drawn. */
function drawn(design: Design, from: string, to: string): Design {
  const line = connect(design, from, to, countingIds(`${from}-${to}-`));
  if (!line.ok) throw new Error(line.error.message);
  const applied = apply(design, line.value.command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}

/** What the line added: nodes and edges in words, with their props. */
function added(before: Design, after: Design): object[] {
  return [
    ...Object.values(after.nodes).flatMap((node) => (before.nodes[node.id] ? [] : [{ node: `${node.kind} ${node.name}`, ...node.props }])),
    ...Object.values(after.edges).flatMap((edge) =>
      before.edges[edge.id] ? [] : [{ edge: `${design(after, edge.from)} ${edge.kind} ${design(after, edge.to)}`, ...edge.props }],
    ),
  ];
}

const design = (all: Design, id: string): string => all.nodes[id]?.name ?? id;
const problems = (after: Design): string[] => validate(after).flatMap((it) => (it.severity === 'hint' ? [] : [`${it.severity} ${it.ruleId}`]));

const BARE = { nodes: { listener: null }, edges: { target: null } };

describe('drawing from a load balancer to a service', () => {
  it('makes the listener, the target and its health check', () => {
    const before = fargateExample({ nodes: { ...BARE.nodes, lb: { props: { internetFacing: false } } }, edges: BARE.edges });
    const after = drawn(before, 'lb', 'service');
    expect(added(before, after)).toEqual([
      { node: 'listener Listener', port: 80 },
      { edge: 'Listener target WebService', containerName: 'web', containerPort: 8080, healthCheckPath: '/' },
    ]);
    expect(problems(after)).toEqual([]);
  });

  it('opens a port of a network load balancer, and lets it in to the tasks', () => {
    const before = networkExample(BARE);
    const after = drawn(before, 'lb', 'service');
    expect(added(before, after)).toEqual([
      { node: 'listener Listener', port: 8080, protocol: 'TCP', open: true },
      { edge: 'Listener target WebService', containerName: 'web', containerPort: 8080, open: true },
    ]);
    expect(problems(after)).toEqual([]);
  });

  it('sends from a classic load balancer itself, to the host port of the container', () => {
    const before = classicExample({ nodes: { listener: null, lb: { props: { healthCheck: undefined } } }, edges: { target: null } });
    const after = drawn(before, 'lb', 'service');
    expect(added(before, after)).toEqual([
      { node: 'listener Listener', port: 80, instancePort: 8080 },
      { edge: 'LoadBalancer target Service', containerName: 'app', containerPort: 8080 },
    ]);
    expect(after.nodes['lb']?.props).toMatchObject({ healthCheck: { port: 8080, protocol: 'HTTP', path: '/' } });
    expect(problems(after)).toEqual([]);
  });

  it('prepares a priority for a second service behind one listener, and asks for the path', () => {
    const before = fargateExample({
      nodes: {
        other: {
          kind: 'service',
          name: 'Api',
          parent: 'cluster',
          props: { launchType: 'FARGATE', desiredCount: 2, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' },
        },
      },
      edges: { runs2: { kind: 'runs', from: 'other', to: 'task' } },
    });
    const after = drawn(before, 'listener', 'other');
    expect(added(before, after)).toEqual([{ edge: 'Listener target Api', containerName: 'web', containerPort: 8080, healthCheckPath: '/', priority: 10 }]);
    expect(problems(after)).toEqual(['error traffic/condition-priority']);
  });

  it('gives a second service behind a network load balancer a listener of its own', () => {
    const before = networkExample({
      nodes: {
        other: {
          kind: 'service',
          name: 'Feed',
          parent: 'cluster',
          props: { launchType: 'FARGATE', desiredCount: 2, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' },
        },
      },
      edges: { runs2: { kind: 'runs', from: 'other', to: 'task' } },
    });
    const after = drawn(before, 'other', 'lb');
    expect(added(before, after)[0]).toMatchObject({ node: 'listener Listener2', port: 80, protocol: 'TCP', open: true });
    expect(problems(after)).toEqual([]);
  });
});

describe('drawing to a target group and a certificate', () => {
  it('sends what no rule takes to the first target group', () => {
    const before = groupExample({ edges: { forwards: null } });
    const after = drawn(before, 'lb', 'group');
    expect(added(before, after)).toEqual([{ edge: 'Listener forwards WebTargets' }]);
    expect(problems(after)).toEqual([]);
  });

  it('turns a plain listener to HTTPS for a certificate', () => {
    const before = fargateExample({
      nodes: {
        listener: { props: { port: 80, protocol: undefined, certificateArns: undefined } },
        cert: {
          kind: 'certificate',
          name: 'Certificate',
          props: { source: 'existing', certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d' },
        },
      },
    });
    const after = drawn(before, 'cert', 'lb');
    expect(after.nodes['listener']?.props).toEqual({ port: 443 });
    expect(problems(after)).toEqual([]);
  });
});
