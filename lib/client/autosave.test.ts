import { runs } from '@/lib/testing/runs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyDiff, diffDesigns, type Diff } from '@/lib/commands/diff';
import { emptyDesign, type Design } from '@/lib/document/design';
import { ApiError, type SaveAnswer, type SavedChange } from './api';
import { createAutosave, type Autosave, type SaveStatus } from './autosave';
import type { Outbox, OutboxEntry } from './outbox';

const cluster = { id: 'c1', kind: 'cluster' as const, name: 'Cluster', props: {} };
const start: Design = { ...emptyDesign('Shop'), nodes: { c1: cluster }, layout: { c1: { x: 0, y: 0 } } };

/** The server's half of the bargain: applies each change once, to the head. */
class FakeServer {
  design = start;
  readonly log: SavedChange[] = [];

  save(change: { baseRevision: number; changeId: string; diff: Diff }): SaveAnswer {
    const known = this.log.find((it) => it.changeId === change.changeId);
    if (!known) this.design = apply(this.design, change.diff);
    const saved = known ?? { revision: this.log.length + 1, changeId: change.changeId, diff: change.diff };
    if (!known) this.log.push(saved);
    return { revision: saved.revision, missed: this.log.filter((it) => it.revision > change.baseRevision && it.revision < saved.revision) };
  }
}

/** An editor with its autosave, whose connection the test controls. */
class Client {
  document: Design;
  readonly statuses: string[] = [];
  readonly autosave: Autosave;
  kept: readonly OutboxEntry[];
  answer: ((how: 'normal' | 'lost-before' | 'lost-after' | 'refused') => void) | null = null;

  constructor(
    readonly server: FakeServer,
    readonly name: string,
    leftOver: readonly OutboxEntry[] = [],
  ) {
    let counter = 0;
    this.kept = leftOver;
    this.document = server.design;
    const outbox: Outbox = { leftOver, save: async (entries) => void (this.kept = entries), close: () => undefined };
    this.autosave = createAutosave({
      head: { design: server.design, revision: server.log.length },
      outbox,
      newId: () => `${name}-${(counter += 1)}`,
      onStatus: (status: SaveStatus) => this.statuses.push(status.kind),
      onDocument: (document) => (this.document = document),
      send: (change) =>
        new Promise((resolve, reject) => {
          this.answer = (how) => {
            this.answer = null;
            if (how === 'refused') reject(new ApiError('change-refused', 'no', null, 422));
            const result = how === 'normal' || how === 'lost-after' ? server.save(change) : null;
            if (how === 'normal' && result) resolve(result);
            else reject(new ApiError('offline', 'no answer', null, 0));
          };
        }),
    });
  }

  edit(change: (design: Design) => Design): void {
    const next = change(this.document);
    const diff = diffDesigns(this.document, next);
    this.document = next;
    this.autosave.push(diff);
  }

  move(to: { x?: number; y?: number }): void {
    this.edit((design) => ({ ...design, layout: { c1: { ...design.layout['c1']!, ...to } } }));
  }

  async respond(how: 'normal' | 'lost-before' | 'lost-after' | 'refused' = 'normal'): Promise<void> {
    await vi.advanceTimersByTimeAsync(20_000);
    this.answer?.(how);
    await vi.advanceTimersByTimeAsync(0);
  }

  receiveAll(): void {
    for (const change of this.server.log) this.autosave.receive(change);
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 20 && this.autosave.status().kind !== 'saved'; round += 1) await this.respond();
    this.receiveAll();
  }
}

