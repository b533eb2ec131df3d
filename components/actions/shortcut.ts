/** The part of a keyboard event that decides which shortcut it is. */
export interface Keys {
  readonly key: string;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** True when the keys pressed are a shortcut such as `Mod+Shift+Z`; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function matchesShortcut(keys: Keys, shortcut: string, mac: boolean): boolean {
  const parts = shortcut === 'Mod++' ? ['Mod', '+'] : shortcut.split('+');
  const wanted = parts.at(-1) ?? '';
  const mod = mac ? keys.metaKey : keys.ctrlKey;
  const otherMod = mac ? keys.ctrlKey : keys.metaKey;
  if (parts.includes('Mod') !== mod || otherMod || keys.altKey) return false;
  // Characters such as ? and + need Shift on many keyboards: the character itself decides.
  const letterOrName = /^[A-Za-z0-9]$|^[A-Z][a-z]+/.test(wanted);
  if (letterOrName && parts.includes('Shift') !== keys.shiftKey) return false;
  if (parts.includes('Shift') && /^\d$/.test(wanted)) return keys.key === wanted || SHIFTED_DIGITS[wanted] === keys.key;
  return keys.key.toLowerCase() === wanted.toLowerCase();
}

/** Writes a shortcut the way the platform does: `⇧⌘Z`, `Ctrl+Shift+Z`. */
export function shortcutText(shortcut: string, mac: boolean): string {
  const parts = shortcut === 'Mod++' ? ['Mod', '+'] : shortcut.split('+');
  const named = parts.map((part) => (mac ? (MAC_NAMES[part] ?? part) : (NAMES[part] ?? part)));
  return mac ? [...named].sort((a, b) => MAC_ORDER.indexOf(b) - MAC_ORDER.indexOf(a)).join('') : named.join('+');
}

const SHIFTED_DIGITS: Readonly<Record<string, string>> = { '1': '!' };
const MAC_NAMES: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Delete: '⌦', Backspace: '⌫', Escape: 'Esc' };
const NAMES: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc', Delete: 'Del' };
const MAC_ORDER: readonly string[] = ['⌘', '⇧'];
