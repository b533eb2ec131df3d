/** The words of a name, whatever its style: `webTask-HTTPServer` → `web`, `Task`, `HTTP`, `Server`. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+/g) ?? []
  );
}
