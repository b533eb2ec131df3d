import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** Swappiness comes with a maximum of swap. */
export const swappinessWithoutSwap = defineRule({
  id: 'container/swappiness-without-swap',
  severity: 'warning',
  title: 'Swappiness needs a maximum of swap',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
  on: 'container',
  check: ({ name, props: { linuxParameters: linux } }) =>
    linux?.swappiness !== undefined && linux.maxSwapMiB === undefined ? [{ path: ['linuxParameters', 'swappiness'], name }] : [],
  message: ({ name }) => `Container ${name} sets its swappiness without a maximum of swap, so it is ignored; set the swap too, or remove it.`,
  fixes: ({ path }, { id }) => [clearFix('Remove the swappiness', id, path)],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { linuxParameters: { maxSwapMiB: 64, swappiness: 10 } } } } })],
    bad: [ec2Example({ nodes: { app: { props: { linuxParameters: { swappiness: 10 } } } } })],
  }),
});
