import fc from 'fast-check';
import type { Expr, Plan } from '@/lib/plan/plan';
import type { Json } from '@/lib/util/json';

/** Plans of every shape and width for tests of printing; they need not make sense to the CDK. */
export function anyPlan(): fc.Arbitrary<Plan> {
  return fc.array(fc.record({ name: WORD, named: fc.boolean(), expr: STATEMENT }), { minLength: 1, maxLength: 6 }).map((statements) => ({
    name: 'any',
    stacks: [
      {
        id: 'Any',
        statements: [
          {
            element: 'base',
            variable: { id: 'base', hint: 'base' },
            expr: { kind: 'new', fqn: 'aws_ecs.Cluster', args: [{ kind: 'this' }, { kind: 'literal', value: 'Base' }] } as const,
          },
          ...statements.map(({ name, named, expr }, index) => ({ element: `e${index}`, ...(named && { variable: { id: `v${index}`, hint: name } }), expr })),
          ...statements.flatMap(({ named }, index) =>
            named ? [{ element: `e${index}`, expr: { kind: 'call', on: { kind: 'ref', variable: `v${index}` }, method: 'use', args: [] } as const }] : [],
          ),
        ],
      },
    ],
  }));
}

const WORD = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 24 });
const TEXT = fc.string({ unit: fc.constantFrom(...'abcdefgh -/.\'"\\'), maxLength: 60 });
const FQN = fc.constantFrom('aws_ecs.FargateService', 'aws_elasticloadbalancingv2.ApplicationLoadBalancer', 'Duration', 'aws_logs.LogGroup');

const JSON_VALUE: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    TEXT,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(WORD, TEXT), tie('json'), { maxKeys: 4 }),
  ),
})).json;

const EXPRESSIONS = fc.letrec<{ expr: Expr; receiver: Expr }>((tie) => {
  const args = fc.array(tie('expr'), { maxLength: 4 });
  const struct = fc.dictionary(WORD, tie('expr'), { maxKeys: 5 }).map((fields): Expr => ({ kind: 'struct', fields }));
  return {
    receiver: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Expr>({ kind: 'ref', variable: 'base' }) },
      { weight: 1, arbitrary: fc.constant<Expr>({ kind: 'property', on: { kind: 'ref', variable: 'base' }, name: 'connections' }) },
      { weight: 1, arbitrary: FQN.map((fqn): Expr => ({ kind: 'default-child', on: { kind: 'ref', variable: 'base' }, fqn })) },
    ),
    expr: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(TEXT, fc.integer({ min: 0 }), fc.boolean()).map((value): Expr => ({ kind: 'literal', value })),
      fc.record({ fqn: FQN, name: WORD }).map(({ fqn, name }): Expr => ({ kind: 'member', fqn, name: name.toUpperCase() })),
      fc.constant<Expr>({ kind: 'ref', variable: 'base' }),
      fc.record({ on: tie('receiver'), name: WORD }).map(({ on, name }): Expr => ({ kind: 'property', on, name })),
      struct,
      struct,
      fc.array(tie('expr'), { maxLength: 4 }).map((items): Expr => ({ kind: 'list', items })),
      fc.array(fc.tuple(TEXT, tie('expr')), { maxLength: 4 }).map((entries): Expr => ({ kind: 'map', entries })),
      JSON_VALUE.map((value): Expr => ({ kind: 'json', value })),
      fc.record({ fqn: FQN, method: WORD, args }).map(({ fqn, method, args: given }): Expr => ({ kind: 'static-call', fqn, method, args: given })),
      fc.record({ fqn: FQN, args }).map(({ fqn, args: given }): Expr => ({ kind: 'new', fqn, args: given })),
      fc.record({ on: tie('receiver'), method: WORD, args }).map(({ on, method, args: given }): Expr => ({ kind: 'call', on, method, args: given })),
    ),
  };
});

/** What compilers write as statements: a construct with props, a call, an override. */
const STATEMENT: fc.Arbitrary<Expr> = fc.oneof(
  fc
    .record({ fqn: FQN, id: WORD, props: EXPRESSIONS.expr })
    .map(({ fqn, id, props }): Expr => ({ kind: 'new', fqn, args: [{ kind: 'this' }, { kind: 'literal', value: id }, props] })),
  fc
    .record({ on: EXPRESSIONS.receiver, method: WORD, args: fc.array(EXPRESSIONS.expr, { maxLength: 3 }) })
    .map(({ on, method, args }): Expr => ({ kind: 'call', on, method, args })),
);
