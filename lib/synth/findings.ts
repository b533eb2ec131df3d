import { CfnElement, Errors, type Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { ElementId } from '@/lib/plan/plan';
import type { Origins } from './origins';
import type { Diagnostic } from './synthesis';

const LEVELS: ReadonlyMap<string, Diagnostic['level']> = new Map([
  ['aws:cdk:error', 'error'],
  ['aws:cdk:warning', 'warning'],
  ['aws:cdk:info', 'info'],
]);

/** The annotations (errors, warnings, hints) that constructs left in the tree, in tree order. */
export function annotations(root: IConstruct, origins: Origins): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const construct of root.node.findAll()) {
    for (const entry of construct.node.metadata) {
      const level = LEVELS.get(entry.type);
      if (!level) continue;
      // The CDK writes the name of a warning after its text: "… [ack: @aws-cdk/aws-ecs:minHealthyPercent]".
      const [, text = '', code] = /^([\s\S]*?)(?: \[ack: ([^\]]+)\])?$/.exec(String(entry.data)) ?? [];
      found.push({ element: origins.of(construct), level, message: text, ...(code && { code }), path: construct.node.path });
    }
  }
  return found;
}

/** Why `app.synth()` threw: every construct that does not validate, or else the error itself at its construct. */
export function refusals(app: IConstruct, origins: Origins, error: unknown): Diagnostic[] {
  const invalid = app.node
    .findAll()
    .flatMap((construct) =>
      construct.node.validate().map((message): Diagnostic => ({ element: origins.of(construct), level: 'error', message, path: construct.node.path })),
    );
  if (invalid.length > 0) return invalid;
  const path = (Errors.isConstructError(error) && error.constructPath) || '';
  return [{ element: originOfPath(app, path, origins), level: 'error', message: messageOf(error), path }];
}

/** Logical id → element for everything of a stack that has a logical id. */
export function resourceElements(stack: Stack, origins: Origins): Record<string, ElementId> {
  const elements: Record<string, ElementId> = {};
  for (const construct of stack.node.findAll()) {
    if (!CfnElement.isCfnElement(construct)) continue;
    const element = origins.of(construct);
    if (element !== undefined) elements[stack.resolve(construct.logicalId) as string] = element;
  }
  return elements;
}

/** The words of an error, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function originOfPath(app: IConstruct, path: string, origins: Origins): ElementId | undefined {
  let construct: IConstruct | undefined = app;
  for (const id of path.split('/').filter(Boolean)) construct = construct?.node.tryFindChild(id);
  return construct && construct !== app ? origins.of(construct) : undefined;
}
