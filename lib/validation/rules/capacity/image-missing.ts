import { isImageId } from '@/lib/kinds/capacity/machine-image';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { providerExample } from './examples';

/** The machine image of instances is said whole. */
export const imageMissing = defineRule({
  id: 'capacity/image-missing',
  severity: 'error',
  title: 'Instances have a machine image',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-optimized_AMI.html',
  related: ["CDK: Setting 'machineImage' is required when 'launchTemplate' and 'mixedInstancesPolicy' is not set"],
  on: 'capacity',
  check: (node) => {
    const { name, props } = node;
    const ids = Object.entries(props.imageIds ?? {});
    if (props.machineImage === undefined && isProvider(node))
      return [{ path: ['machineImage'], name, says: 'does not say which machine image its instances run' }];
    if (props.machineImage === 'PARAMETER' && !props.imageParameter)
      return [{ path: ['imageParameter'], name, says: 'takes its machine image from a parameter and does not say which' }];
    if (props.machineImage === 'AMI' && ids.length === 0)
      return [
        {
          path: ['imageIds'],
          name,
          says: 'takes a machine image by its id and has no id: give one for each region, such as eu-west-1 = ami-0a1b2c3d4e5f60718',
        },
      ];
    const wrong = props.machineImage === 'AMI' ? ids.find(([region, id]) => !isImageId(region, id)) : undefined;
    return wrong
      ? [
          {
            path: ['imageIds'],
            name,
            says: `has the machine image ${wrong[0]} = ${wrong[1]}, which is not a region and an id such as eu-west-1 = ami-0a1b2c3d4e5f60718`,
          },
        ]
      : [];
  },
  message: ({ name, says }) => `Capacity ${name} ${says}.`,
  fixes: (_match, { id }) => [setFix('Use Amazon Linux 2023', id, ['machineImage'], 'AMAZON_LINUX_2023')],
  examples: () => ({
    ok: [
      ec2Example({ nodes: { capacity: { props: { machineImage: undefined } } } }),
      providerExample({ nodes: { capacity: { props: { machineImage: 'AMI', imageIds: { 'us-gov-west-1': 'ami-0a1b2c3d' } } } } }),
    ],
    bad: [
      providerExample({ nodes: { capacity: { props: { machineImage: undefined } } } }),
      ec2Example({ nodes: { capacity: { props: { machineImage: 'PARAMETER' } } } }),
      ec2Example({ nodes: { capacity: { props: { machineImage: 'AMI' } } } }),
      ec2Example({ nodes: { capacity: { props: { machineImage: 'AMI', imageIds: { Ireland: 'ami-0a1b2c3d' } } } } }),
    ],
  }),
});
