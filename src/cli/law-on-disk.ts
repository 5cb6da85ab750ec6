import { appendFileSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { placeOf } from '../load/place.ts';
import { decodeText } from '../load/text.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { openAtomic } from '../write/atomic.ts';
import type { Io } from './io.ts';

const MARK = '\uFEFF';

/** A law file that is written answer by answer, and never over what somebody else wrote meanwhile. */
export class LawOnDisk {
  readonly file: string;
  /** Where answers are kept that could not be written. */
  readonly keptAside: string;
  readonly #path: string;
  readonly #pid: number;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(file: string, io: Io) {
    this.file = file.replaceAll('\\', '/');
    this.keptAside = `${this.file}.answers.txt`;
    this.#pid = io.pid;
    const path = placeOf(file, io.cwd);
    this.#path = existsSync(path) ? realpathSync(path) : path;
    this.#aside = placeOf(`${file}.answers.txt`, io.cwd);
  }

  readonly #aside: string;

  /** Reads the file as it is now. */
  read(): string | Diagnostic {
    this.#bytes = readFileSync(this.#path);
    return decodeText(this.#bytes, this.file);
  }

  /** Writes the file, unless it is no longer what was read. */
  write(text: string): 'written' | 'changed' {
    const now = existsSync(this.#path) ? readFileSync(this.#path) : undefined;
    if (now === undefined || !now.equals(this.#bytes)) return 'changed';
    const marked = this.#bytes.subarray(0, 3).equals(Buffer.from(MARK, 'utf8')) && !text.startsWith(MARK) ? MARK + text : text;
    const bytes = Buffer.from(marked, 'utf8');
    const file = openAtomic(this.#path, this.#pid);
    file.write(bytes);
    file.commit();
    this.#bytes = bytes;
    return 'written';
  }

  /** Keeps an answer beside the file. */
  keep(path: string, answer: string): void {
    appendFileSync(this.#aside, `${path}: ${answer}\n`);
  }

  /** Whether the file is still there. */
  exists(): boolean {
    return existsSync(this.#path);
  }
}
