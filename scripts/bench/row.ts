/** One line of the bench's table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly reference: string;
  /** How they compare, and the aim if there is one. */
  readonly ratio: string;
  /** The same ratio when designs had nine kinds of nodes: designs that use no others must not have become slower. */
  readonly foundation?: string;
}

/** Milliseconds as people read them. */
export function ms(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** Prints rows as a Markdown table with aligned columns. */
export function table(rows: readonly Row[]): string {
  const lines = [
    ['What', 'Measured', 'Reference', 'Ratio', 'At the foundation'],
    ...rows.map(({ what, measured, reference, ratio, foundation }) => [what, measured, reference, ratio, foundation ?? '']),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = (line: readonly string[]): string => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [text(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(text)].join('\n');
}
