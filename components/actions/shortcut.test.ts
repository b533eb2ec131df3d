import { describe, expect, it } from 'vitest';
import { ACTIONS } from './registry';
import { matchesShortcut, shortcutText } from './shortcut';

const press = (key: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('shortcuts', () => {
  it('mean Ctrl on most systems and ⌘ on a Mac', () => {
    expect(matchesShortcut(press('z', 'ctrl'), 'Mod+Z', false)).toBe(true);
    expect(matchesShortcut(press('z', 'ctrl'), 'Mod+Z', true)).toBe(false);
    expect(matchesShortcut(press('z', 'meta'), 'Mod+Z', true)).toBe(true);
  });

  it('tell undo from redo by Shift', () => {
    expect(matchesShortcut(press('Z', 'ctrl', 'shift'), 'Mod+Z', false)).toBe(false);
    expect(matchesShortcut(press('Z', 'ctrl', 'shift'), 'Mod+Shift+Z', false)).toBe(true);
  });

  it('take a character as it is typed, whichever keys it needs', () => {
    expect(matchesShortcut(press('?', 'shift'), '?', false)).toBe(true);
    expect(matchesShortcut(press('+', 'ctrl', 'shift'), 'Mod++', false)).toBe(true);
    expect(matchesShortcut(press('!', 'shift'), 'Shift+1', false)).toBe(true);
  });

  it('read as the platform writes them', () => {
    expect(shortcutText('Mod+Shift+Z', true)).toBe('⇧⌘Z');
    expect(shortcutText('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  });

  it('belong to one action each', () => {
    const all = ACTIONS.flatMap((action) => action.shortcuts ?? []);
    expect(new Set(all).size).toBe(all.length);
  });
});
