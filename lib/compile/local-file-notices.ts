import type { Purpose } from '@/lib/kinds/plan-context';
import type { LocalFile } from '@/lib/plan/plan';

/** What a template and a project say of local files, in sentences: one for each file and who needs it. */
export function localFileNotices(files: readonly LocalFile[], purpose: Purpose): readonly string[] {
  return files.map((file) => (purpose === 'template' ? inTemplate(file) : inProject(file)));
}

/** Names of the template's parameters that a deployment must give: those in place of local files that have no default. */
export function requiredParameters(files: readonly LocalFile[]): readonly string[] {
  // The key of an environment file is its path unless something else is said.
  return [...new Set(files.flatMap(({ kind, parameters }) => (kind === 'environment-file' ? parameters.slice(0, 1) : parameters)))];
}

function inTemplate({ kind, path, usedBy, parameters }: LocalFile): string {
  const names = parameters.join(' and ');
  if (kind === 'environment-file') return `The template takes the environment file of ${usedBy} as parameters (${names}); the project uploads ${path}.`;
  return `The template takes the image of ${usedBy} as a parameter (${names}); the project ${kind === 'tarball' ? 'loads' : 'builds'} it from ${path}.`;
}

function inProject({ kind, path, usedBy, dockerfile = 'Dockerfile' }: LocalFile): string {
  switch (kind) {
    case 'directory':
      return `The project builds the image of ${usedBy} from ${path}: put ${dockerfile} and what it needs there. The template takes the image as a parameter.`;
    case 'tarball':
      return `The project loads the image of ${usedBy} from ${path}: put it there with docker save. The template takes the image as a parameter.`;
    case 'environment-file':
      return `The project uploads ${path} for ${usedBy}: put the file there. The template takes its bucket and key as parameters.`;
  }
}
