import type { Json } from '@/lib/util/json';
import type { Path } from '@/lib/util/problem';

/** The jsii name of a class, enum or struct without the assembly: `aws_ecs.FargateService`, `Duration`. */
export type Fqn = string;

/** Names the thing of the design (a node or an edge) that a statement came from. */
export type ElementId = string;

/**
 * One value in a plan. Every case can be both printed in a programming language and evaluated with the real
 * `aws-cdk-lib`; there is no raw text.
 */
export type Expr =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** A member of an enum or a static constant of a class: `ecs.Protocol.TCP`, `ecs.ContainerInsights.ENHANCED`. */
  | { readonly kind: 'member'; readonly fqn: Fqn; readonly name: string }
  /** A static method: `ecs.ContainerImage.fromRegistry('nginx')`. */
  | { readonly kind: 'static-call'; readonly fqn: Fqn; readonly method: string; readonly args: readonly Expr[] }
  /** A class instance: `new ec2.InstanceType('t2.xlarge')`; a construct when its first argument is `{ kind: 'this' }`. */
  | { readonly kind: 'new'; readonly fqn: Fqn; readonly args: readonly Expr[] }
  /** An instance method: `cluster.addCapacity('Asg', { … })`. */
  | { readonly kind: 'call'; readonly on: Expr; readonly method: string; readonly args: readonly Expr[] }
  /** An instance property: `service.connections`. */
  | { readonly kind: 'property'; readonly on: Expr; readonly name: string }
  /** A struct literal. `fqn` is filled in from the CDK API by `checkPlan`. */
  | { readonly kind: 'struct'; readonly fqn?: Fqn; readonly fields: Readonly<Record<string, Expr>> }
  /** A string-keyed map, such as environment variables. */
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Expr])[] }
  | { readonly kind: 'list'; readonly items: readonly Expr[] }
  /** Plain JSON handed to the CDK as it is (`any` in jsii): the value of a property override. */
  | { readonly kind: 'json'; readonly value: Json }
  /** The value of an earlier statement's variable. */
  | { readonly kind: 'ref'; readonly variable: string }
  /** The stack under construction. */
  | { readonly kind: 'this' }
  /** The L1 resource behind a construct, cast to its class: `service.node.defaultChild as ecs.CfnService`. */
  | { readonly kind: 'default-child'; readonly on: Expr; readonly fqn: Fqn };

/** One line (or more, when printed) of the program that builds a stack. */
export interface Statement {
  /** The node or edge that this statement is about. */
  readonly element: ElementId;
  /**
   * Names the result for later statements. `id` is unique in the plan; `hint` is what a person would call it
   * (printers make it a legal, unique identifier of their language and leave it out when nobody refers to it).
   */
  readonly variable?: { readonly id: string; readonly hint: string };
  readonly expr: Expr;
  /** A blank line goes before this statement: it starts a new paragraph. */
  readonly paragraph?: boolean;
}

/** A stack of the plan: the class name of its printed form, its construct id, its statements in order. They may refer to variables of earlier stacks. */
export interface StackPlan {
  /** The node that it came from; nothing for the design's own. */
  readonly element?: ElementId;
  /** Construct id and CloudFormation stack name unless `stackName` says otherwise: letters, digits, hyphens. */
  readonly id: string;
  readonly stackName?: string;
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly statements: readonly Statement[];
}

/** Something on the disk of whoever runs the CDK project: the project builds or uploads it, a template that stands by itself takes parameters in its place. */
export interface LocalFile {
  /** From the root of the project, with slashes: `images/web`, `images/worker.tar`, `config/web.env`. Never leads out of it. */
  readonly path: string;
  /** A folder with a Dockerfile; an image saved by `docker save`; a file with environment variables. */
  readonly kind: 'directory' | 'tarball' | 'environment-file';
  /** The Dockerfile inside of the folder. @default 'Dockerfile' */
  readonly dockerfile?: string | undefined;
  /** The node that needs it. */
  readonly element: ElementId;
  /** Where in the node's props it is named. */
  readonly at: Path;
  /** Who needs it, in words: `container web of WebTask`. */
  readonly usedBy: string;
  /** Names of the template's parameters in its place: that of an image, or those of a bucket and of a key in it. */
  readonly parameters: readonly string[];
}

/** A whole CDK program as data: what printers print and the synthesizer evaluates. Decides every order and every id. */
export interface Plan {
  /** A person's name for the whole; the exported project is named after it. */
  readonly name: string;
  readonly stacks: readonly StackPlan[];
  /** What the program reads from disk; nothing when it needs none. A plan for a template that stands by itself has the same list. */
  readonly localFiles?: readonly LocalFile[];
}
