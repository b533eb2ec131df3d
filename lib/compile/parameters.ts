import type { Design, TemplateParameter } from '@/lib/document/design';
import { stackOf } from '@/lib/kinds/groups';
import { construct } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { isPlainObject } from '@/lib/util/json';

/** A name that a parameter can have: a logical id. */
export const PARAMETER_NAME = /^[A-Za-z][A-Za-z0-9]{0,254}$/;

/** The parameters that a stack has: those that overrides of its nodes refer to; those that nothing refers to stand in the design's own stack. */
export function parametersOf(design: Design, stack: string | undefined): readonly TemplateParameter[] {
  const uses = parameterUses(design);
  const named = (design.settings.parameters ?? []).filter((it) => it.name !== undefined && PARAMETER_NAME.test(it.name));
  const first = named.filter((it, index) => named.findIndex((other) => other.name === it.name) === index);
  return first.filter(({ name = '' }) => uses.get(name)?.has(stack) ?? stack === undefined);
}

/** `new CfnParameter(this, name, { type, default, … })`. */
export function planParameter({ name = '', type, default: given, description, allowedPattern, noEcho }: TemplateParameter): Statement {
  return {
    element: '',
    expr: construct('CfnParameter', name, { type, default: given, description, allowedPattern: allowedPattern || undefined, noEcho }),
  };
}

/** The names that overrides refer to, with the stacks of their nodes; `undefined` is the design's own. */
export function parameterUses(design: Design): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const uses = new Map<string, Set<string | undefined>>();
  for (const node of Object.values(design.nodes))
    for (const name of refsIn(node.overrides ?? {})) {
      const stacks = uses.get(name) ?? new Set();
      stacks.add(stackOf(design, node)?.id);
      uses.set(name, stacks);
    }
  return uses;
}

/** Every `Ref` and every `${Name}` of `Fn::Sub` in a JSON value. */
function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner];
    const text: unknown = key === 'Fn::Sub' ? (Array.isArray(inner) ? inner[0] : inner) : undefined;
    const named = typeof text === 'string' ? [...text.matchAll(/\$\{([A-Za-z0-9]+)\}/g)].map((match) => match[1] ?? '') : [];
    return [...named, ...refsIn(inner)];
  });
}
