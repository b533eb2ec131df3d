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

/** What belongs where and who needs it, as a Markdown list: one item for each path. */
export function localFileList(files: readonly LocalFile[]): string {
  const paths = [...new Set(files.map((file) => file.path))];
  return paths
    .map((path) => {
      const those = files.filter((file) => file.path === path);
      const users = [...new Set(those.map((file) => file.usedBy))].join(', ');
      const what = [...new Set(those.map(whatBelongs))].join(' ');
      return `* \`${path}\`, for ${users}: ${what}`;
    })
    .join('\n');
}

function whatBelongs({ kind, dockerfile = 'Dockerfile' }: LocalFile): string {
  switch (kind) {
    case 'directory':
      return `a folder with \`${dockerfile}\` and everything that it copies into the image. All of the folder is part of the image's fingerprint; a \`.dockerignore\` keeps files out of both.`;
    case 'tarball':
      return 'an image, written by `docker save --output`.';
    case 'environment-file':
      return 'environment variables, one `NAME=value` on each line, in UTF-8; lines that begin with `#` are comments. Everybody who may read the bucket that it is uploaded to may read it: no secrets.';
  }
}

/** The folder around a path that no image is built from; empty for the root. */
function noteFolder(path: string, folders: readonly string[]): string {
  const around = path.split('/').slice(0, -1).join('/');
  return around !== '' && folders.some((folder) => around === folder || around.startsWith(`${folder}/`)) ? noteFolder(around, folders) : around;
}
