import fc from 'fast-check';
import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';
import { mostly, within } from './mostly';

const pick = fc.constantFrom;

/** Values as people give them, for kinds of nodes. */
export const DEPLOYMENT_HINTS = {
  'lambda-function': { functionArn: mostly(pick('arn:aws:lambda:eu-west-1:111122223333:function:check'), '', 'check') },
} satisfies Partial<Record<Kind, Hints>>;

/** What a service says of its deployments, its placement and its subnets, as people give it. */
export const SERVICE_DEPLOYMENT_HINTS: Hints = {
  source: mostly(pick('new'), 'existing'),
  serviceArn: mostly(pick('arn:aws:ecs:eu-west-1:111122223333:service/shop/orders'), 'orders', ''),
  deploymentController: mostly(pick('ECS'), 'CODE_DEPLOY', 'EXTERNAL'),
  bakeTimeMinutes: mostly(within(0, 1440), 1441, 0.5),
  'linear.stepPercent': mostly(pick(3, 10, 12.5, 33.3), 2, 0.25),
  'linear.stepBakeMinutes': mostly(within(0, 1440), 1.5),
  'canary.stepPercent': mostly(pick(0.1, 5, 99.9), 0, 101),
  'canary.stepBakeMinutes': mostly(within(0, 1440), -1),
  'circuitBreakerThreshold.value': mostly(within(1, 200), 0, 1.5),
  'forceNewDeployment.nonce': mostly(pick('1', 'release-42'), ''),
  'placementStrategies.attribute': mostly(pick('attribute:ecs.availability-zone', 'instanceId'), ''),
  'placementConstraints.expression': mostly(pick('attribute:ecs.instance-type =~ t3.*', 'attribute:ecs.availability-zone == eu-west-1a'), ''),
  subnetGroup: mostly(pick('Private', 'Public'), 'app', ''),
  subnetIds: mostly(pick(['subnet-0a1b2c3d4e5f60718'], ['subnet-0a1b2c3d4e5f60718', 'subnet-0a1b2c3d']), [], ['app']),
  subnetZones: mostly(pick(['eu-west-1a'], ['eu-west-1a', 'eu-west-1b']), [], ['eu-west-1c']),
};

/** What an EBS volume says, as people give it. */
export const EBS_HINTS: Hints = {
  'ebs.sizeGiB': mostly(within(20, 500), 0, 100_000),
  'ebs.snapshotId': mostly(pick('snap-066877671789bd71b'), 'mine', ''),
  'ebs.iops': mostly(within(3000, 16_000), 1),
  'ebs.throughputMiBps': mostly(within(125, 500), 5000),
  'ebs.initializationRateMiBps': mostly(within(100, 300), 50),
  'ebs.tags': fc.dictionary(pick('team', 'purpose'), pick('shop', ''), { maxKeys: 2 }),
};

/** The same for kinds of edges. */
export const DEPLOYMENT_EDGE_HINTS = {
  'stops-on': {},
  'calls-hook': {
    name: mostly(pick('PreScale', 'Smoke'), 'AlternateTarget'),
    lifecycleStages: mostly(pick(['PRE_SCALE_UP'], ['POST_TEST_TRAFFIC_SHIFT', 'PRE_SCALE_UP'], ['RECONCILE_SERVICE']), []),
    hookDetails: mostly(pick('{"suite":"smoke"}', '{}'), 'smoke', ''),
    timeoutMinutes: mostly(within(1, 20_160), 0),
  },
} satisfies Partial<Record<EdgeKind, Hints>>;
