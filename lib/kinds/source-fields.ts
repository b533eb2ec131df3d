import type { Field } from './field';
import { options } from './field';

/** A node that is made by the stack or only referred to. */
interface Sourced {
  readonly props: { readonly source?: 'new' | 'existing' | undefined };
}

type Why = (node: Sourced) => string | undefined;

/** Why a field does not count for a resource that exists already: "An existing bucket keeps what it has." */
export function newOnly(what: string): Why {
  return ({ props }) => (props.source === 'existing' ? `An existing ${what} keeps what it has.` : undefined);
}

/** Why a field does not count for a resource that the stack makes: "Only for an existing bucket." */
export function existingOnly(what: string): Why {
  return ({ props }) => (props.source === 'existing' ? undefined : `Only for an existing ${what}.`);
}

/** The field that says whether a resource is made by the stack or there already. */
export function sourceField(label: string, section: string): Pick<Field, 'path' | 'label' | 'section' | 'control' | 'essential' | 'placeholder'> {
  return {
    path: ['source'],
    label,
    section,
    control: options(['new', 'Made by this stack'], ['existing', 'Already there']),
    essential: true,
    placeholder: 'Made by this stack',
  };
}

/** What becomes of a resource when the stack no longer has it. */
export const REMOVAL = options(['RETAIN', 'Keep it'], ['DESTROY', 'Delete it']);
