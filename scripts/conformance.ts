import { CASES } from './conformance/cases';
import { checkReadme } from './conformance/check-readme';

const { verdicts, orphans } = checkReadme(CASES);
for (const { example, status, reason } of verdicts) {
  const result =
    status === 'reproduced'
      ? `reproduced${reason === '' ? '' : ` (${reason})`}`
      : `${status === 'not yet' ? 'not yet' : status === 'failed' ? 'FAILED' : 'not'}: ${reason}`;
  console.log(`${example.id}: ${result}`);
}
for (const id of orphans) console.log(`FAILED: the README has no example ${id} any more; take its case away`);
const count = (status: string): number => verdicts.filter((it) => it.status === status).length;
const failed = count('failed') + orphans.length;
console.log(
  `${verdicts.length} examples: ${count('reproduced')} reproduced, ${count('refused') + count('nothing')} not about a template, ${count('not yet')} not yet${failed > 0 ? `, ${failed} FAILED` : ''}`,
);
if (failed > 0) process.exitCode = 1;
