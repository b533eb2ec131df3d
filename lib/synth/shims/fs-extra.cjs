'use strict';
// What aws-cdk-lib calls of the package `fs-extra`, over the files in memory.
const fs = require('./fs.cjs');

const ensureDirSync = (name) => fs.mkdirSync(name, { recursive: true });

module.exports = {
  ...fs,
  copySync: fs.cpSync,
  emptyDirSync: (name) => {
    fs.rmSync(name, { recursive: true, force: true });
    ensureDirSync(name);
  },
  ensureDirSync,
  mkdirpSync: ensureDirSync,
  moveSync: fs.renameSync,
  pathExistsSync: fs.existsSync,
  readJSONSync: (name) => JSON.parse(fs.readFileSync(name, 'utf8')),
  readJsonSync: (name) => JSON.parse(fs.readFileSync(name, 'utf8')),
  removeSync: (name) => fs.rmSync(name, { recursive: true, force: true }),
};