function apply(design: Design, diff: Diff): Design {
  const result = applyDiff(design, diff);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('says "saved" only after the answer, and squashes what is edited meanwhile', async () => {
    const server = new FakeServer();
    const client = new Client(server, 'a');
    client.move({ x: 1 });
    await vi.advanceTimersByTimeAsync(300);
    client.move({ x: 2 });
    client.move({ x: 3 });
    expect(client.statuses).toEqual(['saving']);
    await client.respond();
    expect(client.statuses).toEqual(['saving']);
    await client.respond();
    expect(client.statuses).toEqual(['saving', 'saved']);
    expect(server.log).toHaveLength(2);
    expect(server.design).toEqual(client.document);
    expect(client.kept).toEqual([]);
  });

  it('has nothing to save when an edit was taken back before it was sent', () => {
    const client = new Client(new FakeServer(), 'a');
    client.move({ x: 1 });
    client.move({ x: 0 });
    expect(client.statuses).toEqual(['saving', 'saved']);
  });

  it.each(['lost-before', 'lost-after'] as const)('applies an edit once when the connection is %s the server took it', async (how) => {
    const server = new FakeServer();
    const client = new Client(server, 'a');
    client.move({ x: 1 });
    await client.respond(how);
    expect(client.autosave.status().kind).toBe('offline');
    await client.settle();
    expect(client.statuses.at(-1)).toBe('saved');
    expect(server.log).toHaveLength(1);
    expect(server.design.layout['c1']).toEqual({ x: 1, y: 0 });
  });

  it('takes its own change in the feed for the answer that was lost', async () => {
    const server = new FakeServer();
    const client = new Client(server, 'a');
    client.move({ x: 1 });
    await vi.advanceTimersByTimeAsync(300);
    const answer = client.answer;
    server.save({ baseRevision: 0, changeId: 'a-1', diff: diffDesigns(start, client.document) });
    client.receiveAll();
    answer?.('lost-before');
    await vi.advanceTimersByTimeAsync(0);
    expect(client.autosave.status().kind).toBe('saved');
  });

  it('after a reload sends what was left over, and shows it at once', async () => {
    const server = new FakeServer();
    const before = new Client(server, 'a');
    before.move({ x: 1 });
    await before.respond('lost-after');
    before.move({ y: 5 });
    before.autosave.close();
    const after = new Client(
      server,
      'b',
      before.kept.map((entry) => ({ ...entry, sent: true })),
    );
    expect(after.document.layout['c1']).toEqual({ x: 1, y: 5 });
    await after.settle();
    expect(server.design.layout['c1']).toEqual({ x: 1, y: 5 });
    expect(server.log.map((it) => it.changeId)).toEqual(['a-1', 'a-2']);
  });

  it('puts the changes of others under its own unsaved ones', async () => {
    const server = new FakeServer();
    const [a, b] = [new Client(server, 'a'), new Client(server, 'b')];
    a.move({ x: 1 });
    await a.settle();
    b.move({ x: 2, y: 2 });
    b.receiveAll();
    expect(b.document.layout['c1']).toEqual({ x: 2, y: 2 });
    await b.settle();
    a.receiveAll();
    expect(a.document).toEqual(server.design);
    expect(b.document).toEqual(server.design);
  });

  it('stops at an edit that is refused, and goes on without it when it is discarded', async () => {
    const server = new FakeServer();
    const client = new Client(server, 'a');
    client.move({ x: 1 });
    await client.respond('refused');
    client.move({ y: 1 });
    expect(client.autosave.status().kind).toBe('refused');
    client.autosave.discard();
    await client.settle();
    expect(client.document.layout['c1']).toEqual({ x: 0, y: 1 });
    expect(server.design).toEqual(client.document);
  });

  it('however edits, answers, losses and feeds interleave, everybody ends with what the server has, and no edit is lost', async () => {
    const step = fc.record({ who: fc.nat(1), what: fc.constantFrom('x', 'y', 'rename', 'receive', 'normal', 'lost-before', 'lost-after') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const server = new FakeServer();
        const clients = [new Client(server, 'a'), new Client(server, 'b')] as const;
        let value = 0;
        for (const { who, what } of steps) {
          const client = clients[who === 0 ? 0 : 1];
          value += 1;
          if (what === 'x' || what === 'y') client.move({ [what]: value });
          else if (what === 'rename') client.edit((design) => ({ ...design, name: `Name ${value}` }));
          else if (what === 'receive') client.receiveAll();
          else await client.respond(what === 'lost-before' || what === 'lost-after' ? what : 'normal');
        }
        for (const client of clients) await client.settle();
        for (const client of clients) {
          client.receiveAll();
          expect(client.document).toEqual(server.design);
          expect(client.kept).toEqual([]);
          client.autosave.close();
        }
        expect(new Set(server.log.map((it) => it.changeId)).size).toBe(server.log.length);
      }),
      runs(200),
    );
  });
});
