import { describe, expect, it } from 'vitest';
import { CDK_MODULES } from '@/lib/synth/modules';
import { RULES } from '@/lib/validation/rules/registry';
import { cdkRefusals } from './cdk-refusals';
import { CDK_TABLE } from './cdk-table';
import { libraryFiles } from './library-files';

const severities = new Map(RULES.map((rule) => [rule.id, rule.severity]));

describe.each(Object.entries(CDK_TABLE))('of %s', (module, table) => {
  const rows = Object.entries(table).flatMap(([file, checks]) => Object.entries(checks).map(([name, row]) => ({ at: `${file} ${name}`, row })));

  it('every refusal of the installed library has a row, and there is no other row', () => {
    const refusals = cdkRefusals(libraryFiles(module)).map(({ file, name }) => ({ file, at: `${file} ${name}` }));
    const known = new Set(rows.map(({ at }) => at));
    const there = new Set(refusals.flatMap(({ file, at }) => [at, `${file} *`]));
    expect({
      new: refusals.filter(({ file, at }) => !known.has(at) && !known.has(`${file} *`)).map(({ at }) => at),
      gone: [...known].filter((at) => !there.has(at)),
    }).toEqual({ new: [], gone: [] });
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

it('every module of the CDK that a plan can name has its rows', () => {
  const modules = [...CDK_MODULES.keys()].map((namespace) => (namespace === '' ? 'core' : namespace.split('.')[0]!.replaceAll('_', '-')));
  const without = [...new Set(modules)].filter((module) => CDK_TABLE[module] === undefined);
  expect(without.filter((module) => cdkRefusals(libraryFiles(module)).length > 0)).toEqual([]);
});

it('refusals are found in thrown errors, annotations and validations, by their code or their words', () => {
  const source = [
    'throw new(core_1()).ValidationError((0,literal_string_1().lit)`BadPort`,`port ${x["a"]} of ${`b${c}`} is bad`,this)',
    'if(a)throw new(core_1()).UnscopedValidationError((0,literal_string_1().lit)`BadPort`,"again"+name+"!")',
    'core_1().Annotations.of(this)._addTrackableError((0,literal_string_1().lit)`Tracked`,"noted")',
    'throw new Error("Only one, please")',
    'this.node.addValidation({validate:()=>this.validateIt()})}validateIt(){const ret=[];return ok||ret.push("At least one"+" is needed"),ret}',
  ].join(';');
  expect(cdkRefusals({ a: source, b: source })).toEqual(
    ['a', 'b'].flatMap((file) => [
      { file, name: 'BadPort', message: 'port {} of {} is bad' },
      { file, name: 'BadPort-2', message: 'again{}!' },
      { file, name: 'Tracked', message: 'noted' },
      { file, name: 'only-one-please', message: 'Only one, please' },
      { file, name: 'at-least-one-is-needed', message: 'At least one is needed' },
    ]),
  );
});
