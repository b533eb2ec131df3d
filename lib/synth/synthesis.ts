import type { ElementId } from '@/lib/plan/plan';
import type { Json } from '@/lib/util/json';

/** A CloudFormation template as the CDK made it, keys in the CDK's order. */
export type Template = { readonly [key: string]: Json };

/** Something that the CDK itself says about a plan. */
export interface Diagnostic {
  /** The node or edge it is about; absent when it is about a whole stack. */
  readonly element?: ElementId;
  readonly level: 'error' | 'warning' | 'info';
  /** The CDK's own words. */
  readonly message: string;
  /** The CDK's name for this warning, by which it can be acknowledged, such as `@aws-cdk/aws-ecs:minHealthyPercent`. */
  readonly code?: string;
  /** The construct path inside the app, such as `WebStack/Service`; empty when no construct was made. */
  readonly path: string;
}

/** What the CDK made of a plan. */
export interface Synthesis {
  /** One template per stack id. Empty when the CDK refused the plan. */
  readonly templates: Readonly<Record<string, Template>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Stack id → logical id → the node or edge that the resource, parameter or output came from. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, ElementId>>>>;
  /** Why there are no templates: the first error of {@link diagnostics}. */
  readonly refused?: { readonly element?: ElementId; readonly message: string };
}
