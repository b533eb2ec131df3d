'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, memo, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useAllFindings, useEditor, useEditorState, worstByElement, type ElementFindings } from '@/components/editor/editor-context';
import { shortcutText } from '@/components/actions/shortcut';
import { isMac } from '@/components/editor/platform';
import { useFold } from '@/components/editor/use-fold';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { nameProblem } from '@/lib/gestures/name-problem';
import { ancestorsOf } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import { outlineRows, rowByTyping, type OutlineRow } from './outline-rows';

/**
 * The design as a tree, equal to the canvas: arrows move and fold, letters find, Enter or Space selects, F2 renames,
 * Delete deletes, Shift+C collapses a group on the canvas to one node. Shares the selection with everything else.
 */
export function Outline() {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const selection = useEditorState((state) => state.selection);
  const readOnly = useEditorState((state) => state.readOnly);
  const findings = useAllFindings();
  const worst = useMemo(() => worstByElement(findings), [findings]);
  const tree = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string>();
  const [renaming, setRenaming] = useState<string>();
  const draw = useFold();

  // What is selected elsewhere is shown here, in groups that are open.
  const chosen = selection.findLast((id) => design.nodes[id]);
  const [followed, setFollowed] = useState<string>();
  if (chosen !== followed) {
    setFollowed(chosen);
    if (chosen !== undefined) {
      setCurrent(chosen);
      const around = new Set(ancestorsOf(design, chosen).map((node) => node.id));
      if ([...folded].some((id) => around.has(id))) setFolded(new Set([...folded].filter((id) => !around.has(id))));
    }
  }
  useEffect(() => {
    if (chosen !== undefined) row(tree.current, chosen)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const rows = useMemo(() => outlineRows(design, folded), [design, folded]);
  const at = Math.max(
    0,
    rows.findIndex(({ node }) => node.id === current),
  );

  const goTo = (index: number): void => {
    const id = rows[Math.max(0, Math.min(rows.length - 1, index))]?.node.id;
    if (id === undefined) return;
    setCurrent(id);
    row(tree.current, id)?.focus();
  };
  const fold = (id: string, away: boolean): void => setFolded(away ? new Set([...folded, id]) : new Set([...folded].filter((it) => it !== id)));
  const toggleSelected = (id: string): void => editor.select(selection.includes(id) ? selection.filter((it) => it !== id) : [...selection, id]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const here = rows[at];
    if (!here || renaming !== undefined) return;
    const { node, level, expanded } = here;
    const go = (index: number | undefined): void => {
      event.preventDefault();
      if (index !== undefined && index >= 0) goTo(index);
    };
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if (event.key === 'ArrowRight') {
      event.preventDefault();
      if (expanded === false) fold(node.id, false);
      else if (expanded === true) goTo(at + 1);
    } else if (event.key === 'ArrowLeft') {
      event.preventDefault();
      if (expanded === true) fold(node.id, true);
      else goTo(rows.findLastIndex((it, index) => index < at && it.level < level));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) toggleSelected(node.id);
      else editor.select([node.id]);
    } else if (event.key === 'F2' && !readOnly) {
      event.preventDefault();
      setRenaming(node.id);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      event.stopPropagation();
      const ids = selection.includes(node.id) ? selection : [node.id];
      if (!readOnly) editor.dispatch({ type: 'remove', ids: [...ids] }, ids.length === 1 ? `Delete ${node.name}` : `Delete ${ids.length} elements`);
      goTo(at - 1);
    } else if (event.key === 'C' && event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      draw([node.id]);
    } else if (/^[\w-]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const pause = event.timeStamp - typed.current.at > 700;
      typed.current = { text: (pause ? '' : typed.current.text) + event.key, at: event.timeStamp };
      go(rowByTyping(rows, at, typed.current.text));
    }
  };

  const chosenIds = useMemo(() => new Set(selection), [selection]);
  const now: RowHandlers = {
    onRenamed: (id) => {
      setRenaming(undefined);
      row(tree.current, id)?.focus();
    },
    onFold: fold,
    onDraw: (id) => draw([id]),
    onRename: setRenaming,
    onKeyDown,
    onClick: (id, event) => {
      setCurrent(id);
      if (event.ctrlKey || event.metaKey || event.shiftKey) toggleSelected(id);
      else editor.select([id]);
    },
  };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const handlers = useMemo(
    (): RowHandlers => ({
      onRenamed: (id) => latest.current.onRenamed(id),
      onFold: (id, away) => latest.current.onFold(id, away),
      onDraw: (id) => latest.current.onDraw(id),
      onRename: (id) => latest.current.onRename(id),
      onKeyDown: (event) => latest.current.onKeyDown(event),
      onClick: (id, event) => latest.current.onClick(id, event),
    }),
    [],
  );

  if (rows.length === 0) {
    return <EmptyState title="Nothing here yet">{readOnly ? 'This design is empty.' : 'What you add to the design is listed here.'}</EmptyState>;
  }
  return (
    <div
      ref={tree}
      // Screen readers put the focus on any row.
      onFocus={(event) => {
        const id = event.target instanceof Element ? event.target.getAttribute('data-node') : null;
        if (id !== null) setCurrent(id);
      }}
      role="tree"
      aria-label="Outline of the design"
      aria-multiselectable
      tabIndex={-1}
      className="h-full overflow-y-auto p-2 outline-none"
    >
      {rows.map((line, index) => (
        <TreeItem
          key={line.node.id}
          node={line.node}
          level={line.level}
          position={line.position}
          siblings={line.siblings}
          expanded={line.expanded}
          selected={chosenIds.has(line.node.id)}
          tabbable={index === at}
          worst={worst.get(line.node.id)?.worst}
          count={worst.get(line.node.id)?.count}
          renaming={renaming === line.node.id}
          collapsed={line.expanded !== undefined && design.layout[line.node.id]?.collapsed === true}
          readOnly={readOnly}
          handlers={handlers}
        />
      ))}
    </div>
  );
}

/** What rows ask of the outline; always the same object, so that only rows that changed are drawn anew. */
interface RowHandlers {
  readonly onRenamed: (id: string) => void;
  readonly onFold: (id: string, away: boolean) => void;
  /** Collapses or expands it on the canvas. */
  readonly onDraw: (id: string) => void;
  readonly onRename: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (id: string, event: MouseEvent) => void;
}

interface TreeItemProps extends OutlineRow {
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly worst: ElementFindings['worst'] | undefined;
  readonly count: number | undefined;
  readonly renaming: boolean;
  /** Drawn as one node on the canvas. */
  readonly collapsed: boolean;
  readonly readOnly: boolean;
  readonly handlers: RowHandlers;
}

const TreeItem = memo(function TreeItem(props: TreeItemProps) {
  const { node, level, position, siblings, expanded, selected, tabbable, worst, count, renaming, collapsed, readOnly, handlers } = props;
  return (
    <div
      role="treeitem"
      data-node={node.id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={expanded}
      aria-selected={selected}
      aria-label={`${node.name}, ${KINDS[node.kind].label}${collapsed ? ', collapsed on the canvas' : ''}${worst ? `, ${count} ${worst}` : ''}`}
      tabIndex={tabbable ? 0 : -1}
      title={`${KINDS[node.kind].label} ${node.name}`}
      onKeyDown={handlers.onKeyDown}
      onClick={(event) => handlers.onClick(node.id, event)}
      onDoubleClick={readOnly ? undefined : () => handlers.onRename(node.id)}
      style={{ paddingLeft: 4 + (level - 1) * 14 }}
      className={clsx(
        'group flex h-7.5 items-center [contain-intrinsic-size:auto_30px] [content-visibility:auto] gap-1.5 rounded-md pr-1.5 -outline-offset-2',
        selected ? 'bg-select-soft' : 'hover:bg-surface-2',
      )}
    >
      {expanded === undefined ? (
        <span className="w-4.5 shrink-0" />
      ) : (
        <span
          aria-hidden
          className="flex size-4.5 shrink-0 items-center justify-center rounded-sm text-text-3 hover:text-text"
          onClick={(event) => {
            event.stopPropagation();
            handlers.onFold(node.id, expanded);
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <Icon name="chevron-right" size={14} className={clsx('transition-transform duration-100', expanded && 'rotate-90')} />
        </span>
      )}
      <KindIcon kind={node.kind} size={16} style={{ color: KIND_COLOR[node.kind] }} />
      {renaming ? <RenameInput node={node} onDone={() => handlers.onRenamed(node.id)} /> : <span className="min-w-0 truncate">{node.name}</span>}
      {!renaming && (
        <span className="ml-auto flex items-center gap-1">
          {expanded !== undefined && (
            <button
              type="button"
              tabIndex={-1}
              aria-hidden
              title={`${collapsed ? 'Expand' : 'Collapse'} on the canvas (${shortcutText('Shift+C', isMac())})`}
              className={clsx(
                'flex size-5 items-center justify-center rounded-sm text-text-3 hover:bg-surface-3 hover:text-text',
                !collapsed && 'opacity-0 group-hover:opacity-100',
              )}
              onClick={(event) => {
                event.stopPropagation();
                handlers.onDraw(node.id);
              }}
              onDoubleClick={(event) => event.stopPropagation()}
            >
              <Icon name={collapsed ? 'unfold' : 'fold'} size={14} />
            </button>
          )}
          {worst && <Badge tone={worst}>{count}</Badge>}
        </span>
      )}
    </div>
  );
});

function RenameInput({ node, onDone }: { node: DesignNode; onDone: () => void }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const [text, setText] = useState(node.name);
  const problem = nameProblem(design, node, text);
  const done = useRef(false);
  const end = (): void => {
    done.current = true;
    onDone();
  };
  // Giving the focus back makes the input lose it: what was cancelled must not be taken over then.
  const take = (): void => {
    if (done.current) return;
    if (text !== node.name && problem === undefined) editor.dispatch({ type: 'rename', id: node.id, name: text }, `Rename ${node.name} to ${text}`);
    end();
  };
  return (
    <input
      autoFocus
      aria-label={`New name of ${node.name}`}
      aria-invalid={problem !== undefined || undefined}
      title={problem}
      value={text}
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && problem === undefined) take();
        if (event.key === 'Escape') end();
      }}
      className={clsx(
        'h-6 min-w-0 flex-1 rounded-sm border bg-surface px-1 outline-none focus:ring-2',
        problem === undefined ? 'border-select focus:ring-select/25' : 'border-error focus:ring-error/30',
      )}
    />
  );
}

function row(tree: HTMLElement | null, id: string): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`) ?? null;
}
