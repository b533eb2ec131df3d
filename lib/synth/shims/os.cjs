'use strict';
// What aws-cdk-lib calls of Node's `os`.
exports.EOL = '\n';
exports.tmpdir = () => '/tmp';
exports.homedir = () => '/home';
exports.platform = () => 'linux';
exports.arch = () => 'x64';
exports.userInfo = () => ({ username: 'user', uid: 1000, gid: 1000, shell: null, homedir: '/home' });
