/** What a service says about its task count: a part of its props. */
export const scalingShape = {} as const;
