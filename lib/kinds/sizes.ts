/** CPU units as people say them: `0.25 vCPU`, `1 vCPU`. 1024 units are one vCPU. */
export function cpuText(cpu: number): string {
  return `${Number((cpu / 1024).toFixed(4))} vCPU`;
}

/** Mebibytes as people say them: `512 MB`, `4 GB` where whole. Uses ECS's own unit names. */
export function memoryText(memoryMiB: number): string {
  return memoryMiB >= 1024 && memoryMiB % 512 === 0 ? `${memoryMiB / 1024} GB` : `${memoryMiB} MB`;
}
