import { readFileSync } from 'node:fs';

declare const LACUNA_VERSION: string | undefined;

/** The version of lacuna, as the package states it; put in when the command is bundled. */
export function version(): string {
  if (typeof LACUNA_VERSION !== 'undefined') return LACUNA_VERSION;
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
