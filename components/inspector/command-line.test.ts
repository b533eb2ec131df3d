import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommandLine, printCommandLine } from './command-line';

const words = (text: string) => {
  const parsed = parseCommandLine(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};

describe('parseCommandLine', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['npm start', ['npm', 'start']],
    ['  npm \t start\n', ['npm', 'start']],
    ["sh -c 'while true; do date; sleep 60; done'", ['sh', '-c', 'while true; do date; sleep 60; done']],
    ['echo "a \\"b\\" \\\\ \\$c \\n"', ['echo', 'a "b" \\ $c \\n']],
    [String.raw`a\ b c\"d`, ['a b', 'c"d']],
    [`--name='two words'"and more"`, ['--name=two wordsand more']],
    [`''`, ['']],
    ['echo $HOME *', ['echo', '$HOME', '*']],
    ['one \\\n two', ['one', 'two']],
    ['CMD-SHELL "curl -f http://localhost/ || exit 1"', ['CMD-SHELL', 'curl -f http://localhost/ || exit 1']],
  ])('reads %j as words', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  it('takes a pasted JSON array as its words', () => {
    expect(words('["CMD-SHELL", "curl -f http://localhost/ || exit 1"]')).toEqual(['CMD-SHELL', 'curl -f http://localhost/ || exit 1']);
    expect(words('[]')).toEqual([]);
    expect(parseCommandLine('["a", 1]')).toMatchObject({ ok: false });
  });

  it('refuses what is not closed and says where it was opened', () => {
    expect(parseCommandLine("sh -c 'date")).toEqual({ ok: false, error: expect.stringContaining("The ' at character 7 is never closed") });
    expect(parseCommandLine('date \\')).toEqual({ ok: false, error: expect.stringContaining('ends with a backslash') });
  });
});

describe('printCommandLine', () => {
  it('quotes only what needs quotes', () => {
    expect(printCommandLine(['sh', '-c', 'sleep 60', "it's", ''])).toBe(`sh -c 'sleep 60' "it's" ''`);
  });

  it('is read back as the same words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[ '"\\$`[\],a-c\n]*$/))), (list) => {
        expect(words(printCommandLine(list))).toEqual(list);
      }),
    );
  });
});
