import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { nodeUnion } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';
import { STARTERS } from '@/lib/starters/starters';
import { connect } from './connect';

const starter = STARTERS.find((it) => it.id === 'web-service') ?? STARTERS[1];

function designWith(...nodes: readonly object[]): Design {
  const design = starter?.design();
  if (!design) throw new Error('There is no starter with a load balancer.');
  return { ...design, nodes: { ...design.nodes, ...Object.fromEntries(nodes.map((node) => nodeUnion.parse(node)).map((node) => [node.id, node])) } };
}

function edgesAfter(design: Design, from: string, to: string): string[] {
  const connected = connect(design, from, to, countingIds('new'));
  if (!connected.ok) throw new Error(connected.error.message);
  const applied = apply(design, connected.value.command);
  if (!applied.ok) throw new Error(applied.error.message);
  return Object.values(applied.value.design.edges)
    .filter((edge) => !design.edges[edge.id])
    .map((edge) => `${edge.from} ${edge.kind} ${edge.to}`);
}

const GROUP = { id: 'sg', kind: 'security-group', name: 'Group', parent: 'vpc', props: {} };
const OTHER = { id: 'sg2', kind: 'security-group', name: 'Other', parent: 'vpc', props: {} };

describe('connect', () => {
  it('reads a line drawn backwards as if it were drawn forwards', () => {
    const design = designWith(GROUP);
    expect(edgesAfter(design, 'service', 'sg')).toEqual(['service member sg']);
    expect(edgesAfter(design, 'sg', 'service')).toEqual(['service member sg']);
  });

  it('keeps the direction where both are possible', () => {
    const design = designWith(GROUP, OTHER);
    expect(edgesAfter(design, 'sg2', 'sg')).toEqual(['sg2 admits sg']);
  });

  it('does not turn a connection round because it is there already', () => {
    const design = designWith(GROUP, OTHER);
    const connected = connect(design, 'sg', 'sg2', countingIds('a'));
    if (!connected.ok) throw new Error(connected.error.message);
    const applied = apply(design, connected.value.command);
    if (!applied.ok) throw new Error(applied.error.message);
    expect(connect(applied.value.design, 'sg', 'sg2', countingIds('b'))).toEqual({ ok: false, error: { message: 'Group is already connected to Other.' } });
  });

  it('says why two kinds cannot be connected at all', () => {
    expect(connect(designWith(), 'task', 'vpc', countingIds('a'))).toMatchObject({ ok: false });
    expect(connect(designWith(), 'cluster', 'vpc', countingIds('a'))).toEqual({ ok: false, error: { message: 'Cluster is in Vpc already.' } });
  });

  it('gives Splunk the first secret as its token, and the next one to the environment', () => {
    const design = designWith(
      { id: 'app', kind: 'container', name: 'app', parent: 'task', props: { logging: { driver: 'splunk' } } },
      { id: 'one', kind: 'secret', name: 'SplunkToken', props: {} },
      { id: 'two', kind: 'secret', name: 'DbPassword', props: {} },
    );
    const first = connected(design, 'app', 'one');
    expect(propsBetween(first, 'app', 'one')).toEqual({ logOptions: [{ name: 'splunk-token' }] });
    expect(propsBetween(connected(first, 'app', 'two'), 'app', 'two')).toEqual({ variables: [{ name: 'DB_PASSWORD' }] });
  });

  it('takes away what a container says of its image when a line says where it comes from', () => {
    const design = designWith(
      { id: 'app', kind: 'container', name: 'app', parent: 'task', props: { image: 'nginx:1.27', imageSource: 'REGISTRY', memoryLimitMiB: 64 } },
      { id: 'repo', kind: 'repository', name: 'Images', props: {} },
    );
    expect(connected(design, 'app', 'repo').nodes['app']?.props).toEqual({ memoryLimitMiB: 64 });
  });

  it('leaves it to a log group how long logs are kept', () => {
    const logging = { driver: 'awslogs', streamPrefix: 'app', retentionDays: 30 };
    const design = designWith(
      { id: 'app', kind: 'container', name: 'app', parent: 'task', props: { logging } },
      { id: 'log', kind: 'log-group', name: 'Log', props: {} },
    );
    expect(connected(design, 'app', 'log').nodes['app']?.props).toEqual({ logging: { driver: 'awslogs', streamPrefix: 'app' } });
  });
});

function connected(design: Design, from: string, to: string): Design {
  const line = connect(design, from, to, countingIds(`${from}-${to}`));
  if (!line.ok) throw new Error(line.error.message);
  const applied = apply(design, line.value.command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}

function propsBetween(design: Design, from: string, to: string): object | undefined {
  return Object.values(design.edges).find((edge) => edge.from === from && edge.to === to)?.props;
}
