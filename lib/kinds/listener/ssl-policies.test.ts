import { expect, test } from 'vitest';
import { cdkType } from '@/lib/cdk/api';
import { SSL_POLICIES } from './ssl-policies';

test('every security policy that the CDK knows can be chosen', () => {
  expect([...SSL_POLICIES].sort()).toEqual([...(cdkType('aws_elasticloadbalancingv2.SslPolicy')?.members ?? [])].sort());
});
