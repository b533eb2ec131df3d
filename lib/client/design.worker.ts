import type { DesignMessage } from './design-protocol';
import { serveDesign, type DesignServer } from './serve-design';
import type { TemplateRequest } from './template-protocol';

declare const self: DedicatedWorkerGlobalScope;

// The Web Worker beside the page that works out what a design means: what is wrong with it, its plan and its code. What it is
// told first brings the port of the worker that makes templates of plans.
let server: DesignServer | undefined;

self.addEventListener('message', ({ data, ports: [templates] }: MessageEvent<DesignMessage>) => {
  if (templates) server = serve(templates);
  else server?.hear(data);
});

function serve(templates: MessagePort): DesignServer {
  const serving = serveDesign({
    send: (answer) => self.postMessage(answer),
    synthesize: (request: TemplateRequest) => templates.postMessage(request),
    later: (work) => {
      const timer = setTimeout(work);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
  });
  templates.addEventListener('message', serving.synthesized);
  templates.start();
  return serving;
}
