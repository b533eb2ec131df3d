import { PARAMETER_NAME } from '@/lib/compile/parameters';
import type { Design, TemplateParameter } from '@/lib/document/design';
import { derivedIdsOf } from '@/lib/kinds/derived-ids';
import { scopeOf } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { losing } from '../../support/fixes';
import { parameterExample, parameterFix, withoutParameterFixes } from '../../support/parameters';

/** Every parameter has a name that templates take, and that nothing else has; its default is of its type. */
export const parameters = defineRule({
  id: 'design/parameters',
  severity: 'error',
  title: 'Parameters have names of their own, and defaults of their type',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
  on: 'design',
  check: (design) => {
    const { parameters = [] } = design.settings;
    if (parameters.length === 0) return [];
    const taken = namesIn(design);
    return parameters.flatMap((parameter, index) => {
      const problem = problemOf(parameter, taken);
      if (parameter.name) taken.add(parameter.name);
      return problem === undefined ? [] : [{ path: ['settings', 'parameters', index], index, ...problem }];
    });
  },
  message: ({ problem }) => problem,
  fixes: ({ index, wrong }, design) => [...mendingFixes(design, index, wrong), ...withoutParameterFixes(design, index)],
  examples: () => ({
    ok: [parameterExample({ name: 'Count', type: 'Number', default: '2' }), parameterExample({ name: 'Zones', type: 'List<Number>', default: '1, 2' })],
    bad: [
      parameterExample({ name: 'two words' }),
      parameterExample({}),
      parameterExample({ name: 'Count', type: 'Number', default: 'two' }),
      parameterExample({ name: clusterName() }),
      parameterExample({ name: 'Tag', allowedPattern: '(' }),
      parameterExample({ name: 'Zones', type: 'List<Number>', default: '1, b' }),
    ],
  }),
});

/** What is wrong with a parameter, in words, and which part of it can be mended by itself. */
interface Problem {
  readonly problem: string;
  readonly wrong?: 'default' | 'allowedPattern';
}

function problemOf({ name, type, default: given, allowedPattern }: TemplateParameter, taken: ReadonlySet<string>): Problem | undefined {
  if (!name) return { problem: 'A parameter has no name; give it one of letters and digits.' };
  if (!PARAMETER_NAME.test(name))
    return { problem: `The parameter "${name.slice(0, 40)}" cannot have this name; a name begins with a letter and has 1–255 letters and digits.` };
  if (taken.has(name)) return { problem: `The parameter ${name} has the name of something else in the design; names become logical ids, which must differ.` };
  const numbers = type === 'Number' ? [given] : type === 'List<Number>' ? given?.split(',') : [];
  const wrong = numbers?.find((it) => it !== undefined && (it.trim() === '' || Number.isNaN(Number(it))));
  if (wrong !== undefined)
    return {
      problem: `The default of the parameter ${name} is "${given}", which is no ${type === 'Number' ? 'number' : 'list of numbers'}.`,
      wrong: 'default',
    };
  if (allowedPattern && !isPattern(allowedPattern))
    return { problem: `The pattern of the parameter ${name} is no regular expression: ${allowedPattern.slice(0, 40)}.`, wrong: 'allowedPattern' };
  return undefined;
}

function mendingFixes(design: Design, index: number, wrong: Problem['wrong']): readonly Fix[] {
  if (wrong === undefined) return [];
  if (wrong === 'allowedPattern') return [losing(parameterFix('Allow any text', design, index, { allowedPattern: undefined }))];
  const list = design.settings.parameters?.[index]?.type === 'List<Number>';
  return [
    losing(parameterFix('Remove the default', design, index, { default: undefined })),
    parameterFix(list ? 'Make it a list of texts' : 'Make it a text', design, index, { type: list ? 'CommaDelimitedList' : 'String' }),
  ];
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}

/** The names that other things have in their stacks. */
function namesIn(design: Design): Set<string> {
  const nodes = Object.values(design.nodes);
  return new Set([...nodes.filter((node) => scopeOf(node, design) === '').map((node) => node.name), ...nodes.flatMap((node) => derivedIdsOf(node, design))]);
}

function clusterName(): string {
  return Object.values(fargateExample().nodes).find((node) => node.kind === 'cluster')?.name ?? '';
}
