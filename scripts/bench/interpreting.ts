import { compile } from '@/lib/compile/compile';
import { loadBalancedServices } from '@/lib/testing/reference/load-balanced-service';
import { synthesize } from '@/lib/synth/synthesize';
import { templateOf } from '@/lib/synth/testing/reference-programs';
import { manyServices } from '@/lib/testing/many-services';
import { alternate } from './measure';
import { ms, type Row } from './row';

/** Interpreting a plan against the same CDK program written by hand. */
export async function interpreting(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [count, rounds, foundation] of [
    [1, 40, 1.06],
    [10, 20, 1.03],
    [30, 12, 1.03],
  ] as const) {
    const suffixes = Array.from({ length: count }, (_, index) => String(index));
    const { plan } = compile(manyServices(suffixes));
    const [ours, byHand] = await alternate(
      rounds,
      () => synthesize(plan),
      () => templateOf('WebService', {}, (stack) => loadBalancedServices(stack, suffixes)),
    );
    rows.push({
      what: `interpret a plan, ${count} load-balanced service${count === 1 ? '' : 's'}`,
      measured: ms(ours),
      reference: `${ms(byHand)} program by hand`,
      ratio: `${(ours / byHand).toFixed(2)}× (aim ≤ 1.1×)`,
      foundation: `${foundation.toFixed(2)}×`,
    });
  }
  return rows;
}
