import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** The CPU of a container is a number of CPU units. */
export const cpuWhole = defineRule({
  id: 'container/cpu-whole',
  severity: 'error',
  title: 'The CPU of a container is a whole number of CPU units',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: ({ name, props: { cpu } }) => (cpu === undefined || (Number.isInteger(cpu) && cpu >= 0) ? [] : [{ path: ['cpu'], name, cpu }]),
  message: ({ name, cpu }) => `The CPU of container ${name} is ${cpu}; choose a whole number of CPU units from 0 on, where 1024 are one vCPU.`,
  fixes: ({ cpu }, { id }) => {
    const vcpu = cpu > 0 && cpu < 4 ? Math.round(cpu * 1024) : undefined;
    return [...(vcpu === undefined ? [] : [setFix(`Use ${vcpu} units (${cpu} vCPU)`, id, ['cpu'], vcpu)]), clearFix('Reserve no CPU', id, ['cpu'])];
  },
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { cpu: 256 } } } }), ec2Example({ nodes: { app: { props: { cpu: 0 } } } })],
    bad: [ec2Example({ nodes: { app: { props: { cpu: 0.25 } } } }), ec2Example({ nodes: { app: { props: { cpu: -1 } } } })],
  }),
});
