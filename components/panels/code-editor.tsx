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
import { CODE_COLORS, CODE_THEME } from '@/components/ui/code-theme';
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
          [CODE_COLORS, YAML_KEYS, JSON_KEYS].map((style) => syntaxHighlighting(style)),
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
          CODE_THEME,
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

/** In data, what names a value is what one looks for. */
const YAML_KEYS = HighlightStyle.define([{ tag: tags.definition(tags.propertyName), color: 'var(--code-key)' }], { scope: yamlLanguage });
const JSON_KEYS = HighlightStyle.define([{ tag: tags.propertyName, color: 'var(--code-key)' }], { scope: jsonLanguage });
