import { parameterUses } from '@/lib/compile/parameters';
import type { Design, TemplateParameter } from '@/lib/document/design';
import { fargateExample } from '../example';
import type { Fix } from '../finding';
import { losing } from './fixes';

/** Takes one parameter out of a design; nothing where an override refers to it, and would refer to nothing. */
export function withoutParameterFixes(design: Design, index: number): readonly Fix[] {
  const { parameters = [], ...rest } = design.settings;
  const name = parameters[index]?.name;
  const left = parameters.filter((_, at) => at !== index);
  if (name && parameterUses(design).has(name) && left.every((it) => it.name !== name)) return [];
  return [losing({ label: 'Remove the parameter', command: { type: 'settings', settings: left.length > 0 ? { ...rest, parameters: left } : rest } })];
}

/** Changes what one parameter of a design says. */
export function parameterFix(label: string, { settings }: Design, index: number, change: Partial<TemplateParameter>): Fix {
  const parameters = (settings.parameters ?? []).map((it, at) => (at === index ? { ...it, ...change } : it));
  return { label, command: { type: 'settings', settings: { ...settings, parameters } } };
}

/** A correct design with a parameter, which the number of its service's tasks refers to. */
export function parameterExample(parameter: TemplateParameter, refers = true): Design {
  const design = fargateExample();
  const service = Object.values(design.nodes).find((node) => node.kind === 'service');
  if (!service) return design;
  const overrides: Record<string, { Ref: string }> = refers ? { DesiredCount: { Ref: parameter.name ?? '' } } : {};
  return { ...design, settings: { ...design.settings, parameters: [parameter] }, nodes: { ...design.nodes, [service.id]: { ...service, overrides } } };
}
