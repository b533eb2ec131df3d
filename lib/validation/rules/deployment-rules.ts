import type { AnyRule } from '../rule';
import { alarmCircle } from './deployment/alarm-circle';
import { alternateUnused } from './deployment/alternate-unused';
import { bakeTime } from './deployment/bake-time';
import { bakeTimeUnused } from './deployment/bake-time-unused';
import { breakerThreshold } from './deployment/breaker-threshold';
import { codeDeploy, codeDeployGroup } from './deployment/code-deploy';
import { controller } from './deployment/controller';
import { existingService, existingServiceLeftover, existingServiceLines } from './deployment/existing-service';
import { externalController } from './deployment/external-controller';
import { force } from './deployment/force';
import { forceOnce } from './deployment/force-once';
import { functionReference } from './deployment/function';
import { hook } from './deployment/hook';
import { hookUnused } from './deployment/hook-unused';
import { nothingToShift } from './deployment/nothing-to-shift';
import { placement } from './deployment/placement';
import { placementExpression } from './deployment/placement-expression';
import { infrastructureRoleTrust } from './deployment/role-trust';
import { roleUse } from './deployment/role-use';
import { secondGroup } from './deployment/second-group';
import { shiftedTarget } from './deployment/shifted-target';
import { steps } from './deployment/steps';
import { strategy } from './deployment/strategy';
import { subnetChoice } from './network/subnet-choice';
import { ebs } from './volume/ebs';
import { ebsEncryption, ebsKey } from './volume/ebs-encryption';
import { ebsNitro } from './volume/ebs-nitro';
import { ebsPlace } from './volume/ebs-place';

/** Rules about services and their deployments. */
export const DEPLOYMENT_RULES: readonly AnyRule[] = [
  alarmCircle,
  alternateUnused,
  bakeTime,
  bakeTimeUnused,
  breakerThreshold,
  codeDeploy,
  codeDeployGroup,
  controller,
  ebs,
  ebsEncryption,
  ebsKey,
  ebsNitro,
  ebsPlace,
  existingService,
  existingServiceLeftover,
  existingServiceLines,
  externalController,
  force,
  forceOnce,
  functionReference,
  hook,
  hookUnused,
  infrastructureRoleTrust,
  nothingToShift,
  placement,
  placementExpression,
  roleUse,
  secondGroup,
  shiftedTarget,
  steps,
  strategy,
  subnetChoice,
];
