import { structProperty } from './api';
import type { DocsData } from './api-data';
import data from './generated/docs.json';

const DOCS = data as unknown as DocsData;

/** What the CDK's own documentation says about a type, a struct's property or an enum's member. */
export interface Doc {
  /** The first sentence. */
  readonly summary: string;
  /** The default in the CDK's words, when it states one. */
  readonly defaultText?: string;
}

/**
 * The CDK's documentation of a type, or of one property (inherited ones too) or member of it. In a file of its own,
 * with its own data, so that only what shows documentation loads it.
 */
export function docOf(fqn: string, name = ''): Doc | undefined {
  const owner = name === '' ? fqn : (structProperty(fqn, name)?.declaredBy ?? fqn);
  const entries = Object.hasOwn(DOCS, owner) ? DOCS[owner] : undefined;
  const entry = entries && Object.hasOwn(entries, name) ? entries[name] : undefined;
  return entry && { summary: entry[0], defaultText: entry[1] };
}
