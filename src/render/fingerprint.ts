import { hash } from 'node:crypto';

/** A short name for what these words identify together: the same words give the same name in every run and language. */
export function fingerprint(...words: readonly string[]): string {
  return hash('sha256', JSON.stringify(words), 'hex').slice(0, 32);
}
