import './browser-globals';
import type { SynthesisRequest, SynthesisResponse } from './protocol';
import { synthesize } from './synthesize';

declare const self: DedicatedWorkerGlobalScope;

// The Web Worker that synthesizes plans next to the page. It answers requests one after another; who no longer wants
// an answer ignores it by its number.
self.addEventListener('message', ({ data }: MessageEvent<SynthesisRequest>) => {
  const start = performance.now();
  let response: SynthesisResponse;
  try {
    const synthesis = synthesize(data.plan);
    response = { id: data.id, synthesis, milliseconds: performance.now() - start };
  } catch (error) {
    response = { id: data.id, failed: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(response);
});
