'use strict';
// Node's `perf_hooks` is the browser's own clock.
exports.performance = globalThis.performance;
