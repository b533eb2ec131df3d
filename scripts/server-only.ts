/** Stands in for the package `server-only`, which only Next can load, when scripts and tests import `lib/server`. */
export {};
