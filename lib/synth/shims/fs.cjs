'use strict';
// Files in memory for one Web Worker: what aws-cdk-lib calls of Node's `fs` while synthesizing.
// Reads of the CDK's own source folder (through `__dirname`) are answered from `generated/files.json`.
const path = require('path');
const packaged = require('../generated/files.json');

const PACKAGE = '/aws-cdk-lib/';
const DIRECTORY = Symbol('directory');
const entries = new Map([['/', DIRECTORY]]);
const open = new Map();
let counter = 0;

function normal(name) {
  return path.resolve('/', String(name));
}

function failure(code, call, name) {
  return Object.assign(new Error(`${code}: ${call} '${name}'`), { code, path: name, syscall: call });
}

/** A file of the package by the end of its path, whatever folder the bundler believes it is in. */
function packagedEntry(name) {
  const at = name.lastIndexOf(PACKAGE);
  const inside = at < 0 ? undefined : name.slice(at + PACKAGE.length);
  if (inside === undefined) return undefined;
  if (Object.hasOwn(packaged, inside)) return Buffer.from(packaged[inside], 'utf8');
  return Object.keys(packaged).some((file) => file.startsWith(`${inside}/`)) ? DIRECTORY : undefined;
}

function lookUp(name) {
  const full = normal(name);
  return entries.get(full) ?? packagedEntry(full);
}

function existing(call, name) {
  const entry = lookUp(name);
  if (entry === undefined) throw failure('ENOENT', call, name);
  return entry;
}

function file(call, name) {
  const entry = existing(call, name);
  if (entry === DIRECTORY) throw failure('EISDIR', call, name);
  return entry;
}

function toBytes(data) {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data);
}

function encodingOf(options) {
  return typeof options === 'string' ? options : options?.encoding;
}

const existsSync = (name) => lookUp(name) !== undefined;

function mkdirSync(name, options) {
  const full = normal(name);
  if (entries.has(full)) {
    if (options?.recursive) return undefined;
    throw failure('EEXIST', 'mkdir', name);
  }
  const parent = path.dirname(full);
  if (!entries.has(parent)) {
    if (!options?.recursive) throw failure('ENOENT', 'mkdir', name);
    mkdirSync(parent, options);
  }
  entries.set(full, DIRECTORY);
  return full;
}

function mkdtempSync(prefix) {
  counter += 1;
  const full = `${normal(prefix)}${counter}`;
  mkdirSync(full, { recursive: true });
  return full;
}

function writeFileSync(name, data) {
  const full = normal(name);
  if (entries.get(path.dirname(full)) !== DIRECTORY) throw failure('ENOENT', 'open', name);
  entries.set(full, toBytes(data));
}

function readFileSync(name, options) {
  const bytes = file('open', name);
  const encoding = encodingOf(options);
  return encoding ? bytes.toString(encoding) : Buffer.from(bytes);
}

function readdirSync(name, options) {
  if (existing('scandir', name) !== DIRECTORY) throw failure('ENOTDIR', 'scandir', name);
  const full = normal(name);
  const prefix = full === '/' ? '/' : `${full}/`;
  const at = full.lastIndexOf(PACKAGE);
  const inPackage = at < 0 ? [] : Object.keys(packaged).map((key) => full.slice(0, at + PACKAGE.length) + key);
  const names = new Set(
    [...entries.keys(), ...inPackage].filter((key) => key.startsWith(prefix) && key !== full).map((key) => key.slice(prefix.length).split('/')[0]),
  );
  const sorted = [...names].sort();
  return options?.withFileTypes ? sorted.map((each) => Object.assign(statSync(prefix + each), { name: each, path: full, parentPath: full })) : sorted;
}

function statSync(name, options) {
  const entry = lookUp(name);
  if (entry === undefined) {
    if (options?.throwIfNoEntry === false) return undefined;
    throw failure('ENOENT', 'stat', name);
  }
  const isDirectory = entry === DIRECTORY;
  const number = options?.bigint ? BigInt : Number;
  return {
    size: number(isDirectory ? 0 : entry.length),
    mode: number(isDirectory ? 0o40755 : 0o100644),
    ino: number(0),
    mtimeMs: number(0),
    isDirectory: () => isDirectory,
    isFile: () => !isDirectory,
    isSymbolicLink: () => false,
  };
}

function rmSync(name, options) {
  const full = normal(name);
  if (!entries.has(full)) {
    if (options?.force) return;
    throw failure('ENOENT', 'rm', name);
  }
  for (const key of entries.keys()) if (key === full || key.startsWith(`${full}/`)) entries.delete(key);
}

function copyFileSync(from, to) {
  writeFileSync(to, file('copyfile', from));
}

function cpSync(from, to) {
  if (existing('cp', from) !== DIRECTORY) return copyFileSync(from, to);
  mkdirSync(to, { recursive: true });
  for (const each of readdirSync(from)) cpSync(path.join(from, each), path.join(to, each));
}

function renameSync(from, to) {
  cpSync(from, to);
  rmSync(from);
}

function openSync(name) {
  counter += 1;
  open.set(counter, { bytes: file('open', name), at: 0 });
  return counter;
}

function readSync(descriptor, buffer, offset, length, position) {
  const handle = open.get(descriptor);
  const from = position ?? handle.at;
  const part = handle.bytes.subarray(from, from + length);
  buffer.set(part, offset);
  if (position === null || position === undefined) handle.at += part.length;
  return part.length;
}

function realpathSync(name) {
  existing('realpath', name);
  return normal(name);
}
realpathSync.native = realpathSync;

module.exports = {
  accessSync: (name) => void existing('access', name),
  appendFileSync: (name, data) => writeFileSync(name, Buffer.concat([lookUp(name) ?? Buffer.alloc(0), toBytes(data)])),
  chmodSync: () => {},
  closeSync: (descriptor) => void open.delete(descriptor),
  constants: { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, O_RDONLY: 0, COPYFILE_EXCL: 1 },
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync: statSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  promises: {},
  readFileSync,
  readSync,
  readdirSync,
  readlinkSync: (name) => {
    throw failure('EINVAL', 'readlink', name);
  },
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync: (name) => rmSync(name),
  statSync,
  unlinkSync: (name) => rmSync(name),
  writeFileSync,
};
