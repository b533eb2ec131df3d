/** The facts of a resource that is only referred to; nothing for one that is made here. */
export function existing(props: { readonly source?: 'new' | 'existing' | undefined }, reference: string | undefined): string | undefined {
  if (props.source !== 'existing') return undefined;
  return reference ? `existing · ${reference.replace(/:\*$/, '').split(':').at(-1)}` : 'existing · reference missing';
}
