import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveLog } from '@/lib/kinds/container/logging/drivers';
import { loggingProps } from '@/lib/kinds/container/logging/schema';
import { synthesize } from '@/lib/synth/synthesize';
import { arbitraryOf } from '@/lib/testing/arbitrary-of';
import { LOGGING_HINTS } from '@/lib/testing/logging-hints';
import { runs } from '@/lib/testing/runs';
import { ec2Example, fargateExample } from '@/lib/validation/example';
import { validate } from '@/lib/validation/validate';
import { compile } from './compile';

test('a container without an error finding synthesizes, however it logs', () => {
  fc.assert(
    fc.property(fc.boolean(), arbitraryOf(loggingProps, LOGGING_HINTS, new Set(['streamPrefix', 'address', 'logDriver'])), (fargate, drawn) => {
      // What a driver does not take is an error anyway.
      const props = { logging: effectiveLog(loggingProps.parse(drawn)) };
      const whole = fargate ? fargateExample({ nodes: { web: { props } } }) : ec2Example({ nodes: { app: { props } } });
      const nodes = Object.fromEntries(Object.entries(whole.nodes).filter(([id]) => ['task', 'web', 'app'].includes(id)));
      const design = { ...whole, nodes, edges: {} };
      if (validate(design).some((finding) => finding.severity === 'error')) return;
      const { plan, omitted } = compile(design);
      expect(omitted).toEqual([]);
      expect(synthesize(plan).refused).toBeUndefined();
    }),
    runs(200),
  );
});
