import type { CheckedTemplate, CheckEngine } from '@/lib/checks/protocol';
import { compile } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import { createEnginePool } from '@/lib/engines/pool';
import { synthesize } from '@/lib/synth/synthesize';
import { manyServices } from '@/lib/testing/many-services';
import { median, time } from './measure';
import { ms, type Row } from './row';

/** The engines that look at templates, against synthesizing the same design in the same run; and what their thread keeps in memory. */
export async function checks(): Promise<Row[]> {
  const pool = createEnginePool({ workerFile: new URL('../../lib/engines/engine-worker.mjs', import.meta.url) });
  const small = synthesized(manyServices(['']));
  const large = synthesized(manyServices(suffixes(60), { stacks: 6 }));
  const rows: Row[] = [];
  const check = async (engine: CheckEngine, templates: Templates): Promise<number> =>
    time(async () => {
      const answer = (await pool.run({ templates, engines: [engine], guardRules: RULES }))[engine];
      if (answer?.status === 'failed') throw new Error(`${engine}: ${answer.message}`);
    });
  const row = (what: string, measured: number, reference: number, of: string): void =>
    void rows.push({ what, measured: ms(measured), reference: `${ms(reference)} ${of}`, ratio: `${(measured / reference).toFixed(1)}×` });

  const first = await check('cloudformation-validate', small.templates);
  row('first check of a thread: start of the official validator', first, small.milliseconds(), 'synthesis, one service');
  for (const engine of ['cloudformation-validate', 'guard', 'cdk-nag'] as const)
    for (const [what, { templates, milliseconds }] of [
      ['one service', small],
      ['60 services in 6 stacks', large],
    ] as const) {
      const ours: number[] = [];
      const reference: number[] = [];
      await check(engine, templates);
      for (let round = 0; round < 3; round += 1) {
        reference.push(milliseconds());
        ours.push(await check(engine, templates));
      }
      row(`${engine}, ${what}`, median(ours), median(reference), 'synthesis');
    }
  const { bytes } = pool.memory();
  rows.push({
    what: 'memory of the thread after all that',
    measured: `${Math.round(bytes / 1024 / 1024)} MB`,
    reference: '1024 MB: replaced',
    ratio: `${Math.round((bytes / 1024 ** 3) * 100)} %`,
  });
  await pool.stop();
  return rows;
}

type Templates = Readonly<Record<string, CheckedTemplate>>;

/** Something for Guard to do in each template. */
const RULES = [
  { name: 'bench', content: 'let tasks = Resources.*[ Type == "AWS::ECS::TaskDefinition" ]\nrule sized when %tasks !empty { %tasks.Properties.Cpu exists }' },
];

function suffixes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index));
}

function synthesized(design: Design): { readonly templates: Templates; readonly milliseconds: () => number } {
  const run = (): Templates => synthesize(compile(design).plan).templates;
  const templates = run();
  return {
    templates,
    milliseconds: () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    },
  };
}
