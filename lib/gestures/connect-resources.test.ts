import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { edgesFrom, nodesOfKind } from '@/lib/kinds/graph';
import { edgeUnion, nodeUnion } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';
import { STARTERS } from '@/lib/starters/starters';
import { invariant } from '@/lib/util/invariant';
import { connect } from './connect';
import { extend, kindsFor } from './extend';

/** A web service whose task is `task` with the container `web`, and one of every resource. */
function designWithResources(): Design {
  const starter = STARTERS.find((it) => it.id === 'web-service') ?? STARTERS[1];
  invariant(starter, 'there is a starter with a service');
  const design = starter.design();
  const kinds = ['secret', 'parameter', 'bucket', 'repository', 'docker-image-asset', 'log-group', 'kms-key', 'role'] as const;
  const nodes = [
    ...kinds.map((kind) => ({ id: kind, kind, name: `My${kind}`, props: {} })),
    { id: 'files', kind: 'file-system', name: 'Files', parent: 'vpc', props: {} },
    { id: 'point', kind: 'access-point', name: 'Point', parent: 'files', props: {} },
  ];
  return { ...design, nodes: { ...design.nodes, ...Object.fromEntries(nodes.map((node) => [node.id, nodeUnion.parse(node)])) } };
}

function drawn(design: Design, from: string, to: string): Design {
  const connected = connect(design, from, to, countingIds(`${from}-${to}-`));
  invariant(connected.ok, connected.ok ? '' : connected.error.message);
  const applied = apply(design, connected.value.command);
  invariant(applied.ok, applied.ok ? '' : applied.error.message);
  return applied.value.design;
}

const edges = (design: Design) => Object.values(design.edges).map(({ kind, from, to, props }) => ({ kind, from, to, props }));

describe('a line from a container', () => {
  it('to a secret gives it an environment variable with the name of the secret', () => {
    const design = designWithResources();
    const named = { ...design, nodes: { ...design.nodes, secret: nodeUnion.parse({ id: 'secret', kind: 'secret', name: 'DbPassword-2', props: {} }) } };
    expect(edges(drawn(named, 'web', 'secret'))).toContainEqual({
      kind: 'uses-secret',
      from: 'web',
      to: 'secret',
      props: { variables: [{ name: 'DB_PASSWORD_2' }] },
    });
  });

  it('to a bucket lets it read', () => {
    expect(edges(drawn(designWithResources(), 'web', 'bucket'))).toContainEqual({
      kind: 'uses-bucket',
      from: 'web',
      to: 'bucket',
      props: { access: 'READ' },
    });
  });

  it('to a log group makes awslogs its driver, and leaves a driver that it has', () => {
    const design = designWithResources();
    const container = nodeUnion.parse({ ...design.nodes['web'], props: { image: 'nginx:1.27' } });
    const without = { ...design, nodes: { ...design.nodes, container } };
    expect(drawn(without, 'web', 'log-group').nodes['web']?.props).toMatchObject({ logging: { driver: 'awslogs', streamPrefix: container.name } });
    expect(drawn(design, 'web', 'log-group').nodes['web']?.props).toMatchObject({ logging: { driver: 'awslogs', streamPrefix: 'web' } });
  });

  it('to a file system mounts a volume that is kept there, and lets the services of the task reach it and the task role use it', () => {
    const design = drawn(designWithResources(), 'web', 'files');
    const [volume] = nodesOfKind(design, 'volume');
    expect(volume?.parent).toBe('task');
    expect(edges(design)).toEqual(
      expect.arrayContaining([
        { kind: 'mounts', from: 'web', to: volume?.id, props: { containerPath: '/mnt/data' } },
        { kind: 'stored-on', from: volume?.id, to: 'files', props: {} },
        { kind: 'reaches', from: 'service', to: 'files', props: {} },
        { kind: 'grants', from: 'task', to: 'files', props: { access: 'READ_WRITE' } },
      ]),
    );
    expect(volume?.props.efs).toEqual({ transitEncryption: 'ENABLED', iam: 'ENABLED' });
  });

  it('to an access point keeps the volume behind it, and a second container shares the volume', () => {
    const once = drawn(designWithResources(), 'web', 'point');
    const sidecar = nodeUnion.parse({ id: 'sidecar', kind: 'container', name: 'sidecar', parent: 'task', order: 1, props: {} });
    const twice = drawn({ ...once, nodes: { ...once.nodes, sidecar } }, 'point', 'sidecar');
    expect(nodesOfKind(twice, 'volume')).toHaveLength(1);
    expect(edgesFrom(twice, 'sidecar', 'mounts')).toHaveLength(1);
    expect(Object.values(twice.edges).filter((edge) => edge.kind === 'reaches')).toHaveLength(1);
  });
});

