'use client';

import { defaultKeymap } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { jsonLanguage } from '@codemirror/lang-json';
import { yamlLanguage } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting, type Language } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutterLineClass, keymap, lineNumbers } from '@codemirror/view';
import { styleTags, tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import { elementAtLine, type LineRange } from './line-lookup';
import { textChange } from './text-change';

/** Languages that code is shown in. */
export type CodeLanguage = 'typescript' | 'yaml' | 'json';

/** Props of {@link CodeEditor}. */
export interface CodeEditorProps {
  readonly label: string;
  readonly text: string;
  readonly language: CodeLanguage;
  /** Which lines are about which element. */
  readonly ranges: readonly LineRange[];
  /** Lines of what is selected. */
  readonly highlighted: readonly LineRange[];
  /** Changes when something else is selected: its lines are then scrolled into view. */
  readonly selectionKey: string;
  /** Called with the element of a line that was clicked, or on which Enter was pressed. */
  readonly onPick: (element: string) => void;
}

/** Shows code: line numbers, search (Ctrl F), the lines of what is selected. A new text replaces only the lines that differ. */
export function CodeEditor({ label, text, language, ranges, highlighted, selectionKey, onPick }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef({ ranges, onPick });
  const picked = useRef<string>(undefined);
  const revealed = useRef<string>(undefined);

  useEffect(() => {
    latest.current = { ranges, onPick };
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const pick = (at: EditorView, position: number): boolean => {
      const element = elementAtLine(latest.current.ranges, at.state.doc.lineAt(position).number);
      if (element === undefined) return false;
      picked.current = element;
      latest.current.onPick(element);
      return true;
    };
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: '',
        extensions: [
          lineNumbers(),
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', inputmode: 'none', tabindex: '0' }),
          languages.of([]),
          [COLORS, YAML_KEYS, JSON_KEYS].map((style) => syntaxHighlighting(style)),
          highlightedLines,
          search({ top: true }),
          EditorState.phrases.of({
            next: 'Next',
            previous: 'Previous',
            all: 'All',
            'match case': 'Match case',
            regexp: 'Regular expression',
            'by word': 'Whole words',
          }),
          keymap.of([{ key: 'Enter', run: (at) => pick(at, at.state.selection.main.head) }, ...searchKeymap, ...defaultKeymap]),
          EditorView.domEventHandlers({
            click: (event, at) => {
              const position = at.posAtCoords({ x: event.clientX, y: event.clientY });
              // A click that ends the marking of some text is no choice of an element.
              if (position !== null && at.state.selection.main.empty && event.detail === 1) pick(at, position);
            },
          }),
          THEME,
        ],
      }),
    });
    view.current = created;
    revealed.current = undefined;
    return () => {
      created.destroy();
      view.current = undefined;
    };
  }, [label]);

  useEffect(() => {
    const change = view.current && textChange(view.current.state.doc.toString(), text);
    if (change) view.current?.dispatch({ changes: change });
  }, [text, label]);

  useEffect(() => {
    view.current?.dispatch({ effects: languages.reconfigure(LANGUAGES[language]) });
  }, [language, label]);

  useEffect(() => {
    const at = view.current;
    if (!at) return;
    at.dispatch({ effects: showLines.of(highlighted) });
    if (revealed.current === selectionKey) return;
    revealed.current = selectionKey;
    const [first] = highlighted;
    const chosenHere = picked.current !== undefined && selectionKey === picked.current;
    picked.current = undefined;
    if (!first || chosenHere || first.from > at.state.doc.lines) return;
    const start = at.state.doc.line(first.from);
    const end = at.state.doc.line(Math.min(first.to, at.state.doc.lines));
    const fits = end.number - start.number < 12;
    at.dispatch({
      effects: EditorView.scrollIntoView(fits ? Math.round((start.from + end.to) / 2) : start.from, { y: fits ? 'center' : 'start', yMargin: 24 }),
    });
  }, [highlighted, selectionKey, text, label]);

  return <div ref={host} className="h-full min-h-0 overflow-hidden" />;
}

