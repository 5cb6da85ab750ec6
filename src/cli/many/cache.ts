import { hash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isSpecial } from '../../load/files.ts';
import type { Trees } from '../../load/tree.ts';
import { PackReader, PackWriter, type PackEntry } from '../../write/pack.ts';
import type { MadeLaw } from './made.ts';
import { digestOf, NotedReader, type Noted } from './noted-reader.ts';
import { PlainFiles } from './plain-files.ts';

/** Bytes that are gathered before they are written. */
const GATHERED = 256 * 1024;

/** With more packs of a run they become one; also where more is outdated than is not, by more than a few. */
const MOST_PACKS = 6;
const FEW = 16;

/** Packs of so many other runs are kept; the oldest go. */
const MOST_RUNS = 12;

/** What the folder holds beside packs: for version control and backups. */
const BESIDE: Readonly<Record<string, string>> = { '.gitignore': '*\n', 'CACHEDIR.TAG': 'Signature: 8a477f597d28d172789f06886806bc55\n# Verdicts of lacuna that need not be made again. May be deleted.\n' };

interface Kept {
  readonly head: unknown;
  /** Files that the verdict depends on beside the one judged. */
  readonly below: readonly Noted[];
}

interface Writer {
  readonly handle: number;
  readonly pack: PackWriter;
  readonly waiting: Uint8Array[];
  size: number;
}

interface Place {
  readonly pack: PackReader;
  readonly entry: PackEntry;
}

/** What a cache is opened with. */
export interface CacheSettings {
  readonly folder: string;
  /** The digest of all that verdicts depend on but the files. */
  readonly run: string;
  readonly cwd: string;
  readonly trees: Trees;
}

/**
 * Verdicts kept from earlier runs, by the file's name and bytes, and everything else that they depend on. What is damaged, foreign or cut off
 * is passed over; a run that is killed leaves what it wrote until then.
 */
export class PieceCache {
  /** How files are read whose verdicts are kept. */
  readonly reader = new NotedReader();
  readonly #settings: CacheSettings;
  readonly #prefix: string;
  readonly #files: PlainFiles;
  /** What verdicts rest on is read beside the file that is about to be judged, whose bytes still stand. */
  readonly #below: PlainFiles;
  readonly #packs = new Map<string, PackReader>();
  readonly #places = new Map<string, Place>();
  readonly #digests = new Map<string, string | undefined>();
  #outdated = 0;
  #writer: Writer | undefined;
  /** Why nothing more can be kept. */
  #refused: string | undefined;

