/** What a design may hold at the most. Beyond that it is refused with an answer that names the limit. */
export const LIMITS = {
  /** Bytes of a design written as JSON in UTF-8. */
  designBytes: 5 * 1024 * 1024,
  /** Nodes of a design. */
  nodes: 2_000,
  /** Edges of a design. */
  edges: 10_000,
  /** How deeply JSON may be nested. */
  depth: 64,
  /** Files of Guard rules of a design. */
  guardRuleFiles: 10,
  /** Characters of a file of Guard rules. */
  guardRuleCharacters: 64 * 1024,
} as const;
