/** Classes that several primitives share, so that they look alike by construction. */
export const styles = {
  /** A floating surface: menus, popovers, lists of choices. */
  floating: 'z-50 rounded-lg border border-border bg-surface text-text shadow-overlay outline-none data-[state=open]:animate-pop-in',
  /** A row in a menu or a list of choices. */
  item: 'relative flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-sm outline-none select-none data-[disabled=true]:pointer-events-none data-[disabled=true]:opacity-50 data-[disabled=""]:pointer-events-none data-[disabled=""]:opacity-50',
  /** How a row looks under the pointer or the keyboard. */
  itemActive: 'data-highlighted:bg-surface-2 data-[selected=true]:bg-surface-2 data-[state=open]:bg-surface-2',
  /** A small heading above a group of rows. */
  groupHeading: 'px-2 pt-2 pb-1 text-2xs font-semibold text-text-3',
  /** The line between two groups of rows. */
  separator: '-mx-1 my-1 h-px bg-border',
  /** The frame of everything that one types or chooses into. */
  field:
    'flex w-full min-w-0 items-center rounded-md border border-border-field bg-surface text-sm text-text transition-[border-color,box-shadow] duration-100 hover:border-text-3',
  /** How a frame looks while what is in it has the keyboard. */
  fieldFocus: 'focus-within:border-select focus-within:ring-2 focus-within:ring-select/25 focus-within:hover:border-select has-focus-visible:outline-none',
  /** How a frame looks when its value is refused. */
  fieldInvalid: 'border-error! ring-2 ring-error-soft! focus-within:ring-error/30!',
  /** How a frame looks when it cannot be changed. */
  fieldDisabled: 'pointer-events-none bg-surface-2 text-text-3',
} as const;
