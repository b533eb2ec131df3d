import { CLASSES, LATER } from './api-coverage/classes';
import { coverageOf, keyOf, type Row } from './api-coverage/coverage';
import { knownPlans } from './api-coverage/designs';
import { EXCEPTIONS } from './api-coverage/exceptions';

const { rows, later, needless } = coverageOf(CLASSES, LATER, knownPlans(), EXCEPTIONS);
for (const row of rows) console.log(line(row));
for (const row of later) console.log(`later: ${line(row)}`);
console.log('\nExceptions:');
for (const [key, reason] of Object.entries(EXCEPTIONS)) console.log(`${key} → ${reason}${needless.includes(key) ? ' (NO LONGER NEEDED)' : ''}`);
const sum = (count: (row: Row) => number): number => rows.reduce((total, row) => total + count(row), 0);
const gaps = sum((it) => it.gaps.length);
const excepted = sum((it) => it.excepted.length);
console.log(
  `\n${sum((it) => it.items)} properties and parameters of ${rows.length} structs and methods: ${sum((it) => it.items) - gaps - excepted} can be set, ${excepted} are excepted, ${gaps} are missing; ${later.length} structs and methods come later`,
);
if (gaps > 0 || needless.length > 0) process.exitCode = 1;

function line({ name, items, gaps, excepted }: Row): string {
  const set = items - gaps.length - excepted.length;
  const missing = gaps.length > 0 ? `, missing ${gaps.map((it) => keyOf('', it).slice(1)).join(', ')}` : '';
  return `${name}: ${set} of ${items}${excepted.length > 0 ? `, ${excepted.length} excepted` : ''}${missing}`;
}
