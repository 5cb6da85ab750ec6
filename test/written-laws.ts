import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new folder with these files, each a name and its text. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'lacuna-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** An invented law in YAML: what every file must have, and what is given. */
export function lawText(body: string, asOf = '2026-01-01'): string {
  return `lacuna: 1\ncountry: XA\nasOf: ${asOf}\n${body}`;
}

/** A bill on `law.yaml`. */
export function billText(body: string): string {
  return `lacuna: 1\nbill: A bill\namends: law.yaml\nasOf: 2027-01-01\n${body}`;
}
