/** So many letters of a name have room on a card that is seen from far away: two lines of six. */
const ROOM = 12;

/** A name for where there is little room: its beginning and its end, where names that were numbered differ. */
export function shortName(name: string): string {
  if (name.length <= ROOM) return name;
  const tail = ROOM / 2;
  return `${name.slice(0, ROOM - tail - 1)}…${name.slice(-tail)}`;
}
