import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';
import { isPlainObject, type Json } from '@/lib/util/json';

/** Lines of a printed template that define one logical id: first and last line, counted from 1. */
export interface LogicalIdLines {
  readonly logicalId: string;
  readonly from: number;
  readonly to: number;
}

/** A printed CloudFormation template. */
export interface PrintedTemplate {
  readonly text: string;
  /** Resources, parameters, outputs, mappings and conditions, in line order. */
  readonly lines: readonly LogicalIdLines[];
}

/**
 * The template as text that CloudFormation reads back as the same template: YAML with short-form functions
 * (`!Ref Vpc`, `!GetAtt Role.Arn`), or JSON; both indented by two.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export function printCloudFormation(template: { readonly [key: string]: Json }, format: 'yaml' | 'json'): PrintedTemplate {
  const text = format === 'json' ? `${JSON.stringify(template, null, INDENT)}\n` : yamlText(template);
  return { text, lines: logicalIdLines(text, template, format) };
}

const INDENT = 2;

function yamlText(template: { readonly [key: string]: Json }): string {
  // CloudFormation reads YAML 1.1, where a plain `on`, `22:22` or `2012-10-17` is not a string.
  const document = new Document(undefined, { version: '1.2', compat: 'yaml-1.1', aliasDuplicateObjects: false });
  document.contents = yamlNode(template) as never;
  return document.toString({ indent: INDENT, lineWidth: 0, singleQuote: true, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

/** Functions with a short form whose argument is written after the tag as it is. */
const SHORT_FORMS: ReadonlySet<string> = new Set(
  ['And', 'Base64', 'Cidr', 'Equals', 'FindInMap', 'GetAZs', 'If', 'ImportValue', 'Join', 'Not', 'Or', 'Select', 'Split', 'Sub'].map((name) => `Fn::${name}`),
);

function yamlNode(value: Json): Node {
  if (Array.isArray(value)) return sequence(value as readonly Json[]);
  if (!isPlainObject(value)) return scalar(value);
  const entries = Object.entries(value as { readonly [key: string]: Json });
  const [only] = entries;
  if (only && entries.length === 1) {
    const short = shortForm(...only);
    if (short) return short;
  }
  const map = new YAMLMap();
  for (const [key, each] of entries) map.items.push(new Pair(new Scalar(key), yamlNode(each)));
  return map;
}

function shortForm(name: string, argument: Json): Node | undefined {
  if (name === 'Ref') return typeof argument === 'string' ? tagged('!Ref', new Scalar(argument)) : undefined;
  if (name === 'Fn::GetAtt') return getAtt(argument);
  if (!SHORT_FORMS.has(name) || isPlainObject(argument) || argument === null) return undefined;
  // One value cannot have two tags, so a function of a function keeps its long name: `Fn::Base64: !Sub …`.
  const node = yamlNode(argument);
  return node.tag ? undefined : tagged(`!${name.slice('Fn::'.length)}`, node);
}

function getAtt(argument: Json): Node | undefined {
  if (!Array.isArray(argument) || argument.length !== 2) return undefined;
  const [logicalId, attribute] = argument as readonly Json[];
  if (typeof logicalId !== 'string' || typeof attribute !== 'string') return undefined;
  return tagged('!GetAtt', new Scalar(`${logicalId}.${attribute}`));
}

function tagged(tag: string, node: Node): Node {
  node.tag = tag;
  return node;
}

/** Several lines are written as a block, to be read; with white space that a block would lose they are quoted. */
function scalar(value: Json): Scalar {
  const made = new Scalar(Object.is(value, -0) ? 0 : value);
  if (typeof value === 'string' && value.includes('\n')) {
    const plain = /^\S/.test(value) && !/[^\S\n]$/m.test(value) && !value.endsWith('\n\n') && !/[^\P{C}\n]/u.test(value);
    made.type = plain ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  }
  return made;
}

function sequence(items: readonly Json[]): YAMLSeq {
  const made = new YAMLSeq();
  made.items = items.map(yamlNode);
  return made;
}

const SECTIONS: ReadonlySet<string> = new Set(['Parameters', 'Mappings', 'Conditions', 'Resources', 'Outputs']);

/** Finds the entries of the sections by their indentation, which nothing inside an entry can have. */
function logicalIdLines(text: string, template: { readonly [key: string]: Json }, format: 'yaml' | 'json'): LogicalIdLines[] {
  const level = format === 'json' ? 1 : 0;
  const atSection = new RegExp(`^ {${level * INDENT}}[^ ]`);
  const atEntry = new RegExp(`^ {${(level + 1) * INDENT}}[^ }]`);
  const sections = Object.keys(template);
  const found: LogicalIdLines[] = [];
  let ids: string[] = [];
  let open: { readonly logicalId: string; readonly from: number } | undefined;
  const close = (to: number): void => {
    if (open) found.push({ ...open, to });
    open = undefined;
  };
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (atSection.test(line)) {
      close(index);
      // In JSON the line may also be the closing brace of a section.
      const section = line.trimStart().startsWith('}') ? undefined : sections.shift();
      const entries = section !== undefined && SECTIONS.has(section) ? template[section] : undefined;
      ids = isPlainObject(entries) ? Object.keys(entries) : [];
    } else if (ids.length > 0 && atEntry.test(line)) {
      close(index);
      open = { logicalId: ids.shift()!, from: index + 1 };
    }
  });
  close(lines.length - 1);
  return found;
}
