'use client';

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension, RangeSet, StateEffect, StateField, Transaction } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutter, keymap, lineNumbers, placeholder as placeholderText } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { textChange } from '@/components/panels/text-change';
import { CODE_COLORS, CODE_THEME } from '@/components/ui/code-theme';
import { useField } from '@/components/ui/field';
import type { GuardProblem } from '@/lib/checks/protocol';
import { guardLanguage } from './guard-language';

/** Props of {@link GuardEditor}. */
export interface GuardEditorProps {
  readonly label: string;
  readonly value: string;
  /** The engine's last word about this text; a mark stands at the line, and moves with it while one types. */
  readonly mistake: GuardProblem | undefined;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly onValueChange: (value: string) => void;
  readonly onBlur: () => void;
}

/** Edits a file of Guard rules. Tab leaves it, as it leaves any other field. Takes help and error from the field around it. */
export function GuardEditor({ label, value, mistake, placeholder, maxLength, onValueChange, onBlur }: GuardEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const { describedBy, invalid = false } = useField();
  const latest = useRef({ onValueChange, onBlur });
  useEffect(() => {
    latest.current = { onValueChange, onBlur };
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        extensions: [
          MARKS,
          lineNumbers(),
          history(),
          // No Tab among these: it goes on to the next field.
          keymap.of([...historyKeymap, ...defaultKeymap]),
          guardLanguage,
          syntaxHighlighting(CODE_COLORS),
          placeholderText(placeholder),
          EditorView.lineWrapping,
          EditorState.changeFilter.of((change) => change.newDoc.length <= maxLength),
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
          described.of([]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((it) => it.annotation(Transaction.remote)))
              latest.current.onValueChange(update.state.doc.toString());
          }),
          EditorView.domEventHandlers({ blur: () => latest.current.onBlur() }),
          // The first to say something wins.
          THEME,
          CODE_THEME,
        ],
      }),
    });
    view.current = created;
    return () => {
      created.destroy();
      view.current = undefined;
    };
  }, [label, placeholder, maxLength]);

  useEffect(() => {
    // What the text became elsewhere: undone, or changed by somebody else.
    const changes = view.current && textChange(view.current.state.doc.toString(), value.replaceAll(/\r\n?/g, '\n'));
    if (changes) view.current?.dispatch({ changes, filter: false, annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)] });
  }, [value, label, placeholder, maxLength]);

  useEffect(() => {
    view.current?.dispatch({ effects: showMistake.of(mistake) });
  }, [mistake, label, placeholder, maxLength]);

  useEffect(() => {
    const attributes = { ...(invalid && { 'aria-invalid': 'true' }), ...(describedBy !== undefined && { 'aria-describedby': describedBy }) };
    view.current?.dispatch({ effects: described.reconfigure(EditorView.contentAttributes.of(attributes)) });
  }, [invalid, describedBy, label, placeholder, maxLength]);

  return <div ref={host} className="min-w-0 flex-1" />;
}

/** What a screen reader says of the text besides its name. */
const described = new Compartment();

const showMistake = StateEffect.define<GuardProblem | undefined>();

/** The mark of a mistake in the margin. What it says stands under the editor too, where everybody can read it. */
class MistakeMark extends GutterMarker {
  constructor(private readonly message: string) {
    super();
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof MistakeMark && other.message === this.message;
  }

  override toDOM(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = 'cm-mistake-mark';
    mark.title = this.message;
    return mark;
  }
}

/** Where the mistake is; it stays at its place while the text around it changes. */
const mistakes = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update: (marks, transaction) => {
    const shown = transaction.effects.find((effect) => effect.is(showMistake));
    if (!shown) return marks.map(transaction.changes);
    const { doc } = transaction.state;
    const { line, message = '' } = shown.value ?? {};
    return line === undefined || line > doc.lines ? RangeSet.empty : RangeSet.of([new MistakeMark(message).range(doc.line(line).from)]);
  },
  provide: (field) =>
    EditorView.decorations.compute([field], (state) => {
      const lines = [];
      for (const cursor = state.field(field).iter(); cursor.value; cursor.next()) lines.push(MISTAKEN_LINE.range(state.doc.lineAt(cursor.from).from));
      return Decoration.set(lines);
    }),
});

const MISTAKEN_LINE = Decoration.line({ class: 'cm-mistake-line' });

const MARKS: Extension = [mistakes, gutter({ class: 'cm-mistakes', markers: (at) => at.state.field(mistakes) })];

const THEME = EditorView.theme({
  '&': { height: 'auto', maxHeight: '20rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { minHeight: '8rem', borderRadius: '5px' },
  '.cm-content': { padding: '6px 0', minHeight: '8rem' },
  '.cm-gutters': { borderRadius: '5px 0 0 5px' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '24px', padding: '0 8px 0 2px' },
  '.cm-line': { padding: '0 8px 0 0' },
  '.cm-placeholder': { color: 'var(--text-3)', whiteSpace: 'pre-wrap' },
  '.cm-mistakes': { width: '12px' },
  '.cm-mistake-mark': {
    display: 'inline-block',
    width: '6px',
    height: '6px',
    margin: '0 3px',
    verticalAlign: 'middle',
    borderRadius: '50%',
    backgroundColor: 'var(--error)',
  },
  '.cm-mistake-line': { backgroundColor: 'var(--error-soft)' },
});
