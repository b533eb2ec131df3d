/** What a machine image for container instances is made for. */
export interface MachineImage {
  /** In the words that people choose it by. */
  readonly label: string;
  readonly system: 'AMAZON_LINUX' | 'AMAZON_LINUX_2' | 'AMAZON_LINUX_2023' | 'BOTTLEROCKET_1' | 'BOTTLEROCKET_2' | 'WINDOWS';
  readonly architecture: 'x86_64' | 'arm64';
  /** The accelerators that it has drivers for. */
  readonly accelerator?: 'GPU' | 'NEURON';
  /** The version of Windows Server. */
  readonly windows?: '2016' | '2019' | '2022' | '2025';
}

/**
 * The machine images that ECS publishes, by the names that designs use. As of 2026-07.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-optimized_AMI.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-bottlerocket.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-optimized_windows_AMI.html
 */
export const MACHINE_IMAGES = {
  AMAZON_LINUX_2023: { label: 'Amazon Linux 2023', system: 'AMAZON_LINUX_2023', architecture: 'x86_64' },
  AMAZON_LINUX_2023_ARM: { label: 'Amazon Linux 2023, ARM', system: 'AMAZON_LINUX_2023', architecture: 'arm64' },
  AMAZON_LINUX_2023_GPU: { label: 'Amazon Linux 2023, GPU', system: 'AMAZON_LINUX_2023', architecture: 'x86_64', accelerator: 'GPU' },
  AMAZON_LINUX_2023_NEURON: { label: 'Amazon Linux 2023, Neuron', system: 'AMAZON_LINUX_2023', architecture: 'x86_64', accelerator: 'NEURON' },
  AMAZON_LINUX_2: { label: 'Amazon Linux 2', system: 'AMAZON_LINUX_2', architecture: 'x86_64' },
  AMAZON_LINUX_2_ARM: { label: 'Amazon Linux 2, ARM', system: 'AMAZON_LINUX_2', architecture: 'arm64' },
  AMAZON_LINUX_2_GPU: { label: 'Amazon Linux 2, GPU', system: 'AMAZON_LINUX_2', architecture: 'x86_64', accelerator: 'GPU' },
  AMAZON_LINUX_2_NEURON: { label: 'Amazon Linux 2, Neuron', system: 'AMAZON_LINUX_2', architecture: 'x86_64', accelerator: 'NEURON' },
  BOTTLEROCKET_2: { label: 'Bottlerocket 2', system: 'BOTTLEROCKET_2', architecture: 'x86_64' },
  BOTTLEROCKET_2_ARM: { label: 'Bottlerocket 2, ARM', system: 'BOTTLEROCKET_2', architecture: 'arm64' },
  BOTTLEROCKET_2_NVIDIA: { label: 'Bottlerocket 2, NVIDIA', system: 'BOTTLEROCKET_2', architecture: 'x86_64', accelerator: 'GPU' },
  BOTTLEROCKET_2_NVIDIA_ARM: { label: 'Bottlerocket 2, NVIDIA, ARM', system: 'BOTTLEROCKET_2', architecture: 'arm64', accelerator: 'GPU' },
  BOTTLEROCKET: { label: 'Bottlerocket 1', system: 'BOTTLEROCKET_1', architecture: 'x86_64' },
  BOTTLEROCKET_ARM: { label: 'Bottlerocket 1, ARM', system: 'BOTTLEROCKET_1', architecture: 'arm64' },
  BOTTLEROCKET_NVIDIA: { label: 'Bottlerocket 1, NVIDIA', system: 'BOTTLEROCKET_1', architecture: 'x86_64', accelerator: 'GPU' },
  BOTTLEROCKET_NVIDIA_ARM: { label: 'Bottlerocket 1, NVIDIA, ARM', system: 'BOTTLEROCKET_1', architecture: 'arm64', accelerator: 'GPU' },
  WINDOWS_2025: { label: 'Windows Server 2025', system: 'WINDOWS', architecture: 'x86_64', windows: '2025' },
  WINDOWS_2022: { label: 'Windows Server 2022', system: 'WINDOWS', architecture: 'x86_64', windows: '2022' },
  WINDOWS_2019: { label: 'Windows Server 2019', system: 'WINDOWS', architecture: 'x86_64', windows: '2019' },
  WINDOWS_2016: { label: 'Windows Server 2016', system: 'WINDOWS', architecture: 'x86_64', windows: '2016' },
  AMAZON_LINUX: { label: 'Amazon Linux 1', system: 'AMAZON_LINUX', architecture: 'x86_64' },
} as const satisfies Readonly<Record<string, MachineImage>>;

/** The name of a machine image that ECS publishes. */
export type MachineImageName = keyof typeof MACHINE_IMAGES;

/** What is known about a machine image; nothing for one of the account's own. */
export function machineImageOf(name: string | undefined): MachineImage | undefined {
  return name !== undefined && Object.hasOwn(MACHINE_IMAGES, name) ? MACHINE_IMAGES[name as MachineImageName] : undefined;
}

/** All names, for a schema. */
export const MACHINE_IMAGE_NAMES = Object.keys(MACHINE_IMAGES) as [MachineImageName, ...MachineImageName[]];
