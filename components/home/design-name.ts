/** What a design may be called. */
export const designName = {
  /** Says why a name cannot be taken (surrounding spaces do not count), or nothing when it can. */
  problem(name: string): string | undefined {
    const trimmed = name.trim();
    if (trimmed === '') return 'A design needs a name.';
    if (trimmed.length > MOST) return `A name has at most ${MOST} characters; this one has ${trimmed.length}.`;
    if (/\p{Cc}/u.test(trimmed)) return 'A name cannot hold control characters.';
    return undefined;
  },
};

const MOST = 120;
