import { describe, expect, it } from 'vitest';
import { applyDiff, diffDesigns, type Diff } from '@/lib/commands/diff';
import { STARTERS } from '@/lib/starters/starters';
import { invariant } from '@/lib/util/invariant';
import { createEditor } from './editor-store';

function open(readOnly = false) {
  const design = STARTERS[1]?.design();
  invariant(design, 'there is a second starter');
  const saved: Diff[] = [];
  return { editor: createEditor({ design, readOnly, onChange: (diff) => saved.push(diff) }), design, saved };
}

describe('the editor', () => {
  it('hands every change to be saved, and what is saved leads to what is shown', () => {
    const { editor, design, saved } = open();
    editor.dispatch({ type: 'set', id: 'service', path: ['desiredCount'], value: 4 }, 'Change tasks');
    editor.dispatch({ type: 'rename', id: 'task', name: 'ShopTask' }, 'Rename');
    editor.undo();
    const replayed = saved.reduce((current, diff) => {
      const next = applyDiff(current, diff);
      invariant(next.ok, 'a saved change applies');
      return next.value;
    }, design);
    expect(replayed).toEqual(editor.store.getState().design);
    expect(saved).toHaveLength(3);
  });

  it('makes one undo step of a gesture', () => {
    const { editor, design } = open();
    editor.begin('Change tasks');
    for (const value of [3, 4, 5]) editor.dispatch({ type: 'set', id: 'service', path: ['desiredCount'], value }, 'Change tasks');
    editor.end();
    expect(editor.store.getState().history.done).toHaveLength(1);
    expect(editor.undo()).toBe('Change tasks');
    expect(editor.store.getState().design).toEqual(design);
  });

  it('refuses every change of a shared view, and says why', () => {
    const { editor, design, saved } = open(true);
    const refused = editor.dispatch({ type: 'remove', ids: ['service'] }, 'Delete');
    expect(refused.ok).toBe(false);
    expect(editor.store.getState().design).toBe(design);
    expect(saved).toEqual([]);
  });

  it('takes in what others change without making it an undo step', () => {
    const { editor, design, saved } = open();
    const theirs = createEditor({ design });
    theirs.dispatch({ type: 'set', id: 'task', path: ['cpu'], value: 1024 }, 'Change CPU');
    editor.dispatch({ type: 'set', id: 'service', path: ['desiredCount'], value: 9 }, 'Change tasks');
    editor.applyRemote(diffDesigns(design, theirs.store.getState().design));
    expect(editor.store.getState().design.nodes['task']?.props).toMatchObject({ cpu: 1024 });
    editor.undo();
    expect(editor.store.getState().design).toEqual(theirs.store.getState().design);
    expect(saved).toHaveLength(2);
  });

  it('forgets selected things that are gone', () => {
    const { editor } = open();
    editor.select(['service', 'target', 'nothing-like-it']);
    expect(editor.store.getState().selection).toEqual(['service', 'target']);
    editor.dispatch({ type: 'remove', ids: ['service'] }, 'Delete');
    expect(editor.store.getState().selection).toEqual([]);
  });
});
