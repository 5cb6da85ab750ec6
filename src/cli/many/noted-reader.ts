import { hash } from 'node:crypto';
import { bytesOf, shownPath } from '../../load/files.ts';
import { decodeText } from '../../load/text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** A file that was read, as it is printed, and the SHA-256 of its bytes. */
export type Noted = readonly [file: string, sha256: string];

/** The SHA-256 of bytes. */
export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** Reads files and remembers of which bytes a verdict is made: those of the file itself first, then those of all that it amends. */
export class NotedReader {
  #noted: Noted[] = [];
  #known: { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string } | undefined;

  /** Begins a verdict; of bytes that were read already it is made of those. */
  begin(known?: { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string }): void {
    this.#noted = [];
    this.#known = known;
  }

  /** All that was read since. */
  get noted(): readonly Noted[] {
    return this.#noted;
  }

  readonly text = (path: string, cwd: string): string | Diagnostic => {
    const known = this.#known?.path === path ? this.#known : undefined;
    const bytes = known?.bytes ?? bytesOf(path, cwd);
    if (!(bytes instanceof Uint8Array)) return bytes;
    this.#noted.push([shownPath(path), known?.sha256 ?? digestOf(bytes)]);
    return decodeText(bytes, shownPath(path));
  };
}
