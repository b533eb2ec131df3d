// Loaded before dependency-cruiser: lets its SWC parser read JSX in `.tsx` files, which it does not do by itself.
import swc from '@swc/core';

const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFileSync.call(swc, file, { ...options, tsx: file.endsWith('.tsx') });
