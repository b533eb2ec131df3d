import type { Props } from '../union';
import { canRunOnFargate, canRunOnInstances, canRunOnManagedInstances, runsExternally } from './launch-types';
import { networkModesOf, networkModeText } from './network-mode';

type TaskProps = Props<'task-definition'>;
type Key = keyof TaskProps;

/** A property that means nothing where the tasks run. */
export interface Leftover {
  readonly key: Key;
  /** What it says, after "has": "network mode bridge". */
  readonly says: string;
  /** Why it does not apply, as a sentence without its full stop. */
  readonly because: string;
}

/**
 * Why a property does not apply to tasks that run where these do, whatever it says; nothing when it does. As a sentence
 * without its full stop.
 */
export function whyNot(key: Key, props: Pick<TaskProps, 'launchType'>): string | undefined {
  const fargate = canRunOnFargate(props);
  const managed = canRunOnManagedInstances(props);
  const external = runsExternally(props);
  switch (key) {
    case 'networkMode':
      return fargate ? 'Tasks that can run on Fargate always use awsvpc' : undefined;
    case 'cpuArchitecture':
    case 'operatingSystemFamily':
      if (fargate && managed && canRunOnInstances(props)) return 'The CDK names no platform for tasks that can run on all three';
      return fargate || managed ? undefined : 'A platform is named for Fargate and managed instances only; elsewhere tasks run on that of their instance';
    case 'ephemeralStorageGiB':
      if (managed) return 'Managed instances have no ephemeral storage to choose';
      return fargate ? undefined : 'Only tasks on Fargate have ephemeral storage to choose';
    case 'ipcMode':
      if (fargate) return 'Tasks that can run on Fargate have no IPC namespace to choose';
      return managed ? 'Tasks that can run on managed instances have no IPC namespace to choose' : undefined;
    case 'placementConstraints':
      if (fargate) return 'Fargate has no instances to place constraints on';
      return managed ? 'The CDK leaves placement constraints away for tasks that can run on managed instances' : undefined;
    case 'proxyConfiguration':
      if (external) return 'External instances know no App Mesh';
      return managed ? 'Managed instances know no App Mesh proxy' : undefined;
    case 'inferenceAccelerators':
      return !fargate && !managed && !external ? undefined : 'Inference accelerators were for EC2 instances only';
    default:
      return undefined;
  }
}

/** The properties of a task definition that mean nothing where its tasks run, as others are said: neither planned nor lost, and a finding each. */
export function leftoversOf(props: TaskProps): readonly Leftover[] {
  // Rules and plans ask several times about the same properties, which never change.
  const before = known.get(props);
  if (before) return before;
  const leftovers = findLeftovers(props);
  known.set(props, leftovers);
  return leftovers;
}

const known = new WeakMap<TaskProps, readonly Leftover[]>();

function findLeftovers(props: TaskProps): readonly Leftover[] {
  return (Object.keys(SAYS) as (keyof typeof SAYS)[]).flatMap((key) => {
    const says = saysOf(key, props);
    if (says === undefined) return [];
    const because = whyNotValue(key, props) ?? whyNot(key, props);
    return because === undefined || (key === 'networkMode' && isAllowedMode(props)) ? [] : [{ key, says, because }];
  });
}

/** What a task definition says that applies where its tasks run. */
export function applicable(props: TaskProps): TaskProps {
  const leftovers = leftoversOf(props);
  if (leftovers.length === 0) return props;
  const left = new Set(leftovers.map((it) => it.key));
  // Every property is optional, so a part of them is as good as all.
  return Object.fromEntries(Object.entries(props).filter(([key]) => !left.has(key as Key)));
}

const SAYS = {
  networkMode: '',
  cpuArchitecture: 'a CPU architecture',
  operatingSystemFamily: 'an operating system',
  ephemeralStorageGiB: 'ephemeral storage',
  ipcMode: 'a choice of the IPC namespace',
  placementConstraints: 'placement constraints',
  proxyConfiguration: 'an App Mesh proxy',
  inferenceAccelerators: 'inference accelerators',
} as const satisfies Partial<Record<Key, string>>;

function saysOf(key: keyof typeof SAYS, props: TaskProps): string | undefined {
  const value = props[key];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  return key === 'networkMode' && props.networkMode ? `network mode ${networkModeText(props.networkMode)}` : SAYS[key];
}

/** Why a value does not apply where another one of the same property would. */
function whyNotValue(key: keyof typeof SAYS, props: TaskProps): string | undefined {
  if (key === 'networkMode' && props.networkMode && !canRunOnFargate(props) && !isAllowedMode(props)) {
    const modes = networkModesOf(props).map(networkModeText);
    return `${runsExternally(props) ? 'External instances' : 'Managed instances'} offer ${modes.slice(0, -1).join(', ')} and ${modes.at(-1)}`;
  }
  const windows = (props.operatingSystemFamily ?? 'LINUX') !== 'LINUX';
  return key === 'operatingSystemFamily' && windows && canRunOnManagedInstances(props) ? 'Managed instances run Linux' : undefined;
}

function isAllowedMode(props: TaskProps): boolean {
  return props.networkMode !== undefined && networkModesOf(props).includes(props.networkMode);
}
