/** Work that takes longer, in milliseconds, is put off. */
const SHORT = 8;

/** Nothing is put off longer than this, in milliseconds. */
const LONGEST = 300;

/**
 * Makes a way to put work off until what was changed has been painted, and until nothing was changed for about as long as the
 * work takes: typing goes on smoothly in large designs. Work that takes little time is done at once. Of several works that
 * wait, only the last is done.
 */
export function createAfterPaint(): (work: () => void) => void {
  let cost = 0;
  let waiting: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    const work = waiting;
    waiting = undefined;
    const start = performance.now();
    work?.();
    cost = performance.now() - start;
  };
  return (work) => {
    waiting = work;
    if (cost < SHORT) return run();
    clearTimeout(timer);
    // The frame with the change is painted before a timer that is set in it runs.
    timer = setTimeout(() => requestAnimationFrame(() => setTimeout(run)), Math.min(LONGEST, cost));
  };
}