  constructor(settings: CacheSettings) {
    this.#settings = settings;
    this.#files = new PlainFiles(settings.cwd, settings.trees);
    this.#below = new PlainFiles(settings.cwd, settings.trees);
    this.#prefix = settings.run.slice(0, 24);
    const names = packsIn(settings.folder).filter((one) => one.startsWith(this.#prefix));
    names.forEach((name) => this.#openPack(name));
    if (this.#packs.size > MOST_PACKS || this.#outdated > this.#places.size + FEW) this.#guard(() => this.#unite());
  }

  /** The system's word for why nothing could be kept; undefined where all was. */
  get refused(): string | undefined {
    return this.#refused;
  }

  /** The verdict on a file, where one is kept and all that it rests on is as it was; else the verdict made next is on these bytes. */
  find(file: string): MadeLaw<unknown> | undefined {
    const bytes = isSpecial(file) ? undefined : this.#files.read(file);
    const known = bytes === undefined ? undefined : { path: file, bytes, sha256: digestOf(bytes) };
    this.reader.begin(known);
    return known === undefined ? undefined : this.#find(file, known.sha256);
  }

  /** Keeps the verdict made since. */
  keep({ head, body }: MadeLaw<unknown>): void {
    this.add(this.reader.noted, head, body());
  }

  #find(file: string, sha256: string): MadeLaw<unknown> | undefined {
    const place = this.#places.get(nameOf(file));
    if (place === undefined || !place.entry.key.endsWith(Buffer.from(sha256.slice(0, 32), 'hex').toString('latin1'))) return undefined;
    const found = place.pack.read(place.entry);
    const kept = keptIn(found?.head);
    if (found === undefined || kept === undefined || !kept.below.every(([path, digest]) => this.#isStill(path, digest))) return undefined;
    return { head: kept.head, body: found.body, lasting: true };
  }

  /** Keeps a verdict with the files that it was made of, the one judged first. */
  add([judged, ...below]: readonly Noted[], head: unknown, body: Uint8Array): void {
    if (judged === undefined || this.#refused !== undefined) return;
    this.#guard(() => {
      const writer = this.#writer ?? this.#begin();
      writer.pack.add(keyOf(judged), { head, below } satisfies Kept, body);
      if (writer.size >= GATHERED) this.#flush();
    });
  }

  /** Writes what is left and tidies up; texts found can still be had. */
  finish(): void {
    this.#guard(() => {
      this.#flush();
      if (this.#writer === undefined) return;
      closeSync(this.#writer.handle);
      this.#forgetOthers();
    });
    for (const name of this.#packs.keys()) touch(join(this.#settings.folder, name));
  }

  /** Closes the packs. */
  close(): void {
    for (const pack of this.#packs.values()) pack.close();
  }

  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (typeof code !== 'string') throw error;
      this.#refused = code;
    }
  }

  #openPack(name: string): void {
    try {
      const pack = new PackReader(join(this.#settings.folder, name));
      if ((pack.title as { run?: unknown } | undefined)?.run !== this.#settings.run) return pack.close();
      this.#packs.set(name, pack);
      for (const entry of pack.entries) {
        const file = entry.key.slice(0, 16);
        if (this.#places.has(file)) this.#outdated += 1;
        this.#places.set(file, { pack, entry });
      }
    } catch {
      // What cannot be read is as good as not there.
    }
  }

  #isStill(path: string, digest: string): boolean {
    if (!this.#digests.has(path)) {
      const bytes = this.#below.read(path);
      this.#digests.set(path, bytes === undefined ? undefined : digestOf(bytes));
    }
    return this.#digests.get(path) === digest;
  }

  #begin(): Writer {
    const { folder, run } = this.#settings;
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(BESIDE)) if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), text);
    const handle = openNew(folder, this.#prefix);
    const waiting: Uint8Array[] = [];
    const pack = new PackWriter({ lacuna: 'cache', run }, (bytes) => {
      const writer = this.#writer;
      if (writer === undefined) {
        writeSync(handle, bytes);
        return;
      }
      writer.waiting.push(bytes);
      writer.size += bytes.length;
    });
    return (this.#writer = { handle, pack, waiting, size: 0 });
  }

  #flush(): void {
    const writer = this.#writer;
    if (writer === undefined || writer.size === 0) return;
    const bytes = Buffer.concat(writer.waiting.splice(0));
    writer.size = 0;
    let done = 0;
    while (done < bytes.length) done += writeSync(writer.handle, bytes, done);
  }

  /** Makes one pack of several, with the latest verdict on each file. */
  #unite(): void {
    const { folder, run } = this.#settings;
    const unfinished = join(folder, `${this.#prefix}.${String(process.pid)}.tmp`);
    const handle = openSync(unfinished, 'w');
    const pack = new PackWriter({ lacuna: 'cache', run }, (bytes) => void writeSync(handle, bytes));
    for (const { pack: from, entry } of this.#places.values()) {
      const found = from.read(entry);
      if (found !== undefined) pack.add(Buffer.from(entry.key, 'latin1'), found.head, found.body());
    }
    closeSync(handle);
    const name = freeName(folder, this.#prefix);
    renameSync(unfinished, join(folder, name));
    for (const [old, from] of this.#packs) {
      from.close();
      rmSync(join(folder, old), { force: true });
    }
    this.#packs.clear();
    this.#places.clear();
    this.#openPack(name);
  }

  #forgetOthers(): void {
    const { folder } = this.#settings;
    const latest = new Map<string, number>();
    for (const name of packsIn(folder)) latest.set(runOf(name), Math.max(latest.get(runOf(name)) ?? 0, statSync(join(folder, name)).mtimeMs));
    const kept = new Set([...latest].sort(([, a], [, b]) => b - a).slice(0, MOST_RUNS).map(([run]) => run));
    for (const name of packsIn(folder)) if (!kept.has(runOf(name))) rmSync(join(folder, name), { force: true });
  }
}

/** What the head of an entry holds, where it is made as one. */
function keptIn(head: unknown): Kept | undefined {
  const { head: inner, below } = (typeof head === 'object' && head !== null ? head : {}) as { readonly head?: unknown; readonly below?: unknown };
  const whole = typeof inner === 'object' && inner !== null && Array.isArray(below) && below.every((noted: unknown) => Array.isArray(noted) && noted.length === 2 && noted.every((one) => typeof one === 'string'));
  return whole ? { head: inner, below: below as readonly Noted[] } : undefined;
}

/** Half of a key: the file as it is printed. */
function nameOf(file: string): string {
  return hash('sha256', file, 'buffer').toString('latin1', 0, 16);
}

function keyOf([file, sha256]: Noted): Buffer {
  return Buffer.concat([Buffer.from(nameOf(file), 'latin1'), Buffer.from(sha256.slice(0, 32), 'hex')]);
}

const PACK = /^([0-9a-f]{24})-(\d{6})\.pack$/u;

function packsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => PACK.test(name)).sort();
  } catch {
    return [];
  }
}

function runOf(name: string): string {
  return PACK.exec(name)?.[1] ?? '';
}

function freeName(folder: string, prefix: string): string {
  const last = packsIn(folder).filter((name) => name.startsWith(prefix)).at(-1);
  const number = last === undefined ? 1 : Number(PACK.exec(last)?.[2]) + 1;
  return `${prefix}-${String(number).padStart(6, '0')}.pack`;
}

/** Begins a pack under a name that no other run has. */
function openNew(folder: string, prefix: string): number {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return openSync(join(folder, freeName(folder, prefix)), 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 100) throw error;
    }
  }
}

/** Marks a pack as used, so that it is not the oldest. */
function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Where nothing may be written nothing is removed either.
  }
}
