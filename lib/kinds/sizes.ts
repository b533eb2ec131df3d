/** CPU units as people say them: `0.25 vCPU`, `1 vCPU`; `164 CPU units` where that is no quarter of a vCPU. 1024 units are one vCPU. */
export function cpuText(cpu: number): string {
  return isWholeCpu(cpu) ? `${cpu / 1024} vCPU` : `${cpu} CPU unit${cpu === 1 ? '' : 's'}`;
}

/** True for CPU units that are a number of quarters of a vCPU. */
export function isWholeCpu(cpu: number): boolean {
  return cpu % 256 === 0;
}

/** Mebibytes as people say them: `512 MB`, `4 GB` where whole. Uses ECS's own unit names. */
export function memoryText(memoryMiB: number): string {
  return memoryMiB >= 1024 && memoryMiB % 512 === 0 ? `${memoryMiB / 1024} GB` : `${memoryMiB} MB`;
}
