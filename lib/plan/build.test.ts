import { expect, test } from 'vitest';
import { call, construct, expr, instance, json, listOf, mapOf, member, ref, seconds, staticCall, struct, structOrNothing } from './build';

test('plain values become literals, lists and structs, without what is undefined', () => {
  expect(expr({ a: 1, b: ['x', undefined, true], c: undefined })).toEqual({
    kind: 'struct',
    fields: {
      a: { kind: 'literal', value: 1 },
      b: {
        kind: 'list',
        items: [
          { kind: 'literal', value: 'x' },
          { kind: 'literal', value: true },
        ],
      },
    },
  });
});

test('expressions stay as they are', () => {
  const made = member('aws_ecs.Protocol', 'TCP');
  expect(expr(made)).toBe(made);
  expect(struct({ protocol: made })).toEqual({ kind: 'struct', fields: { protocol: made } });
});

test('what is empty is left out', () => {
  expect([structOrNothing({ a: undefined }), mapOf({}), mapOf(undefined), listOf([]), listOf(undefined), seconds(undefined)]).toEqual(Array(6).fill(undefined));
  expect(construct('aws_ecs.Cluster', 'Cluster', { vpc: undefined })).toEqual({
    kind: 'new',
    fqn: 'aws_ecs.Cluster',
    args: [{ kind: 'this' }, { kind: 'literal', value: 'Cluster' }],
  });
});

test('trailing arguments may be undefined, others may not', () => {
  expect(call(ref('x'), 'f', 1, undefined, undefined)).toEqual({ kind: 'call', on: ref('x'), method: 'f', args: [{ kind: 'literal', value: 1 }] });
  expect(() => staticCall('Duration', 'seconds', undefined, 1)).toThrow('an argument before the last one is missing');
});

test('JSON is not taken apart', () => {
  expect(instance('CfnResource', json({ kind: 'ref', variable: 'x' }))).toEqual({
    kind: 'new',
    fqn: 'CfnResource',
    args: [{ kind: 'json', value: { kind: 'ref', variable: 'x' } }],
  });
});
