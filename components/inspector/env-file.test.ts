import { describe, expect, it } from 'vitest';
import { looksLikeEnvFile, parseEnvFile } from './env-file';

const read = (text: string) => {
  const parsed = parseEnvFile(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return Object.fromEntries(parsed.value.map(({ name, value }) => [name, value]));
};

describe('parseEnvFile', () => {
  it('reads names and values and passes over comments and empty lines', () => {
    expect(read('# settings\n\nSTAGE=prod\nEMPTY=\nURL=https://example.com/a=b?c#d\n')).toEqual({
      STAGE: 'prod',
      EMPTY: '',
      URL: 'https://example.com/a=b?c#d',
    });
  });

  it('drops "export", spaces around and a comment behind', () => {
    expect(read('export A = one two  # three\n  B=2\r\nC= # nothing')).toEqual({ A: 'one two', B: '2', C: '' });
  });

  it('takes quoted values, over several lines too', () => {
    expect(read(`A='# not a comment $X \\n'\nB="line 1\nline 2\\nline 3 \\"q\\" \\\\ \\d" # done\nC=\`x\ny\`\nD=""`)).toEqual({
      A: '# not a comment $X \\n',
      B: 'line 1\nline 2\nline 3 "q" \\ \\d',
      C: 'x\ny',
      D: '',
    });
  });

  it('refuses a line that is none of these and says which', () => {
    expect(parseEnvFile('A=1\nnonsense here')).toEqual({ ok: false, error: 'Line 2 is not NAME=value: "nonsense here".' });
    expect(parseEnvFile('A=1\nB="open\nC=2')).toEqual({ ok: false, error: 'The value of B (line 2) opens a " that is never closed.' });
    expect(parseEnvFile('A="x" y')).toMatchObject({ ok: false });
  });
});

describe('looksLikeEnvFile', () => {
  it('tells variables from one name or one value', () => {
    expect(looksLikeEnvFile('A=1\nB=2')).toBe(true);
    expect(looksLikeEnvFile('# c\nexport A=1')).toBe(true);
    expect(looksLikeEnvFile('STAGE')).toBe(false);
    expect(looksLikeEnvFile('some words = nothing')).toBe(false);
    expect(looksLikeEnvFile('https://example.com/?a=b')).toBe(false);
  });
});
