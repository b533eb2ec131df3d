import '@/lib/synth/browser-globals';
import { printCloudFormation } from '@/lib/print/cloudformation';
import type { Diagnostic, Synthesis, Template } from '@/lib/synth/synthesis';
import { synthesize } from '@/lib/synth/synthesize';
import { isPlainObject } from '@/lib/util/json';
import type { TemplateText } from './compile-output';
import type { TemplateMessage, TemplateRequest } from './template-protocol';

declare const self: DedicatedWorkerGlobalScope;

// The Web Worker beside the page: the real aws-cdk-lib makes templates here, so the page never waits for it. It answers
// requests one after another; the page sends the next one only when it has the answer to the last.
self.addEventListener('message', ({ data }: MessageEvent<TemplateRequest>) => send(answer(data)));
send({ type: 'loaded' });

function send(message: TemplateMessage): void {
  self.postMessage(message);
}

function answer({ id, plan }: TemplateRequest): TemplateMessage {
  try {
    const start = performance.now();
    const synthesis = synthesize(plan);
    const milliseconds = performance.now() - start;
    const [stackId, template] = Object.entries(synthesis.templates)[0] ?? [];
    return {
      type: 'synthesized',
      id,
      template:
        stackId === undefined || template === undefined
          ? undefined
          : {
              stackId,
              yaml: withElements(template, 'yaml', synthesis.resources[stackId]),
              json: withElements(template, 'json', synthesis.resources[stackId]),
              resourceCount: isPlainObject(template['Resources']) ? Object.keys(template['Resources']).length : 0,
            },
      diagnostics: [...synthesis.diagnostics, ...assetDiagnostics(synthesis)],
      refused: synthesis.refused,
      milliseconds,
    };
  } catch (error) {
    return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Names what the plain template cannot bring along: code that the CDK uploads to the account's bootstrap bucket. */
function assetDiagnostics({ templates, resources }: Synthesis): Diagnostic[] {
  return Object.entries(templates).flatMap(([stackId, template]) => {
    const made = isPlainObject(template['Resources']) ? template['Resources'] : {};
    return Object.entries(made)
      .filter(([, resource]) => JSON.stringify(resource).includes('cdk-hnb659fds-assets'))
      .map(([logicalId]) => ({
        element: resources[stackId]?.[logicalId],
        level: 'warning' as const,
        code: 'gantry:assets',
        message: `${logicalId} needs a file that the plain template does not hold. Deploy the exported CDK project, which uploads it, in an account that is bootstrapped for the CDK.`,
        path: `${stackId}/${logicalId}`,
      }));
  });
}

function withElements(template: Template, format: 'yaml' | 'json', elements: Synthesis['resources'][string] | undefined): TemplateText {
  const { text, lines } = printCloudFormation(template, format);
  return { text, lines: lines.map((range) => ({ ...range, element: elements?.[range.logicalId] })) };
}
