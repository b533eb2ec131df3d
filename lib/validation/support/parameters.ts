import type { SingleCommand } from '@/lib/commands/command';
import type { Design, TemplateParameter } from '@/lib/document/design';
import { fargateExample } from '../example';

/** The command that takes one parameter out of a design. */
export function withoutParameter({ settings }: Design, index: number): SingleCommand {
  const { parameters = [], ...rest } = settings;
  const left = parameters.filter((_, at) => at !== index);
  return { type: 'settings', settings: left.length > 0 ? { ...rest, parameters: left } : rest };
}

/** A correct design with a parameter, which the number of its service's tasks refers to. */
export function parameterExample(parameter: TemplateParameter, refers = true): Design {
  const design = fargateExample();
  const service = Object.values(design.nodes).find((node) => node.kind === 'service');
  if (!service) return design;
  const overrides: Record<string, { Ref: string }> = refers ? { DesiredCount: { Ref: parameter.name ?? '' } } : {};
  return { ...design, settings: { ...design.settings, parameters: [parameter] }, nodes: { ...design.nodes, [service.id]: { ...service, overrides } } };
}
