import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { BytesPacker, BytesUnpacker } from './matched-bytes.ts';

/**
 * A file of entries, each added whole: one line of JSON that says what it is, then entry after entry. An entry is its key, a head (JSON), and a
 * body that is packed by what earlier bodies hold. Each has a checksum, so that a file cut off anywhere is good up to there.
 */

/** Bytes before the head of an entry: mark, lengths of head, packed body and body (4 each), key (32), check (4). */
const FIXED = 52;
const BEFORE_CHECK = 48;
const MARK = 0x4b50414c;

/** What names an entry, in bytes. */
export const KEY_LENGTH = 32;

/** No body is longer. */
const LONGEST_BODY = 256 * 1024 * 1024;

/** No title is longer. */
const LONGEST_TITLE = 1024 * 1024;

/** Writes a pack, entry by entry, to whatever takes its bytes. */
export class PackWriter {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #packer = new BytesPacker();

  constructor(title: unknown, write: (bytes: Uint8Array) => void) {
    this.#write = write;
    write(Buffer.from(`${JSON.stringify(title)}\n`, 'utf8'));
  }

  /** Adds an entry; its bytes reach the file in one piece. */
  add(key: Uint8Array, head: unknown, body: Uint8Array): void {
    const headBytes = Buffer.from(JSON.stringify(head), 'utf8');
    const packed = body.length === 0 ? body : this.#packer.pack(body);
    const entry = Buffer.alloc(FIXED + headBytes.length + packed.length);
    entry.writeUInt32LE(MARK, 0);
    entry.writeUInt32LE(headBytes.length, 4);
    entry.writeUInt32LE(packed.length, 8);
    entry.writeUInt32LE(body.length, 12);
    entry.set(key, 16);
    entry.set(headBytes, FIXED);
    entry.set(packed, FIXED + headBytes.length);
    entry.writeUInt32LE(checkOf(entry), BEFORE_CHECK);
    this.#write(entry);
  }
}

/** Against damage, not against malice: who can write into a cache can write into the program too. */
function checkOf(entry: Buffer): number {
  return crc32(entry.subarray(FIXED), crc32(entry.subarray(0, BEFORE_CHECK)));
}

/** Where an entry stands in its pack. */
export interface PackEntry {
  readonly key: string;
  readonly offset: number;
  readonly head: number;
  readonly packed: number;
  readonly body: number;
}

/** What an entry holds; the body stands until the next one is asked for. */
export interface PackContent {
  readonly head: unknown;
  readonly body: () => Uint8Array;
}

/** Reads a pack; of a damaged one what is whole. */
export class PackReader {
  /** What the first line says; undefined where it is no JSON. */
  readonly title: unknown;
  /** Every entry up to the first that is cut off, in the order in which they were added. */
  readonly entries: readonly PackEntry[];
  readonly #handle: number;
  readonly #unpacker = new BytesUnpacker();
  #models: Map<number, Uint8Array> | undefined;
  #buffer = Buffer.alloc(64 * 1024);
  #inBuffer: PackEntry | undefined;

  /** Opens a file; throws where it cannot be read. */
  constructor(path: string) {
    this.#handle = openSync(path, 'r');
    const { title, end } = this.#readTitle();
    this.title = title;
    this.entries = title === undefined ? [] : this.#walk(end);
  }

  /** The head of an entry, and its body when asked for; undefined where it is damaged. */
  read(entry: PackEntry): PackContent | undefined {
    if (!this.#load(entry)) return undefined;
    const head = json(this.#buffer.toString('utf8', FIXED, FIXED + entry.head));
    return head === undefined || !this.#prime() ? undefined : { head, body: () => this.#body(entry) };
  }

  close(): void {
    closeSync(this.#handle);
  }

  #readTitle(): { readonly title: unknown; readonly end: number } {
    for (let length = 4096; ; length *= 4) {
      const start = Buffer.alloc(length);
      const text = start.subarray(0, this.#fill(start, 0, length));
      const end = text.indexOf(10);
      if (end >= 0) return { title: json(text.toString('utf8', 0, end)), end: end + 1 };
      if (text.length < length || length > LONGEST_TITLE) return { title: undefined, end: 0 };
    }
  }

  #walk(start: number): PackEntry[] {
    const entries: PackEntry[] = [];
    const { size } = fstatSync(this.#handle);
    const fixed = Buffer.alloc(FIXED);
    for (let offset = start; offset + FIXED <= size; ) {
      if (this.#fill(fixed, offset, FIXED) < FIXED || fixed.readUInt32LE(0) !== MARK) break;
      const entry = { key: fixed.toString('latin1', 16, BEFORE_CHECK), offset, head: fixed.readUInt32LE(4), packed: fixed.readUInt32LE(8), body: fixed.readUInt32LE(12) };
      offset += FIXED + entry.head + entry.packed;
      if (offset > size || entry.body > LONGEST_BODY) break;
      entries.push(entry);
    }
    return entries;
  }

  /** Puts an entry into the buffer and says whether it is whole. */
  #load(entry: PackEntry, known = false): boolean {
    if (this.#inBuffer === entry) return true;
    this.#inBuffer = undefined;
    const length = FIXED + entry.head + entry.packed;
    if (this.#buffer.length < length) this.#buffer = Buffer.alloc(2 * length);
    const whole = this.#buffer.subarray(0, length);
    if (this.#fill(whole, entry.offset, length) < length || (!known && checkOf(whole) !== whole.readUInt32LE(BEFORE_CHECK))) return false;
    this.#inBuffer = entry;
    return true;
  }

  /** Unpacks the first bodies, which the others are copied from; false where one is damaged. */
  #prime(): boolean {
    if (this.#models !== undefined) return this.#models.size > 0 || this.entries.every((entry) => entry.body === 0);
    const models = new Map<number, Uint8Array>();
    this.#models = models;
    const before = this.#inBuffer;
    for (const entry of this.entries) {
      if (!this.#unpacker.learns) break;
      if (entry.body === 0) continue;
      if (!this.#load(entry)) {
        models.clear();
        return false;
      }
      models.set(entry.offset, Uint8Array.from(this.#unpack(entry)));
    }
    return before === undefined || this.#load(before);
  }

  #body(entry: PackEntry): Uint8Array {
    const model = this.#models?.get(entry.offset);
    if (model !== undefined || entry.body === 0) return model ?? new Uint8Array();
    // It was whole when its head was read, and nothing is ever written over.
    if (!this.#load(entry, true)) throw new Error('a pack was changed while it was read');
    return this.#unpack(entry);
  }

  #unpack(entry: PackEntry): Uint8Array {
    const start = FIXED + entry.head;
    return this.#unpacker.unpack(this.#buffer.subarray(start, start + entry.packed), entry.body);
  }

  #fill(into: Buffer, offset: number, length: number): number {
    let done = 0;
    while (done < length) {
      const read = readSync(this.#handle, into, done, length - done, offset + done);
      if (read === 0) break;
      done += read;
    }
    return done;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
