import { parseInstanceType } from '@/lib/aws/instance-type';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { providerExample } from './examples';

/** A mixture of instances says which they are. */
export const mixture = defineRule({
  id: 'capacity/mixture',
  severity: 'error',
  title: 'A mixture of instances names their types',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html',
  related: ["CDK: You must specify either 'instanceRequirements' or 'instanceType'"],
  on: 'capacity',
  check: (node) => {
    const { name, props } = node;
    const mix = props.mixedInstances;
    if (!mix || !isProvider(node)) return [];
    const types = (mix.overrides ?? []).flatMap(({ instanceType }, index) => {
      if (instanceType && parseInstanceType(instanceType)) return [];
      const says = instanceType
        ? `"${instanceType}", which is not an instance type; write a family and a size, such as m7i.large`
        : 'an instance type without a name';
      return [{ path: ['mixedInstances', 'overrides', index, 'instanceType'], name, says }];
    });
    const price = mix.spotMaxPrice;
    return [
      ...types,
      ...(mix.overrides?.length || props.instanceType ? [] : [{ path: ['mixedInstances', 'overrides'], name, says: 'no instance type at all' }]),
      ...(price && !(/^\d{1,8}(?:\.\d{1,8})?$/.test(price) && Number(price) > 0)
        ? [
            {
              path: ['mixedInstances', 'spotMaxPrice'],
              name,
              says: `the Spot price limit "${price}", which is not a number of US dollars above zero, such as 0.05`,
            },
          ]
        : []),
    ];
  },
  message: ({ name, says }) => `The mixture of instances of capacity ${name} has ${says}.`,
  fixes: ({ path }, { id }) => (path.at(-1) === 'spotMaxPrice' ? [losing(clearFix('Pay up to the On-Demand price', id, path))] : []),
  examples: () => ({
    ok: [providerExample({ nodes: { capacity: { props: { instanceType: undefined, mixedInstances: { overrides: [{ instanceType: 'm7i.large' }] } } } } })],
    bad: [
      providerExample({ nodes: { capacity: { props: { instanceType: undefined, mixedInstances: {} } } } }),
      providerExample({ nodes: { capacity: { props: { mixedInstances: { overrides: [{}] } } } } }),
      providerExample({ nodes: { capacity: { props: { mixedInstances: { overrides: [{ instanceType: 'large' }] } } } } }),
      providerExample({ nodes: { capacity: { props: { mixedInstances: { spotMaxPrice: 'cheap' } } } } }),
    ],
  }),
});
