import { expect, test } from 'vitest';
import { synthesize } from '@/lib/synth/synthesize';
import { fargateExample } from '@/lib/validation/example';
import { compile } from './compile';

const UNFINISHED = {
  'a port that the container does not map': fargateExample({ edges: { target: { props: { containerPort: 9090 } } } }),
  'a container that is not there': fargateExample({ edges: { target: { props: { containerName: 'api' } } } }),
  'a container without ports': fargateExample({ nodes: { web: { props: { portMappings: undefined } } } }),
  'a priority without conditions': fargateExample({ edges: { target: { props: { priority: 10 } } } }),
  'conditions without a priority': fargateExample({
    nodes: { listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } } },
    edges: { target: { props: { pathPatterns: ['/api/*'] } } },
  }),
};

test.each(Object.entries(UNFINISHED))('a target with %s is left out and named; the service has its template', (_what, design) => {
  const { plan, omitted } = compile(design);
  expect(omitted.map(({ element }) => element)).toContain('target');
  const { refused, templates } = synthesize(plan);
  expect(refused).toBeUndefined();
  expect(JSON.stringify(templates)).toContain('AWS::ECS::Service');
});
