import { createStore, type StoreApi } from 'zustand/vanilla';
import { apply, type Refusal } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import { applyDiff, diffDesigns, isEmptyDiff, type Diff } from '@/lib/commands/diff';
import { beginMark, EMPTY_HISTORY, endMark, record, redo, undo, type History } from '@/lib/commands/history';
import type { Design } from '@/lib/document/design';
import type { ElementId } from '@/lib/model/ids';
import type { Path } from '@/lib/util/problem';
import { err, ok, type Result } from '@/lib/util/result';
import type { Finding } from '@/lib/validation/finding';

/** What the editor shows of one open design. Everything that is not in the design itself lives here and is not saved. */
export interface EditorState {
  readonly design: Design;
  readonly history: History;
  /** Selected nodes and edges; the last one is the one that the inspector shows when there are several of a kind. */
  readonly selection: readonly ElementId[];
  /** The field to bring into view and focus, set by going to a finding; `seq` grows so that the same field can be asked for again. */
  readonly focus: { readonly element: ElementId; readonly path: Path; readonly seq: number } | undefined;
  /** Nothing can be changed: a shared view. */
  readonly readOnly: boolean;
  /** What our rules say of `design`, worst first: of the state before for a moment after a change, and nothing until it was looked at once. */
  readonly findings: readonly Finding[];
  /** The design was looked at: without findings it is in order. */
  readonly judged: boolean;
  /** Why it could not be looked at as it is now: `findings` are of an earlier state, or none. */
  readonly unjudged: string | undefined;
}

/** How an open design is worked on. All changes go through here. */
export interface Editor {
  readonly store: StoreApi<EditorState>;
  /** Carries out a command as one undo step (or as part of the gesture under way). */
  readonly dispatch: (command: Command, label: string) => Result<Diff, Refusal>;
  /** Collapses or expands groups: like any change, but in a shared view for this visitor's eyes alone. */
  readonly fold: (command: Command, label: string) => Result<Diff, Refusal>;
  /** Begins a gesture: everything dispatched until {@link Editor.end} is one undo step. */
  readonly begin: (label: string) => void;
  readonly end: () => void;
  /** Each gives the label of what it undid or did again; nothing when there was nothing. */
  readonly undo: () => string | undefined;
  readonly redo: () => string | undefined;
  readonly select: (ids: readonly ElementId[]) => void;
  /** Selects an element and brings a field of it into view. */
  readonly goTo: (element: ElementId, path: Path) => void;
  /** Takes in what another tab or person changed; not an undo step here. */
  readonly applyRemote: (diff: Diff) => void;
  /** Replaces the design by what the server says, keeping the history. */
  readonly replace: (design: Design) => void;
  /** Takes in what is wrong with the design, which is worked out beside the page. */
  readonly judged: (findings: readonly Finding[]) => void;
  /** Takes in why that could not be worked out. */
  readonly notJudged: (why: string) => void;
}

/** What an editor is made of. */
export interface EditorOptions {
  readonly design: Design;
  readonly readOnly?: boolean;
  /** Called with every change made here, in order: to be saved. */
  readonly onChange?: (diff: Diff) => void;
}

const READ_ONLY: Refusal = { message: 'This is a shared view: it cannot be changed. Make your own copy to work on it.' };

/** Opens a design for editing (or for looking at). */
export function createEditor({ design, readOnly = false, onChange }: EditorOptions): Editor {
  const store = createStore<EditorState>(() => ({
    design,
    history: EMPTY_HISTORY,
    selection: [],
    focus: undefined,
    readOnly,
    findings: [],
    judged: false,
    unjudged: undefined,
  }));

  const show = (next: Design, rest: Partial<EditorState> = {}): void => {
    const { selection } = store.getState();
    const present = selection.filter((id) => next.nodes[id] ?? next.edges[id]);
    store.setState({ design: next, selection: present.length === selection.length ? selection : present, ...rest });
  };
  /** Applies a step of the history to the design as it is by now. */
  const step = (moved: { readonly history: History; readonly diff: Diff; readonly label: string } | undefined): string | undefined => {
    if (!moved || readOnly) return undefined;
    const before = store.getState().design;
    const applied = applyDiff(before, moved.diff);
    if (!applied.ok) {
      store.setState({ history: moved.history });
      return undefined;
    }
    show(applied.value, { history: moved.history });
    const diff = diffDesigns(before, applied.value);
    if (!isEmptyDiff(diff)) onChange?.(diff);
    return moved.label;
  };

  const dispatch = (command: Command, label: string): Result<Diff, Refusal> => {
    if (readOnly) return err(READ_ONLY);
    const { design: before, history } = store.getState();
    const applied = apply(before, command);
    if (!applied.ok) return applied;
    const { design: after, diff } = applied.value;
    if (isEmptyDiff(diff)) return ok(diff);
    show(after, { history: record(history, { label, diff }) });
    onChange?.(diff);
    return ok(diff);
  };

  return {
    store,
    dispatch,
    fold: (command, label) => {
      if (!readOnly) return dispatch(command, label);
      if (command.type !== 'place') return err(READ_ONLY);
      const applied = apply(store.getState().design, command);
      if (!applied.ok) return applied;
      show(applied.value.design);
      return ok(applied.value.diff);
    },
    begin: (label) => store.setState({ history: beginMark(store.getState().history, label) }),
    end: () => store.setState({ history: endMark(store.getState().history) }),
    undo: () => step(undo(store.getState().history)),
    redo: () => step(redo(store.getState().history)),
    select: (ids) => {
      const { selection, design: current } = store.getState();
      const present = ids.filter((id) => current.nodes[id] ?? current.edges[id]);
      const same = present.length === selection.length && present.every((id, index) => id === selection[index]);
      if (!same) store.setState({ selection: present, focus: undefined });
    },
    goTo: (element, path) => {
      const seq = (store.getState().focus?.seq ?? 0) + 1;
      store.setState({ selection: [element], focus: { element, path, seq } });
    },
    applyRemote: (diff) => {
      const applied = applyDiff(store.getState().design, diff);
      if (applied.ok) show(applied.value);
    },
    replace: (next) => show(next),
    judged: (findings) => store.setState({ findings, judged: true, unjudged: undefined }),
    notJudged: (why) => store.setState({ unjudged: why }),
  };
}
