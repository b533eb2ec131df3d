import ELK from 'elkjs/lib/elk-api';
import type { Design } from '@/lib/document/design';
import { arrange } from '@/lib/layout/arrange';
import type { Placement } from '@/lib/model/element';

/** Automatic layout in a Web Worker. */
export interface Arranger {
  /** Places for every node that moves freely; nothing when a newer call came in between. Rejects when the layout fails. */
  readonly arrange: (design: Design) => Promise<Record<string, Placement> | undefined>;
  /** Gives up the layout under way: its caller gets nothing. */
  readonly cancel: () => void;
  readonly dispose: () => void;
}

/** Makes an arranger. Its worker starts at the first call, and anew after it broke. */
export function createArranger(): Arranger {
  let running: Running | undefined;
  let newest = 0;
  let giveUp: () => void = () => undefined;
  const stop = (): void => {
    running?.elk.terminateWorker();
    running = undefined;
  };
  const cancel = (): void => {
    newest += 1;
    stop();
    giveUp();
  };
  return {
    arrange: async (design) => {
      newest += 1;
      const turn = newest;
      running ??= start();
      const { elk, broken } = running;
      try {
        // A worker that was stopped never answers.
        const given = new Promise<undefined>((resolve) => {
          giveUp = () => resolve(undefined);
        });
        const places = await Promise.race([arrange(design, (graph) => elk.layout(graph)), broken, given]);
        return turn === newest ? places : undefined;
      } catch (problem) {
        if (turn !== newest) return undefined;
        stop();
        throw problem;
      }
    },
    cancel,
    dispose: cancel,
  };
}

interface Running {
  readonly elk: InstanceType<typeof ELK>;
  /** Rejects when the worker itself breaks; elkjs would wait for ever. */
  readonly broken: Promise<never>;
}

function start(): Running {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The layout worker could not be started.')));
  });
  broken.catch(() => undefined);
  return { elk: new ELK({ workerFactory: () => worker }), broken };
}
