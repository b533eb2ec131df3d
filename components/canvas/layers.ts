/** What is drawn over what: frames (inner ones over outer ones), edges, their labels, cards and stacks, rows. */
export const LAYERS = { edge: 10, label: 12, card: 20, row: 21, lifted: 1000 } as const;
