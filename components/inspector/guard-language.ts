import { StreamLanguage, type StringStream } from '@codemirror/language';

/** The language of CloudFormation Guard, as far as colours need it. It finds no mistakes: the engine does. */
export const guardLanguage = StreamLanguage.define<GuardState>({
  name: 'guard',
  startState: () => ({ message: false }),
  token: (stream, state) => {
    if (state.message || stream.match('<<')) {
      state.message = !stream.match(/^.*?>>/);
      if (state.message) stream.skipToEnd();
      return 'string';
    }
    if (stream.eatSpace()) return null;
    return TOKENS.find(([pattern]) => stream.match(pattern))?.[1] ?? skip(stream);
  },
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['(', '[', '{', '"', "'"] } },
});

interface GuardState {
  /** Within what is said to people: `<<…>>`, which may go over several lines. */
  message: boolean;
}

/** What stands at the beginning of the rest of a line, and what that is. The first that fits counts. */
const TOKENS: readonly (readonly [pattern: RegExp, token: string])[] = [
  [/^#.*/, 'comment'],
  [/^"(?:[^"\\]|\\.)*"?|^'(?:[^'\\]|\\.)*'?/, 'string'],
  [/^\/(?:[^/\\]|\\.)+\//, 'string.special'],
  [/^r[[(][^\])]*[\])]/, 'number'],
  [/^-?\d+(?:\.\d+)?\b/, 'number'],
  [/^(?:true|false|null)\b/i, 'atom'],
  [/^(?:rule|let|when|some|this|or|and|not|in|keys|exists|empty|is_(?:string|list|struct|bool|int|float|null))(?![\w-])/i, 'keyword'],
  [/^%\w+/, 'variableName.special'],
  // A type, a function that is called; then any other name, with what must not be read as one of the words above.
  [/^[A-Za-z0-9]+(?:::[A-Za-z0-9]+)+/, 'typeName'],
  [/^[A-Za-z_]\w*(?=\()/, 'variableName.function'],
  [/^[A-Za-z_][\w-]*/, 'propertyName'],
  [/^(?:[=!<>]=|:=|[<>!=])/, 'operator'],
];

function skip(stream: StringStream): null {
  stream.next();
  return null;
}
