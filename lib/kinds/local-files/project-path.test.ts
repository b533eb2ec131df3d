import { describe, expect, test } from 'vitest';
import { innerPath, mendedPath, projectPath } from './project-path';

describe('a path of the project', () => {
  test('is read as people write it, and comes out in one form', () => {
    for (const text of ['images/web', './images/web', 'images/web/', '././images/web/']) expect(projectPath(text)).toEqual({ path: 'images/web' });
    expect(projectPath('.docker')).toEqual({ path: '.docker' });
    expect(projectPath('config/my file.env')).toEqual({ path: 'config/my file.env' });
  });

  test.each(['/srv/web', '../web', 'images/../../web', 'images/..', 'C:\\web', 'c:web', '\\\\host\\share', '~/web', '..'])(
    'does not lead out of it: %s',
    (text) => {
      expect(projectPath(text)).toEqual({ problem: 'outside' });
    },
  );

  test.each(['images\\web', 'a//b', 'a/./b', 'a/ b', 'a*', 'what?', 'ab:c', 'a\nb', 'web.'])('is one that every system takes: %s', (text) => {
    expect(projectPath(text)).toEqual({ problem: 'form' });
  });

  test.each(['', '.', './', 'lib', 'lib/web', 'bin/x', 'node_modules/web', 'cdk.out', 'package.json', './README.md', 'Lib'])(
    "is not the project's own: %s",
    (text) => {
      expect(projectPath(text)).toEqual({ problem: 'own' });
    },
  );
});

test('a mended path is one that is allowed, or there is none', () => {
  expect(['../web', '/srv/web', 'images\\web', 'C:\\images\\web.tar', ' a // b ', '~/web'].map(mendedPath)).toEqual([
    'web',
    'srv/web',
    'images/web',
    'images/web.tar',
    'a/b',
    'web',
  ]);
  expect(['.', '..', '', 'lib', 'a*b'].map(mendedPath)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('a path inside of a folder does not lead out of it', () => {
  expect(['Dockerfile', './docker/Dockerfile'].map(innerPath)).toEqual(['Dockerfile', 'docker/Dockerfile']);
  expect(['../Dockerfile', '/Dockerfile', 'a\\b', '~', ''].map(innerPath)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
