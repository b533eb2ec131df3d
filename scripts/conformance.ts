import { MODULE_CASES } from './conformance/cases';
import { checkReadme } from './conformance/check-readme';
import type { ReadmeModule } from './conformance/readme';

// `npm run conformance [text]`: with a text only the lines that have it are shown; the counts are always of everything.
const wanted = process.argv[2] ?? '';
for (const module of ['aws-ecs', 'aws-ecs-patterns'] satisfies readonly ReadmeModule[]) {
  const { verdicts, orphans } = checkReadme(module, MODULE_CASES[module]);
  for (const { example, status, reason } of verdicts) {
    const result =
      status === 'reproduced'
        ? `reproduced${reason === '' ? '' : ` (${reason})`}`
        : `${status === 'not yet' ? 'not yet' : status === 'failed' ? 'FAILED' : 'not'}: ${reason}`;
    const line = `${example.id}: ${result}`;
    if (line.includes(wanted)) console.log(line);
  }
  for (const id of orphans) console.log(`FAILED: the README has no example ${id} any more; take its case away`);
  const count = (status: string): number => verdicts.filter((it) => it.status === status).length;
  const failed = count('failed') + orphans.length;
  console.log(
    `${module}: ${verdicts.length} examples: ${count('reproduced')} reproduced, ${count('refused') + count('nothing')} not about a template, ${count('not yet')} not yet${failed > 0 ? `, ${failed} FAILED` : ''}`,
  );
  if (failed > 0) process.exitCode = 1;
}
