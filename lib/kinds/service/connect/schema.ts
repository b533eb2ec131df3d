/** What a service says about how it is found: a part of its props. */
export const connectShape = {} as const;
