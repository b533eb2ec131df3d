import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cdkFindings } from '@/lib/checks/cdk-findings';
import { diagnosticsOf, findingsOf } from '@/lib/checks/findings';
import { checkRequest, type CheckAnswer, type CheckEngine } from '@/lib/checks/protocol';
import { compile } from '@/lib/compile/compile';
import type { Design, GuardRuleFile } from '@/lib/document/design';
import { createEnginePool } from '@/lib/engines/pool';
import { synthesize } from '@/lib/synth/synthesize';
import { formatPath } from '@/lib/util/problem';
import { zodProblems } from '@/lib/util/zod-problems';
import type { Finding } from '@/lib/validation/finding';
import { judged } from '@/lib/validation/judged';
import { CliFailure } from './failures';
import type { Io } from './io';

/** What is to be checked besides our own rules. */
export interface DeepOptions {
  /** By cdk-nag's AwsSolutions pack too. */
  readonly nag: boolean;
  /** Files of Guard rules besides those of the design. */
  readonly guard: readonly string[];
}

/** What others said of a design, and whether all of them could look at it. */
export interface DeepChecks {
  readonly findings: readonly Finding[];
  readonly complete: boolean;
}

/**
 * Makes the design's templates and has them checked by the CDK, the official validator, Guard rules (the design's own, and
 * those given) and cdk-nag. What could not be checked is said, and makes the checks incomplete.
 *
 * @throws CliFailure when a file of Guard rules cannot be read
 */
export async function deepChecks(io: Io, design: Design, ours: readonly Finding[], { nag, guard }: DeepOptions): Promise<DeepChecks> {
  const guardRules = [...(design.settings.guardRules ?? []), ...guard.map(readRules)];
  const { plan } = compile(design);
  const { templates, resources, diagnostics, refused } = synthesize(plan);
  const cdk = cdkFindings(diagnostics, ours);
  if (refused) {
    io.message('The AWS CDK refuses this design; there is no template to be checked.\n');
    return { findings: judged(cdk, design), complete: false };
  }
  const engines: readonly CheckEngine[] = [
    'cloudformation-validate',
    ...(guardRules.length > 0 ? (['guard'] as const) : []),
    ...(nag ? (['cdk-nag'] as const) : []),
  ];
  const request = { templates, engines, guardRules };
  const read = checkRequest.safeParse(request);
  if (!read.success)
    throw new CliFailure(
      zodProblems(read.error, request)
        .map((problem) => `${formatPath(problem.path)}: ${problem.message}`)
        .join('\n'),
    );
  const pool = createEnginePool({ workerFile: new URL('../lib/engines/engine-worker.mjs', import.meta.url) });
  try {
    const answer = await pool.run(request);
    const stacks = Object.fromEntries(plan.stacks.map((stack) => [stack.id, stack.element]));
    return { findings: judged([...cdk, ...findingsOf(diagnosticsOf(answer), resources, design, ours, stacks)], design), complete: tell(io, answer) };
  } finally {
    await pool.stop();
  }
}

/** Says which engines could not do their work, and why. True when none of them failed. */
function tell(io: Io, answer: CheckAnswer): boolean {
  let complete = true;
  for (const [engine, each] of Object.entries(answer)) {
    if (each.status === 'ok') continue;
    io.message(`${engine} ${each.status === 'failed' ? 'failed' : 'could not check everything'}: ${each.message ?? 'no reason is given'}\n`);
    complete &&= each.status !== 'failed';
  }
  return complete;
}

function readRules(file: string): GuardRuleFile {
  try {
    return { name: basename(file), content: readFileSync(file, 'utf8') };
  } catch (error) {
    throw new CliFailure(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
