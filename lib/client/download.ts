import { strToU8, zipSync } from 'fflate';

/** A file to be saved on the visitor's computer. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Packs text files into one zip archive, under one folder; a path that ends in a slash is an empty folder. The same files always give the same bytes. */
export function zipped(folder: string, files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([path, text]): [string, [Uint8Array, { mtime: Date }]] => [
    `${folder}/${path}`,
    [strToU8(text), { mtime: new Date(1980, 0, 1) }],
  ]);
  return zipSync(Object.fromEntries(entries), { level: 9 });
}

/** Has the browser save a file. */
export function save({ name, type, content }: Download): void {
  // A view of a shared buffer cannot be a blob's part, so bytes are copied.
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}

/** A file name from a person's name for something: letters, digits and hyphens. */
export function fileName(name: string): string {
  return (
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'design'
  );
}
