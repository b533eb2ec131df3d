import { machineImageOf } from '@/lib/aws/machine-images';
import { instance, mapOf, member, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { Incomplete, required } from '../plan-context';
import type { Props } from '../union';

type ImageProps = Pick<Props<'capacity'>, 'machineImage' | 'imageParameter' | 'imageParameterVersion' | 'imageIds' | 'imageSystem' | 'machineImageType'>;

/** The machine image as the CDK takes it; nothing where the CDK chooses. @throws Incomplete for an image of the account's own that is not named */
export function machineImage(props: ImageProps): Expr | undefined {
  switch (props.machineImage) {
    case undefined:
      return undefined;
    case 'PARAMETER':
      return staticCall(
        'aws_ec2.MachineImage',
        'fromSsmParameter',
        required(props.imageParameter, ['imageParameter'], 'The parameter that holds the id of the machine image'),
        structOrNothing({
          os: props.imageSystem === 'WINDOWS' ? member('aws_ec2.OperatingSystemType', 'WINDOWS') : undefined,
          parameterVersion: props.imageParameterVersion || undefined,
        }),
      );
    case 'AMI': {
      const ids = Object.fromEntries(Object.entries(props.imageIds ?? {}).filter(([region, id]) => IS_REGION.test(region) && IS_IMAGE.test(id)));
      const map = mapOf(ids);
      if (!map || Object.keys(ids).length < Object.keys(props.imageIds ?? {}).length)
        throw new Incomplete(['imageIds'], 'A machine image by its id has one in each region where it is used: eu-west-1 = ami-0a1b2c3d4e5f60718.');
      return staticCall('aws_ec2.MachineImage', props.imageSystem === 'WINDOWS' ? 'genericWindows' : 'genericLinux', map);
    }
    default:
      return published(props.machineImage);
  }
}

/** True for an id of a machine image in a region: what {@link machineImage} takes. */
export function isImageId(region: string, id: string): boolean {
  return IS_REGION.test(region) && IS_IMAGE.test(id);
}

/** True where instances are told their cluster the way Bottlerocket wants it. */
export function isBottlerocket({ machineImage: name, machineImageType }: ImageProps): boolean {
  if (machineImageType !== undefined) return machineImageType === 'BOTTLEROCKET';
  return machineImageOf(name)?.system.startsWith('BOTTLEROCKET') === true;
}

/** A mapping of a template has only letters, digits and hyphens in its keys. */
const IS_REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;
const IS_IMAGE = /^ami-[0-9a-f]{8,17}$/;

function published(name: string): Expr {
  const image = machineImageOf(name);
  const { system, architecture, accelerator, windows } = required(image, ['machineImage'], 'The machine image');
  const arm = architecture === 'arm64';
  const hardware = accelerator ?? (arm ? 'ARM' : undefined);
  const hardwareType = hardware && member('aws_ecs.AmiHardwareType', hardware);
  switch (system) {
    case 'AMAZON_LINUX':
      return staticCall('aws_ecs.EcsOptimizedImage', 'amazonLinux');
    case 'AMAZON_LINUX_2':
      return staticCall('aws_ecs.EcsOptimizedImage', 'amazonLinux2', hardwareType);
    case 'AMAZON_LINUX_2023':
      return staticCall('aws_ecs.EcsOptimizedImage', 'amazonLinux2023', hardwareType);
    case 'WINDOWS':
      return staticCall('aws_ecs.EcsOptimizedImage', 'windows', member('aws_ecs.WindowsOptimizedVersion', `SERVER_${windows ?? ''}`));
    case 'BOTTLEROCKET_1':
    case 'BOTTLEROCKET_2': {
      const variant = `AWS_ECS_${system === 'BOTTLEROCKET_2' ? '2' : '1'}${accelerator ? '_NVIDIA' : ''}`;
      const options = {
        ...(variant === 'AWS_ECS_1' ? {} : { variant: member('aws_ecs.BottlerocketEcsVariant', variant) }),
        ...(arm ? { architecture: member('aws_ec2.InstanceArchitecture', 'ARM_64') } : {}),
      };
      return Object.keys(options).length === 0 ? instance('aws_ecs.BottleRocketImage') : instance('aws_ecs.BottleRocketImage', options);
    }
  }
}
