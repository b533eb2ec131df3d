import type { AnyRule } from '../rule';
import { descriptionLength } from './design/description-length';
import { nameReserved } from './design/name-reserved';
import { nameStart } from './design/name-start';
import { nameUnique } from './design/name-unique';
import { tags } from './design/tags';
import { cidr } from './network/cidr';
import { dns } from './network/dns';
import { existingVpc } from './network/existing-vpc';
import { natNeedsPublic } from './network/nat-needs-public';
import { openToWorld } from './network/open-to-world';
import { peer } from './network/peer';
import { portRange } from './network/port-range';
import { subnetGroups } from './network/subnet-groups';
import { subnetsOfType } from './network/subnets-of-type';
import { zones } from './network/zones';

/** Rules about the design as a whole, networks, clusters, capacity, services and traffic. */
export const PLATFORM_RULES: readonly AnyRule[] = [
  nameUnique, nameStart, nameReserved, descriptionLength, tags,
  cidr, zones, natNeedsPublic, dns, subnetGroups, existingVpc, subnetsOfType, portRange, peer, openToWorld,
];
