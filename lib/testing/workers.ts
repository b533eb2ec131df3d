import type { Workers } from '@/lib/client/background';
import type { DesignAnswer, DesignMessage } from '@/lib/client/design-protocol';
import { serveDesign } from '@/lib/client/serve-design';
import type { TemplateMessage, TemplateRequest } from '@/lib/client/template-protocol';

/** The design worker in this thread, and a worker with the CDK that is played by the test. */
export interface PlayedWorkers {
  readonly start: () => Workers;
  /** What the CDK was asked for. */
  readonly requests: TemplateRequest[];
  /** What the page was told. */
  readonly told: DesignAnswer[];
  /** Does all work that waits, and what that makes wait; without a pause no code is wanted that was not wanted before. */
  readonly run: (pause?: boolean) => void;
  /** The worker with the CDK says something, and is then free for the next plan. */
  readonly say: (message: TemplateMessage) => void;
  /** A worker cannot be loaded. */
  readonly lose: (worker: keyof Workers, message: string) => void;
  readonly ended: () => number;
}

/** Plays both workers. Whatever is sent is copied, as between threads; nothing is done before {@link PlayedWorkers.run}. */
export function playWorkers(): PlayedWorkers {
  const requests: TemplateRequest[] = [];
  const told: DesignAnswer[] = [];
  const inbox: DesignMessage[] = [];
  let work: (() => void) | undefined;
  let ended = 0;
  let time = 0;
  const design: Workers['design'] = {
    postMessage: (message) => inbox.push(structuredClone(message)),
    onmessage: null,
    onerror: null,
    terminate: () => (ended += 1),
  };
  const templates: Workers['templates'] = { onmessage: null, onerror: null, terminate: () => (ended += 1) };
  const server = serveDesign({
    send: (answer) => {
      const data = structuredClone(answer);
      told.push(data);
      design.onmessage?.({ data } as MessageEvent<DesignAnswer>);
    },
    synthesize: (request) => requests.push(structuredClone(request)),
    later: (next) => {
      work = next;
      return () => {
        if (work === next) work = undefined;
      };
    },
    // Every look at the clock takes a third of a slice.
    now: () => (time += 3),
  });
  return {
    start: () => ({ design, templates }),
    requests,
    told,
    run: (pause = true) => {
      if (pause) inbox.push({ type: 'print' });
      for (;;) {
        for (let message = inbox.shift(); message; message = inbox.shift()) server.hear(message);
        const next = work;
        if (!next) return;
        work = undefined;
        next();
      }
    },
    say: (data) => {
      templates.onmessage?.({ data } as MessageEvent<TemplateMessage>);
      if (data.type !== 'loaded') server.synthesized();
    },
    lose: (worker, message) => ({ design, templates })[worker].onerror?.({ message } as ErrorEvent),
    ended: () => ended,
  };
}
