import type { Fqn } from '@/lib/plan/plan';

/** How a module of `aws-cdk-lib` is imported. */
export interface ModuleImport {
  /** What people call it in code: `ecs`, `elbv2`. */
  readonly alias: string;
  /** `aws-cdk-lib/aws-ecs`. */
  readonly path: string;
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['aws_applicationautoscaling', 'appscaling'],
  ['aws_certificatemanager', 'acm'],
  ['aws_elasticloadbalancing', 'elb'],
  ['aws_elasticloadbalancingv2', 'elbv2'],
  ['aws_elasticloadbalancingv2_targets', 'elbv2targets'],
  ['aws_events_targets', 'targets'],
  ['aws_route53_targets', 'route53targets'],
]);

/** The module part of a jsii name: `aws_ecs` of `aws_ecs.Cluster`; empty for the core. */
export function moduleOf(fqn: Fqn): string {
  const dot = fqn.indexOf('.');
  return dot < 0 ? '' : fqn.slice(0, dot);
}

/** The class part of a jsii name: `Cluster` of `aws_ecs.Cluster`. */
export function typeNameOf(fqn: Fqn): string {
  return fqn.slice(fqn.indexOf('.') + 1);
}

/** How TypeScript imports a module, as the CDK's own examples write it. */
export function moduleImport(module: string): ModuleImport {
  if (module === '') return { alias: 'cdk', path: 'aws-cdk-lib' };
  return {
    alias: ALIASES.get(module) ?? module.replace(/^aws_/, '').replaceAll('_', ''),
    path: `aws-cdk-lib/${module.replaceAll('_', '-')}`,
  };
}
