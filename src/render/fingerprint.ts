import { createHash } from 'node:crypto';

/** A short name for what these words identify together: the same words give the same name in every run and language. */
export function fingerprint(...words: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32);
}
