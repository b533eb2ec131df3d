import { parameterUses } from '@/lib/compile/parameters';
import { defineRule } from '../../rule';
import { parameterExample, withoutParameterFixes } from '../../support/parameters';

/** Every parameter is used. */
export const parameterUnused = defineRule({
  id: 'design/parameter-unused',
  severity: 'hint',
  title: 'Parameters are used',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
  on: 'design',
  check: (design) => {
    const uses = parameterUses(design);
    return (design.settings.parameters ?? []).flatMap(({ name }, index) =>
      name && !uses.has(name) ? [{ path: ['settings', 'parameters', index], index, name }] : [],
    );
  },
  message: ({ name }) => `Nothing uses the parameter ${name}; override a property of a node with {"Ref": "${name}"}, or remove it.`,
  fixes: ({ index }, design) => withoutParameterFixes(design, index),
  examples: () => ({
    ok: [parameterExample({ name: 'Count', type: 'Number', default: '2' })],
    bad: [parameterExample({ name: 'Count', type: 'Number', default: '2' }, false)],
  }),
});
