/** The groups of kinds, in the order in which palette and menus list them. */
export const KIND_GROUPS = ['Compute', 'Task', 'Traffic', 'Storage', 'Security', 'Network', 'Operations', 'Structure'] as const;
