/** What a service says about its deployments: a part of its props. */
export const deploymentShape = {} as const;
