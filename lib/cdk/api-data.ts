/**
 * The CDK API as the generator writes it: compact, and readable in a diff. Names are jsii names without the assembly
 * `aws-cdk-lib`; names of the `constructs` package keep theirs (`constructs.Construct`).
 *
 * A type is written `string`, `number`, `boolean`, `date`, `json`, `any`, a name, `T[]`, `map<T>` or `A|B`. A method is
 * written `(scope:constructs.Construct,id:string,props?:aws_ecs.ClusterProps)=>aws_ecs.Cluster`; a last parameter that
 * may be repeated is written `...name:T`.
 */
export interface ApiData {
  readonly version: string;
  readonly types: Readonly<Record<string, TypeData>>;
}

/** One entry of {@link ApiData}. */
export interface TypeData {
  readonly kind: 'class' | 'interface' | 'struct' | 'enum';
  /** Base class, implemented interfaces, extended structs. */
  readonly extends?: readonly string[];
  readonly abstract?: true;
  /** Parameters of the constructor, when it is public. */
  readonly init?: string;
  readonly statics?: Readonly<Record<string, string>>;
  readonly methods?: Readonly<Record<string, string>>;
  /** Static constants of a class. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Instance properties; in a struct an optional one has a `?` after its name. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Enum members. */
  readonly members?: readonly string[];
}

/** Documentation summaries: type → what it is about (`''` is the type itself) → summary, and the default in words. */
export interface DocsData {
  readonly [fqn: string]: Readonly<Record<string, readonly [summary: string, defaultText?: string]>>;
}
