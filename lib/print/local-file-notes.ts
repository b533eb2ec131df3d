import type { LocalFile, Plan } from '@/lib/plan/plan';

/**
 * The empty folders for what a project reads from disk, and in the folder around each a note that says what belongs
 * there. Notes stand outside of the folders that images are built from: what is in those is part of the image.
 */
export function localFileNotes(plan: Plan): Record<string, string> {
  const files = plan.localFiles ?? [];
  const folders = files.filter((file) => file.kind === 'directory').map((file) => file.path);
  const notes = new Map<string, LocalFile[]>();
  for (const file of files) {
    const folder = noteFolder(file.path, folders);
    if (folder !== '') notes.set(folder, [...(notes.get(folder) ?? []), file]);
  }
  return Object.fromEntries([
    ...folders.map((folder) => [`${folder}/`, ''] as const),
    ...[...notes].map(([folder, noted]) => [`${folder}/README.md`, `# What belongs in \`${folder}\`\n\n${localFileList(noted)}\n`] as const),
  ]);
}

/** What belongs where and who needs it, in Markdown: an item for each path, then what holds for all of a kind. */
export function localFileList(files: readonly LocalFile[]): string {
  const paths = [...new Set(files.map((file) => file.path))];
  const items = paths.map((path) => {
    const those = files.filter((file) => file.path === path);
    return `* \`${path}\`, for ${distinct(those.map((file) => file.usedBy))}: ${distinct(those.map(whatBelongs))}`;
  });
  const remarks = KINDS.filter(([kind]) => files.some((file) => file.kind === kind)).map(([, remark]) => remark);
  return [items.join('\n'), ...remarks].join('\n\n');
}

function whatBelongs({ kind, dockerfile = 'Dockerfile' }: LocalFile): string {
  switch (kind) {
    case 'directory':
      return `a folder with \`${dockerfile}\` and everything that it copies`;
    case 'tarball':
      return 'an image, as `docker save --output` writes it';
    case 'environment-file':
      return 'a file with environment variables';
  }
}

const KINDS: readonly (readonly [LocalFile['kind'], string])[] = [
  [
    'directory',
    `All that is in the folder of an image is sent to Docker, and each change of it makes a new image; a \`.dockerignore\` in
the folder keeps files out of both.`,
  ],
  [
    'environment-file',
    `An environment file has one \`NAME=value\` on each line, in UTF-8; lines that begin with \`#\` are comments. Keep secrets
out of it: whoever may read the bucket that it is uploaded to may read it.`,
  ],
];

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join(', ');
}

/** The folder around a path that no image is built from; empty for the root. */
function noteFolder(path: string, folders: readonly string[]): string {
  const around = path.split('/').slice(0, -1).join('/');
  return around !== '' && folders.some((folder) => around === folder || around.startsWith(`${folder}/`)) ? noteFolder(around, folders) : around;
}
