import type { ReactElement } from 'react';
import type { LineIconProps } from '@/components/ui/line-icon';
import type { Kind } from '@/lib/kinds/union';
import { KmsKeyIcon } from './kms-key/icon';
import { RoleIcon } from './role/icon';
import { LogGroupIcon } from './log-group/icon';
import { BucketIcon } from './bucket/icon';
import { SecretIcon } from './secret/icon';
import { ParameterIcon } from './parameter/icon';
import { RepositoryIcon } from './repository/icon';
import { DockerImageAssetIcon } from './docker-image-asset/icon';
import { FileSystemIcon } from './file-system/icon';
import { AccessPointIcon } from './access-point/icon';
import { VolumeIcon } from './volume/icon';
import { CapacityIcon } from './capacity/icon';
import { ClusterIcon } from './cluster/icon';
import { ContainerIcon } from './container/icon';
import { ListenerIcon } from './listener/icon';
import { LoadBalancerIcon } from './load-balancer/icon';
import { SecurityGroupIcon } from './security-group/icon';
import { ServiceIcon } from './service/icon';
import { TaskDefinitionIcon } from './task-definition/icon';
import { VpcIcon } from './vpc/icon';
import { StackIcon } from './stack/icon';
import { NamespaceIcon } from './namespace/icon';
import { CloudMapServiceIcon } from './cloud-map-service/icon';
import { FargateCapacityProviderIcon } from './fargate-capacity-provider/icon';
import { ManagedInstancesCapacityProviderIcon } from './managed-instances-capacity-provider/icon';
import { TargetGroupIcon } from './target-group/icon';
import { CertificateIcon } from './certificate/icon';
import { QueueIcon } from './queue/icon';
import { TopicIcon } from './topic/icon';
import { AlarmIcon } from './alarm/icon';
import { ScheduledTaskIcon } from './scheduled-task/icon';
import { LambdaFunctionIcon } from './lambda-function/icon';

/** Draws the icon of any kind, in the colour of the text around it. */
export function KindIcon({ kind, ...props }: LineIconProps & { kind: Kind }) {
  return ICONS[kind](props);
}

const ICONS: Record<Kind, (props: LineIconProps) => ReactElement> = {
  vpc: VpcIcon,
  'security-group': SecurityGroupIcon,
  cluster: ClusterIcon,
  capacity: CapacityIcon,
  'task-definition': TaskDefinitionIcon,
  'kms-key': KmsKeyIcon,
  role: RoleIcon,
  'log-group': LogGroupIcon,
  bucket: BucketIcon,
  secret: SecretIcon,
  parameter: ParameterIcon,
  repository: RepositoryIcon,
  'docker-image-asset': DockerImageAssetIcon,
  'file-system': FileSystemIcon,
  'access-point': AccessPointIcon,
  volume: VolumeIcon,
  container: ContainerIcon,
  service: ServiceIcon,
  'load-balancer': LoadBalancerIcon,
  listener: ListenerIcon,
  stack: StackIcon,
  namespace: NamespaceIcon,
  'cloud-map-service': CloudMapServiceIcon,
  'fargate-capacity-provider': FargateCapacityProviderIcon,
  'managed-instances-capacity-provider': ManagedInstancesCapacityProviderIcon,
  'target-group': TargetGroupIcon,
  certificate: CertificateIcon,
  queue: QueueIcon,
  topic: TopicIcon,
  alarm: AlarmIcon,
  'scheduled-task': ScheduledTaskIcon,
  'lambda-function': LambdaFunctionIcon,
};
