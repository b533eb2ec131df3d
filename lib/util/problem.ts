/** A place inside a JSON value: object keys and array indexes from the outside in. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with some input: where it is, and in words what was got, what is allowed and what to do. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** Writes a path the way people read it: `nodes.web.props.portMappings[0].containerPort`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    if (/^[A-Za-z_$][\w$-]*$/.test(part)) return text ? `${text}.${part}` : part;
    return `${text}[${JSON.stringify(part)}]`;
  }, '');
}
