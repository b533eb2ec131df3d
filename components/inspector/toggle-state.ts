/** What a yes-or-no property says: nothing, or one of the two. */
export type ToggleState = boolean | undefined;

/** Whether a toggle is shown as on: what is said, else what holds when nothing is said. */
export function isOn(said: ToggleState, absent: boolean): boolean {
  return said ?? absent;
}

/** What the property says after the toggle was switched: nothing when that already gives the wanted state. */
export function switched(wanted: boolean, absent: boolean): ToggleState {
  return wanted === absent ? undefined : wanted;
}