describe('a line from a scheduled task', () => {
  const job = nodeUnion.parse({ id: 'job', kind: 'scheduled-task', name: 'Nightly', parent: 'cluster', props: { schedule: 'rate(1 day)' } });
  const runs = edgeUnion.parse({ id: 'job-runs', kind: 'runs', from: 'job', to: 'task', props: {} });

  it('to a file system lets its tasks in, which get a security group of their own for it, once', () => {
    const design = designWithResources();
    const once = drawn({ ...design, nodes: { ...design.nodes, job }, edges: { ...design.edges, [runs.id]: runs } }, 'job', 'files');
    const [group, ...others] = nodesOfKind(once, 'security-group').filter((it) => it.name === 'NightlyGroup');
    expect(others).toEqual([]);
    expect(edges(once)).toEqual(
      expect.arrayContaining([
        { kind: 'member', from: 'job', to: group?.id, props: {} },
        { kind: 'reaches', from: 'job', to: 'files', props: {} },
      ]),
    );
    const more = nodeUnion.parse({ id: 'more', kind: 'file-system', name: 'More', parent: 'vpc', props: {} });
    const twice = drawn({ ...once, nodes: { ...once.nodes, more } }, 'more', 'job');
    expect(nodesOfKind(twice, 'security-group')).toHaveLength(nodesOfKind(once, 'security-group').length);
    expect(edgesFrom(twice, 'job', 'reaches').map((edge) => edge.to)).toEqual(['files', 'more']);
  });
});

describe('a line from a task definition', () => {
  it('to a role makes it the task role, to a second one the execution role', () => {
    const design = designWithResources();
    const second = nodeUnion.parse({ id: 'second', kind: 'role', name: 'Second', props: {} });
    const both = drawn(drawn({ ...design, nodes: { ...design.nodes, second } }, 'task', 'role'), 'task', 'second');
    expect(edgesFrom(both, 'task', 'has-role').map((edge) => [edge.to, edge.props.use])).toEqual([
      ['role', 'TASK'],
      ['second', 'EXECUTION'],
    ]);
  });
});

describe('two containers', () => {
  it.each(['links', 'volumes-from'] as const)('are connected by %s when that is wanted', (kind) => {
    const design = designWithResources();
    const sidecar = nodeUnion.parse({ id: 'sidecar', kind: 'container', name: 'sidecar', parent: 'task', order: 1, props: {} });
    const connected = connect({ ...design, nodes: { ...design.nodes, sidecar } }, 'web', 'sidecar', countingIds('n'), kind);
    expect(connected).toMatchObject({ ok: true, value: { command: { edges: [{ kind, from: 'web', to: 'sidecar' }] } } });
  });
});

describe('a line that is let go on nothing', () => {
  it('makes any resource that a container can use, connected', () => {
    const design = designWithResources();
    const container = design.nodes['web'];
    invariant(container, 'the starter has a container');
    for (const kind of kindsFor(container, 'out')) {
      const extended = extend(design, 'web', 'out', kind, { x: 900, y: 0 }, countingIds('n'));
      expect(extended.ok, kind).toBe(true);
      const applied = extended.ok ? apply(design, extended.value.command) : undefined;
      expect(applied?.ok, kind).toBe(true);
    }
  });

  it('puts a volume into the task of the container', () => {
    const design = designWithResources();
    const extended = extend(design, 'web', 'out', 'volume', { x: 900, y: 0 }, countingIds('n'));
    const applied = extended.ok ? apply(design, extended.value.command) : undefined;
    expect(applied?.ok && nodesOfKind(applied.value.design, 'volume').map((node) => node.parent)).toEqual(['task']);
  });
});
