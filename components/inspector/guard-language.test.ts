import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { expect, test } from 'vitest';
import { guardLanguage } from './guard-language';

const NAMES = tagHighlighter([
  { tag: tags.comment, class: 'comment' },
  { tag: tags.keyword, class: 'keyword' },
  { tag: tags.string, class: 'string' },
  { tag: tags.number, class: 'number' },
  { tag: tags.atom, class: 'atom' },
  { tag: tags.typeName, class: 'type' },
  { tag: tags.operator, class: 'operator' },
  { tag: tags.propertyName, class: 'property' },
  { tag: tags.variableName, class: 'variable' },
]);

/** The coloured parts of a text: `keyword rule`, one after another. */
function parts(text: string): string[] {
  const found: string[] = [];
  highlightTree(guardLanguage.parser.parse(text), NAMES, (from, to, name) => found.push(`${name} ${text.slice(from, to)}`));
  return found;
}

test('Guard rules have colours: words, names, texts, comments, numbers, what is said to people', () => {
  expect(parts('let tasks = Resources.*[ Type == "AWS::ECS::TaskDefinition" ] # all')).toEqual([
    'keyword let',
    'property tasks',
    'operator =',
    'property Resources',
    'property Type',
    'operator ==',
    'string "AWS::ECS::TaskDefinition"',
    'comment # all',
  ]);
  expect(parts('rule sized when %tasks !empty {')).toEqual([
    'keyword rule',
    'property sized',
    'keyword when',
    'variable %tasks',
    'operator !',
    'keyword empty',
  ]);
  expect(parts('AWS::ECS::Service { Name == /^web-\\/.*$/ or count(%x) > 3 }').slice(0, 6)).toEqual([
    'type AWS::ECS::Service',
    'property Name',
    'operator ==',
    'string /^web-\\/.*$/',
    'keyword or',
    'variable count',
  ]);
  expect(parts('Cpu in r[256,4096]\nPublic != true')).toEqual([
    'property Cpu',
    'keyword in',
    'number r[256,4096]',
    'property Public',
    'operator !=',
    'atom true',
  ]);
  expect(parts('<<Tasks rule\n"here">> exists')).toEqual(['string <<Tasks rule', 'string "here">>', 'keyword exists']);
});

test('names that begin with a word of the language are names, and what nobody closed ends with its line', () => {
  expect(parts('rules whenever empty-one')).toEqual(['property rules', 'property whenever', 'property empty-one']);
  expect(parts('"open\nrule')).toEqual(['string "open', 'keyword rule']);
});