const LANGUAGES: Record<CodeLanguage, Language> = {
  // Classes that are made stand out, as functions that are called do.
  typescript: typescriptLanguage.configure({
    props: [styleTags({ 'NewExpression/MemberExpression/PropertyName': tags.className, 'NewExpression/VariableName': tags.className })],
  }),
  yaml: yamlLanguage,
  json: jsonLanguage,
};

const languages = new Compartment();
const showLines = StateEffect.define<readonly LineRange[]>();

/** Where the selected lines begin; kept in place while the text changes around them. */
const highlightedLines = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update: (markers, transaction) => {
    const shown = transaction.effects.find((effect) => effect.is(showLines));
    if (!shown) return markers.map(transaction.changes);
    const { doc } = transaction.state;
    const starts = new Set(
      shown.value.flatMap(({ from, to }) => Array.from({ length: Math.max(0, Math.min(to, doc.lines) - from + 1) }, (_, index) => doc.line(from + index).from)),
    );
    return RangeSet.of(
      [...starts].map((start) => SELECTED_GUTTER.range(start)),
      true,
    );
  },
  provide: (field) => [
    gutterLineClass.from(field),
    EditorView.decorations.compute([field], (state) => {
      const lines = [];
      for (const cursor = state.field(field).iter(); cursor.value; cursor.next()) lines.push(SELECTED_LINE.range(cursor.from));
      return Decoration.set(lines);
    }),
  ],
});

const SELECTED_LINE = Decoration.line({ class: 'cm-selected-line' });
const SELECTED_GUTTER = new (class extends GutterMarker {
  override elementClass = 'cm-selected-gutter';
})();

const COLORS = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.self, tags.null, tags.bool], color: 'var(--code-key)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--code-str)' },
  { tag: tags.number, color: 'var(--code-num)' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.className, tags.typeName, tags.tagName], color: 'var(--code-fn)' },
  { tag: tags.comment, color: 'var(--text-3)', fontStyle: 'italic' },
]);

/** In data, what names a value is what one looks for. */
const YAML_KEYS = HighlightStyle.define([{ tag: tags.definition(tags.propertyName), color: 'var(--code-key)' }], { scope: yamlLanguage });
const JSON_KEYS = HighlightStyle.define([{ tag: tags.propertyName, color: 'var(--code-key)' }], { scope: jsonLanguage });

const THEME = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'transparent', color: 'var(--text)', fontSize: '12px' },
  '&.cm-focused': { outline: '2px solid var(--select)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: "'JetBrains Mono Variable', 'JetBrains Mono', ui-monospace, monospace",
    lineHeight: '1.62',
    fontVariantLigatures: 'none',
    overflow: 'auto',
    overscrollBehavior: 'contain',
  },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 16px 0 0' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--text-3)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '46px', padding: '0 14px 0 8px' },
  '.cm-selected-line': { backgroundColor: 'var(--select-soft)' },
  '.cm-selected-gutter': { backgroundColor: 'var(--select-soft)', boxShadow: 'inset 3px 0 var(--select)', color: 'var(--text-2)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection': {
    backgroundColor: 'color-mix(in srgb, var(--select) 32%, transparent)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-soft)', outline: '1px solid var(--warn)' },
  '.cm-searchMatch-selected': { backgroundColor: 'color-mix(in srgb, var(--warn) 40%, transparent)' },
  '.cm-panels': { backgroundColor: 'var(--surface-2)', color: 'var(--text)', borderBottom: '1px solid var(--border)', zIndex: '1' },
  '.cm-panel.cm-search': { padding: '6px 32px 6px 12px', fontFamily: 'inherit', display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'center' },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: '12px', color: 'var(--text-2)', margin: '0 4px' },
  '.cm-textfield': {
    height: '26px',
    margin: '0',
    padding: '0 8px',
    fontSize: '12px',
    color: 'var(--text)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--border-field)',
    borderRadius: '5px',
  },
  '.cm-button': {
    height: '26px',
    margin: '0',
    padding: '0 8px',
    fontSize: '12px',
    color: 'var(--text)',
    background: 'var(--surface)',
    border: '1px solid var(--border)',
    borderRadius: '5px',
  },
  '.cm-panel.cm-search [name=close]': { top: '6px', right: '8px', width: '24px', height: '24px', fontSize: '16px', color: 'var(--text-2)' },
});
