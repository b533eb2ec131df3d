import { isEmptyDiff, reverseDiff, squashDiffs, type Diff } from './diff';

/** One thing that undo takes back. */
export interface HistoryStep {
  readonly label: string;
  readonly diff: Diff;
}

/** What can be undone and redone. Immutable. */
export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
  /** While a gesture is under way: how long `done` was when it began. Steps since then become one. */
  readonly mark?: { readonly at: number; readonly label: string } | undefined;
}

/** How many steps are remembered. */
export const HISTORY_LIMIT = 500;

/** A history in which nothing has happened. */
export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** Remembers a change. What was undone before can no longer be redone. Changes that change nothing are not remembered. */
export function record(history: History, step: HistoryStep): History {
  if (isEmptyDiff(step.diff)) return history;
  const done = [...history.done, step];
  const surplus = history.mark ? 0 : Math.max(0, done.length - HISTORY_LIMIT);
  return { ...history, done: done.slice(surplus), undone: [] };
}

/** Begins a gesture: all changes until {@link endMark} are one step, named by the label. */
export function beginMark(history: History, label: string): History {
  return history.mark ? history : { ...history, mark: { at: history.done.length, label } };
}

/** Ends a gesture. A gesture that changed nothing in the end leaves no step. */
export function endMark(history: History): History {
  if (!history.mark) return history;
  const { at, label } = history.mark;
  const diff = squashDiffs(history.done.slice(at).map((step) => step.diff));
  const before = history.done.slice(0, at);
  return { done: isEmptyDiff(diff) ? before : [...before, { label, diff }], undone: history.undone };
}

/** The change that takes the last step back, and the history after it; nothing when there is no step. */
export function undo(history: History): { readonly history: History; readonly diff: Diff; readonly label: string } | undefined {
  const ended = endMark(history);
  const step = ended.done.at(-1);
  if (!step) return undefined;
  return { history: { done: ended.done.slice(0, -1), undone: [...ended.undone, step] }, diff: reverseDiff(step.diff), label: step.label };
}

/** The change that does the last undone step again, and the history after it; nothing when there is none. */
export function redo(history: History): { readonly history: History; readonly diff: Diff; readonly label: string } | undefined {
  const ended = endMark(history);
  const step = ended.undone.at(-1);
  if (!step) return undefined;
  return { history: { done: [...ended.done, step], undone: ended.undone.slice(0, -1) }, diff: step.diff, label: step.label };
}
