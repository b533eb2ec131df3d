import { describe, expect, it } from 'vitest';
import { RULES } from '@/lib/validation/rules/registry';
import { cdkRefusals } from './cdk-refusals';
import { CDK_TABLE } from './cdk-table';
import { libraryFiles } from './library-files';

const severities = new Map(RULES.map((rule) => [rule.id, rule.severity]));

describe.each(Object.entries(CDK_TABLE))('of %s', (module, table) => {
  const rows = Object.entries(table).flatMap(([file, checks]) => Object.entries(checks).map(([name, row]) => ({ at: `${file} ${name}`, row })));

  it('every refusal of the installed library has a row, and there is no other row', () => {
    const refusals = cdkRefusals(libraryFiles(module)).map(({ file, name }) => `${file} ${name}`);
    const known = new Set(rows.map(({ at }) => at));
    const there = new Set(refusals);
    expect({ new: refusals.filter((at) => !known.has(at)), gone: [...known].filter((at) => !there.has(at)) }).toEqual({ new: [], gone: [] });
  });

  it('every row names rules that exist and that stop the mistake, or says why it cannot be made', () => {
    const wrong = rows.flatMap(({ at, row }) => {
      if ('cannot' in row) return /^\S.*[^.\s]$/.test(row.cannot) ? [] : [`${at}: no reason`];
      if (row.rules.length === 0) return [`${at}: no rules`];
      return row.rules.flatMap((id) => {
        const severity = severities.get(id);
        if (severity === undefined) return [`${at}: there is no rule ${id}`];
        return severity === 'error' || row.lower ? [] : [`${at}: ${id} is a ${severity} without a reason`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('a reason for a rule that is less than an error is needed', () => {
    const needless = rows.filter(({ row }) => 'rules' in row && row.lower !== undefined && row.rules.every((id) => severities.get(id) === 'error'));
    expect(needless.map(({ at }) => at)).toEqual([]);
  });
});
