import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, type CollectionTag, type ScalarTag } from 'yaml';
import { synthesize } from '@/lib/synth/synthesize';
import { EC2_PLAN, FARGATE_PLAN } from '@/lib/synth/testing/reference-plans';
import type { Json } from '@/lib/util/json';
import { printCloudFormation } from './cloudformation';

const TEMPLATES = [EC2_PLAN, FARGATE_PLAN].flatMap((plan) => Object.values(synthesize(plan).templates));

/** Reads a template as CloudFormation does: YAML 1.1 with its function tags. */
function readYaml(text: string): unknown {
  const names = ['And', 'Base64', 'Cidr', 'Equals', 'FindInMap', 'GetAZs', 'If', 'ImportValue', 'Join', 'Not', 'Or', 'Select', 'Split', 'Sub'];
  const long = (name: string): string => (name === 'Ref' ? name : `Fn::${name}`);
  const scalars = [...names, 'Ref'].map((name): ScalarTag => ({ tag: `!${name}`, resolve: (value) => ({ [long(name)]: value }) }));
  const getAtt: ScalarTag = {
    tag: '!GetAtt',
    resolve: (value) => ({ 'Fn::GetAtt': [value.slice(0, value.indexOf('.')), value.slice(value.indexOf('.') + 1)] }),
  };
  const lists = names.map((name): CollectionTag => ({
    tag: `!${name}`,
    collection: 'seq',
    resolve: (node) => ({ [FUNCTION]: long(name), node }) as never,
  }));
  return unwrapped(parse(text, { version: '1.1', customTags: [...scalars, getAtt, ...lists] }));
}

const FUNCTION = Symbol('function');

function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (typeof value !== 'object' || value === null) return value;
  if (FUNCTION in value) {
    const { node } = value as unknown as { node: { toJSON: () => unknown } };
    return { [String(value[FUNCTION])]: unwrapped(node.toJSON()) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unwrapped(each)]));
}

describe('YAML', () => {
  test('reads back as the same template', () => {
    for (const template of TEMPLATES) expect(readYaml(printCloudFormation(template, 'yaml').text)).toEqual(template);
  });

  test('writes functions in their short form', () => {
    const { text } = printCloudFormation(
      {
        Resources: {
          A: {
            Ref: { Ref: 'Vpc' },
            GetAtt: { 'Fn::GetAtt': ['Nested', 'Outputs.Arn'] },
            Join: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }]] },
            Sub: { 'Fn::Sub': '${AWS::Region}a' },
            Zones: { 'Fn::GetAZs': { Ref: 'AWS::Region' } },
            Import: { 'Fn::ImportValue': { 'Fn::Sub': '${Env}-vpc' } },
            Data: { 'Fn::Base64': 'x' },
          },
        },
      },
      'yaml',
    );
    expect(text).toBe(`Resources:
  A:
    Ref: !Ref Vpc
    GetAtt: !GetAtt Nested.Outputs.Arn
    Join: !Join
      - ''
      - - 'arn:'
        - !Ref AWS::Partition
    Sub: !Sub \${AWS::Region}a
    Zones:
      Fn::GetAZs: !Ref AWS::Region
    Import:
      Fn::ImportValue: !Sub \${Env}-vpc
    Data: !Base64 x
`);
  });

  test('quotes strings that YAML 1.1 reads as something else', () => {
    const strings = [
      '2012-10-17',
      'yes',
      'on',
      'No',
      '22:22',
      '012',
      '1e3',
      '0x1F',
      '~',
      'null',
      'true',
      '',
      ' x ',
      '1_000',
      '.5',
      '=',
      '<<',
      '2001-12-14t21:59:43.10-05:00',
    ];
    const template = { Resources: { A: { Strings: strings } } };
    expect(readYaml(printCloudFormation(template, 'yaml').text)).toEqual(template);
  });

  test('keeps scripts readable, line by line', () => {
    const { text } = printCloudFormation({ Resources: { A: { Code: 'if x:\n  run()\n' } } }, 'yaml');
    expect(text).toContain('    Code: |\n      if x:\n        run()\n');
  });

  test('any template reads back as the same one', () => {
    const value = fc.jsonValue({
      maxDepth: 4,
      stringUnit: fc.constantFrom('a', ' ', '\n', ':', '-', '#', "'", '"', '{', '&', '*', '!', '1', '.', '\t', 'é'),
    }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-Z][a-z]{0,8}$/), value), (resources) => {
        const template = { Resources: { ...resources } };
        expect(readYaml(printCloudFormation(template, 'yaml').text)).toEqual(JSON.parse(JSON.stringify(template)));
      }),
    );
  });
});

describe('JSON', () => {
  test('reads back as the same template', () => {
    for (const template of TEMPLATES) expect(JSON.parse(printCloudFormation(template, 'json').text)).toEqual(template);
  });
});

describe('lines', () => {
  test.each(['yaml', 'json'] as const)('of every resource, parameter and output, in %s, hold just that', (format) => {
    const odd: Record<string, Json>[] = [{ Resources: { A: {}, B: { Type: 'X', Code: 'a\n\nb\n\n' } }, Outputs: { C: { Value: 1 } } }, { Resources: {} }];
    for (const template of [...TEMPLATES, ...odd]) {
      const { text, lines } = printCloudFormation(template, format);
      const ids = ['Resources', 'Parameters', 'Outputs'].flatMap((name) => Object.keys(template[name] ?? {}));
      expect(lines.map(({ logicalId }) => logicalId).sort()).toEqual(ids.sort());
      for (const { logicalId, from, to } of lines) {
        const part = text
          .split('\n')
          .slice(from - 1, to)
          .join('\n')
          .replace(/,$/, '');
        const read = format === 'json' ? (JSON.parse(`{${part}}`) as unknown) : readYaml(part);
        const [expected] = ['Resources', 'Parameters', 'Outputs'].flatMap((name) => {
          const section = (template[name] ?? {}) as Record<string, unknown>;
          return logicalId in section ? [section[logicalId]] : [];
        });
        expect(read).toEqual({ [logicalId]: expected });
      }
    }
  });
});
