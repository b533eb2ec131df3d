import type { Path } from '@/lib/util/problem';
import { Incomplete, required } from '../plan-context';
import type { LocalNeed } from './local-needs';
import { innerPath, projectPath, type PathProblem } from './project-path';

/** The path of what a node needs from disk, as a CDK project has it. @throws Incomplete when there is none, or it is not a path inside of the project */
export function localPath(need: Pick<LocalNeed, 'at' | 'kind' | 'given'>): string {
  const text = required(need.given, need.at, MISSING[need.kind]);
  const { path, problem } = projectPath(text);
  if (problem !== undefined) throw new Incomplete(need.at, pathProblemText(text, problem));
  return path;
}

/** What is wrong with a path, in words. */
export function pathProblemText(text: string, problem: PathProblem): string {
  return `"${text}" ${PROBLEMS[problem]}`;
}

const MISSING: Readonly<Record<LocalNeed['kind'], string>> = {
  directory: 'The folder with the Dockerfile',
  tarball: 'The tarball with the image',
  'environment-file': 'The environment file',
};

const PROBLEMS: Readonly<Record<PathProblem, string>> = {
  outside: 'leads out of the CDK project, which holds all that it builds and uploads; write a path inside of it, such as images/web.',
  form: 'is not a path that every system takes; write names with slashes between them, without : * ? " < > | or backslashes, such as images/web.',
  own: "is the CDK project's own; choose a folder beside its own ones, such as images/web.",
};

/** The Dockerfile inside of a folder, when it is not simply the `Dockerfile` there. @throws Incomplete when it is not inside of the folder */
export function dockerfilePath(need: Pick<LocalNeed, 'dockerfile'>, at: Path): string | undefined {
  if (need.dockerfile === undefined) return undefined;
  const path = innerPath(need.dockerfile);
  if (path === undefined) throw new Incomplete(at, `"${need.dockerfile}" is not a path inside of the folder; name the Dockerfile as it is called there.`);
  return path;
}
