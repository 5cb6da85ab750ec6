import { diagnosticText } from '../../render/diagnostic-line.ts';
import type { Speech } from '../../words/speech.ts';
import { KEY_LENGTH, PackWriter } from '../../write/pack.ts';
import { inWords } from '../diagnostics.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import { openSink } from '../sink.ts';
import { version } from '../version.ts';
import { digestOf } from './noted-reader.ts';
import type { Many } from './open-many.ts';
import { titleDigest, type PartEntry, type PartTitle, type SharedCommand } from './parts.ts';
import type { Scale } from './scale.ts';
import type { Shard } from './shard.ts';

/** What is said of a command in its parts. */
export interface PartSettings {
  readonly command: SharedCommand;
  /** The options of the command, as given. */
  readonly options: object;
  readonly output: string | undefined;
  readonly scale: Scale;
  readonly shard: Shard;
}

const NOTHING = new Uint8Array();

/** Options that say where and how a run is done, not what it says. */
const NOT_ASKED: ReadonlySet<string> = new Set(['output', 'workers', 'cache', 'shard', 'quiet', 'color', 'trees', 'lang']);

/** Writes the part of a shard: what each of its files comes to, for `merge`. It ends as a run over these files alone would. */
export async function writePart<Head>(many: Many<Head>, { command, options, output, scale, shard }: PartSettings, speech: Speech): Promise<ExitCode> {
  const { io } = many;
  if (io.stdoutIsTerminal && (output === undefined || output === '-')) throw new UsageFault(scale.words.partOnTerminal);
  const asked = Object.fromEntries(Object.entries(options).filter(([key, value]) => value !== undefined && !NOT_ASKED.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
  const title: PartTitle = { lacuna: 'part', version: version(), command, language: speech.language, options: asked, run: await many.digest(), shard, files: many.total, list: digestOf(Buffer.from(many.files.join('\n'), 'utf8')), missing: many.missing };
  const sink = openSink(output, io, speech);
  try {
    const pack = new PackWriter(title, sink.write);
    let files = 0;
    let faults = many.missing.length;
    let failed = false;
    const add = (entry: PartEntry, body: Uint8Array = NOTHING): void => pack.add(keyOf(files), entry, body);
    for (const file of many.missing) io.err(diagnosticText(inWords({ code: 'file-missing', file, line: 1, column: 1, path: '', values: {} }, speech)));
    for await (const { file, made } of many.pieces) {
      if ('faults' in made) {
        faults += made.faults.length;
        for (const fault of made.faults) io.err(diagnosticText(inWords(fault, speech)));
        add({ file, faults: made.faults });
      } else {
        failed ||= (made.head as { readonly failed?: boolean }).failed === true;
        add({ file, head: made.head }, made.body());
      }
      files += 1;
    }
    add({ end: files, title: titleDigest(title) });
    many.finish();
    sink.commit();
    if (faults > 0) io.err(`${speech.cli.errors(faults)}\n`);
    return faults > 0 ? EXIT.noVerdict : failed ? EXIT.gap : EXIT.clear;
  } catch (error) {
    sink.discard();
    throw error;
  }
}

function keyOf(index: number): Buffer {
  const key = Buffer.alloc(KEY_LENGTH);
  key.writeUInt32LE(index, 0);
  return key;
}
