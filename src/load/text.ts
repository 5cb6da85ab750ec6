import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';

const MIB = 1024 * 1024;

/** Descriptions above this size are refused: a law is text that people write, and rarely exceeds 100 KB. */
export const LARGEST_FILE = MIB;

/** Tables of published findings above this size are refused. */
export const LARGEST_TABLE = 10 * MIB;

/** The fault of a file above a size, which is told in whole megabytes. */
export function tooLarge(file: string, bytes: number | undefined, largest: number): Diagnostic {
  return fault('file-too-large', file, { size: bytes === undefined ? '' : `${String(Math.max(1, Math.round(bytes / MIB)))} MB`, limit: `${String(largest / MIB)} MB` });
}

function fault(code: DiagnosticCode, file: string, values: Readonly<Record<string, string>> = {}): Diagnostic {
  return { code, file, line: 1, column: 1, path: '', values };
}

/** What a file holds by its first bytes, where it is no text. */
function otherKind(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return 'docx/zip';
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) return 'PDF';
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'doc';
  return undefined;
}

/** Bytes to text, or the reason why they are none: a Word file, another encoding, a file too large. A UTF-8 byte order mark is dropped. */
export function decodeText(bytes: Uint8Array, file: string, largest = LARGEST_FILE): string | Diagnostic {
  if (bytes.length > largest) return tooLarge(file, undefined, largest);
  const kind = otherKind(bytes);
  if (kind !== undefined) return fault('not-text', file, { kind });
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return fault('not-utf8', file, { encoding: 'UTF-16' });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? fault('file-empty', file) : text;
  } catch {
    return fault('not-utf8', file, { encoding: 'Windows-1252 / ISO-8859-1' });
  }
}
