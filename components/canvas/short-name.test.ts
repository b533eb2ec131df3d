import { expect, test } from 'vitest';
import { shortName } from './short-name';

test('a short name stays as it is', () => expect(shortName('LoadBalancer')).toBe('LoadBalancer'));

test('numbered names can be told apart', () => {
  expect(shortName('LoadBalancer34')).toBe('LoadB…ncer34');
  expect(shortName('LoadBalancer34')).not.toBe(shortName('LoadBalancer35'));
});
