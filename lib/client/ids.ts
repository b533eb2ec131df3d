import type { IdSource } from '@/lib/model/ids';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Gives ids that nobody else gives: 12 random letters and digits, 62 bits. */
export const randomIds: IdSource = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
};
