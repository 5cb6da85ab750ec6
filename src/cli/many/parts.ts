import { resolve } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { PackReader } from '../../write/pack.ts';
import type { ScaleWords } from '../../words/scale.ts';
import { UsageFault } from '../exit.ts';
import { version } from '../version.ts';
import { digestOf } from './noted-reader.ts';
import type { Piece } from './pieces.ts';
import type { Shard } from './shard.ts';

/** The commands whose files can be shared out. */
export type SharedCommand = 'check' | 'compare' | 'dataset';

/** What the first line of a part says. */
export interface PartTitle {
  readonly lacuna: 'part';
  readonly version: string;
  readonly command: SharedCommand;
  readonly language: 'en' | 'fr';
  /** The options of the command, as given; without where it writes. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The digest of all that the pieces depend on but the files. */
  readonly run: string;
  readonly shard: Shard;
  /** All files of the run, and a digest of their names in order. */
  readonly files: number;
  readonly list: string;
  readonly missing: readonly string[];
}

/** The head of an entry of a part: what a file came to; the last says how many there are, and what the first line said. */
export type PartEntry = { readonly file: string; readonly head: unknown } | { readonly file: string; readonly faults: readonly Diagnostic[] } | { readonly end: number; readonly title: string };

interface OpenPart {
  readonly file: string;
  readonly title: PartTitle;
  readonly pack: PackReader;
}

/** All parts of a run, as the pieces of the one run that they stand for. */
export class Parts<Head = unknown> implements AsyncIterable<Piece<Head>> {
  readonly title: PartTitle;
  readonly #parts: readonly OpenPart[];
  readonly #words: ScaleWords;

  constructor(parts: readonly OpenPart[], words: ScaleWords) {
    this.#parts = [...parts].sort((a, b) => a.title.shard.number - b.title.shard.number);
    this.title = (this.#parts[0] as OpenPart).title;
    this.#words = words;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Piece<Head>> {
    const { files } = this.title;
    const of = this.#parts.length;
    for (let index = 0; index < files; index += 1) {
      const part = this.#parts[index % of] as OpenPart;
      const entry = part.pack.entries[Math.floor(index / of)];
      const content = entry === undefined ? undefined : part.pack.read(entry);
      if (content === undefined) throw new UsageFault(this.#words.partCut(part.file));
      const found = content.head as Exclude<PartEntry, { readonly end: number; readonly title: string }>;
      yield { file: found.file, made: 'faults' in found ? { faults: found.faults } : { head: found.head as Head, body: content.body, lasting: true } };
    }
  }

  /** The parts themselves. */
  get files(): readonly string[] {
    return this.#parts.map(({ file }) => file);
  }

  close(): void {
    for (const { pack } of this.#parts) pack.close();
  }
}

/** Opens parts; whatever keeps them from being one run is said. */
export function openParts(files: readonly string[], cwd: string, words: ScaleWords): Parts {
  const parts = files.map((file) => openPart(file, cwd, words));
  const [first] = parts as [OpenPart];
  const { title } = first;
  const seen = new Map<number, string>();
  for (const part of parts) {
    const what = differs(part.title, title);
    if (what !== undefined) throw new UsageFault(words.partOther(part.file, first.file, what));
    const { number, of } = part.title.shard;
    const other = seen.get(number);
    if (other !== undefined) throw new UsageFault(words.partTwice(part.file, other, `${String(number)}/${String(of)}`));
    seen.set(number, part.file);
  }
  const { of } = title.shard;
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !seen.has(number));
  if (missing.length > 0) throw new UsageFault(words.partsMissing(missing.map((number) => `${String(number)}/${String(of)}`).join(', ')));
  if (title.version !== version()) throw new UsageFault(words.partVersion(title.version, version()));
  return new Parts(parts, words);
}

function openPart(file: string, cwd: string, words: ScaleWords): OpenPart {
  const pack = opened(file, cwd, words);
  const title = pack.title as Partial<PartTitle> | undefined;
  if (title?.lacuna !== 'part' || title.shard === undefined) throw new UsageFault(words.notPart(file));
  const last = pack.entries.at(-1);
  const end = (last === undefined ? undefined : pack.read(last)?.head) as { readonly end?: number; readonly title?: string } | null | undefined;
  if (end?.end !== pack.entries.length - 1 || end.title !== titleDigest(title as PartTitle)) throw new UsageFault(words.partCut(file));
  return { file, title: title as PartTitle, pack };
}

/** The digest of a title: the first line has no checksum of its own. */
export function titleDigest(title: PartTitle): string {
  return digestOf(Buffer.from(JSON.stringify(title), 'utf8'));
}

function opened(file: string, cwd: string, words: ScaleWords): PackReader {
  try {
    return new PackReader(resolve(cwd, file));
  } catch (error) {
    throw new UsageFault(words.partUnreadable(file, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

function differs(title: PartTitle, first: PartTitle): 'version' | 'rules' | 'options' | 'files' | 'shards' | undefined {
  if (title.version !== first.version) return 'version';
  const asked = ({ command, language, options }: PartTitle): string => JSON.stringify([command, language, options]);
  if (asked(title) !== asked(first)) return 'options';
  if (title.run !== first.run) return 'rules';
  if (title.shard.of !== first.shard.of) return 'shards';
  return title.list === first.list && JSON.stringify(title.missing) === JSON.stringify(first.missing) ? undefined : 'files';
}
