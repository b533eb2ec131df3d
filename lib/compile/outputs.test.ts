import { expect, test } from 'vitest';
import type { Design } from '@/lib/document/design';
import { outputAttributesOf } from '@/lib/kinds/outputs';
import { checkPlan } from '@/lib/print/check-plan';
import { synthesize } from '@/lib/synth/synthesize';
import { goldenDesign, goldenNames } from '@/lib/testing/golden';
import { compile } from './compile';

test.each(goldenNames())('%s: everything that can be put out about its nodes is a property of the CDK, and comes out', (name) => {
  const design = withAllOutputs(goldenDesign(name));
  const { plan, omitted } = compile(design);
  expect(omitted.filter((it) => it.path[0] === 'outputs')).toEqual([]);
  expect(checkPlan(plan).problems).toEqual([]);
  const { templates, refused } = synthesize(plan);
  const wanted = plan.stacks.flatMap(({ statements }) => statements).filter(({ expr }) => expr.kind === 'new' && expr.fqn === 'CfnOutput').length;
  if (refused) return;
  // The CDK's own outputs, with which stacks hand over what others need, are called otherwise.
  const made = Object.values(templates).flatMap((template) =>
    Object.entries((template['Outputs'] ?? {}) as Record<string, { Value?: unknown }>).filter(([id]) => id.startsWith('Out')),
  );
  expect(made).toHaveLength(wanted);
  expect(made.every(([, output]) => output.Value !== undefined)).toBe(true);
});

test('an output has a text before its value, a description, and a name for other stacks', () => {
  const design = goldenDesign('load-balanced-service');
  const balancer = design.nodes['lb']!;
  const outputs = [{ attribute: 'loadBalancerDnsName', name: 'Address', prefix: 'http://', description: 'Where the shop is', exportName: 'shop-address' }];
  const { plan } = compile({ ...design, nodes: { ...design.nodes, lb: { ...balancer, outputs } } });
  const [template] = Object.values(synthesize(plan).templates);
  expect(template?.['Outputs']).toEqual({
    Address: {
      Description: 'Where the shop is',
      Value: { 'Fn::Join': ['', ['http://', { 'Fn::GetAtt': [expect.any(String), 'DNSName'] }]] },
      Export: { Name: 'shop-address' },
    },
  });
});

function withAllOutputs(design: Design): Design {
  const nodes = Object.values(design.nodes).map((node) => {
    const outputs = outputAttributesOf(node, design).map((attribute, index) => ({ attribute, name: `Out${node.id.replace(/\W/g, '')}${index}` }));
    return [node.id, outputs.length > 0 ? { ...node, outputs } : node];
  });
  return { ...design, nodes: Object.fromEntries(nodes) as Design['nodes'] };
}
