import { createHash } from 'node:crypto';
import { existsSync, readFileSync, watch as watchFolder, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';
import { placeOf } from '../../load/place.ts';
import { findFiles } from '../../load/files.ts';
import type { Outcome } from '../../model/outcome.ts';
import { plainLine } from '../../render/escape.ts';
import { draftWordsIn } from '../../words/draft.ts';
import type { Speech } from '../../words/speech.ts';
import { DraftJudge } from '../draft-judge.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** Milliseconds of calm after which a save counts as ended: editors write in several steps. */
const CALM = 120;

/** What a watch is told about. */
export interface WatchOptions {
  readonly once?: boolean;
}

type Verdicts = ReadonlyMap<string, Outcome>;

/** Runs a check, runs it again whenever one of its files is saved, and says which verdicts changed. Ends on Ctrl-C. */
export async function watch(args: readonly string[], options: WatchOptions, run: () => Promise<ExitCode>, io: Io, speech: Speech): Promise<ExitCode> {
  const { watch: words } = await draftWordsIn(speech.language);
  if (!io.stdoutIsTerminal && options.once !== true) throw new UsageFault(words.noTerminal);
  if (args.includes('-')) throw new UsageFault(words.stdin);
  const judge = new DraftJudge(io, speech);
  const read = async (): Promise<Map<string, Verdicts | undefined>> => {
    const { files } = await findFiles(args, io.cwd);
    return new Map(files.map((file) => [file, verdictsOf(file, judge)]));
  };
  const named = [...(await findFiles(args, io.cwd)).files];
  if (named.length === 0) return run();
  // A bill changes with the law that it amends.
  const listed = [...new Set([...named, ...named.flatMap((file) => filesUnder(file, judge))])];
  const saves = new Saves(listed.map((file) => placeOf(file, io.cwd)));
  let code: ExitCode;
  try {
    code = await run();
    const known = new Map([...(await read())].filter((one): one is [string, Verdicts] => one[1] !== undefined));
    io.err(`${words.watching(listed.length)}\n`);
    for (;;) {
      const saved = await saves.next();
      if (saved === undefined) break;
      io.err(`\n${words.again(plainLine(String(listed[saved])))}\n`);
      code = await run();
      for (const [file, verdicts] of await read()) {
        for (const line of changes(file, known.get(file), verdicts)) io.err(`${line}\n`);
        if (verdicts !== undefined) known.set(file, verdicts);
      }
      if (options.once === true) break;
    }
  } finally {
    saves.close();
  }
  if (options.once !== true) io.err(`\n${words.ended}\n`);
  return options.once === true ? code : EXIT.clear;

  function changes(file: string, before: Verdicts | undefined, after: Verdicts | undefined): string[] {
    if (after === undefined) return [words.faulty(plainLine(file))];
    if (before === undefined) return [];
    const lines = [...after].filter(([id, outcome]) => before.get(id) !== outcome).map(([id, outcome]) => {
      const names = speech.report.outcomes;
      return words.change(names[before.get(id) as Outcome], names[outcome], String(judge.texts.criteria[id]?.title), id);
    });
    return lines.length === 0 ? [words.same] : lines;
  }
}

/** The files that a file is read with: of a bill, the bills and the law below it. */
function filesUnder(file: string, judge: DraftJudge): readonly string[] {
  const judged = judge.file(file);
  return 'faults' in judged ? [] : judged.yaml.files;
}

function verdictsOf(file: string, judge: DraftJudge): Verdicts | undefined {
  const judged = judge.file(file);
  return 'faults' in judged ? undefined : new Map(judged.findings.map((finding) => [finding.criterion, finding.outcome]));
}

function digest(path: string): string {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
}

/** Waits for files to be saved. Folders are watched, since editors put a new file in the place of the old one. */
class Saves {
  readonly #files: readonly string[];
  readonly #watchers: FSWatcher[] = [];
  readonly #digests: string[];
  #timer: NodeJS.Timeout | undefined;
  #wake: ((index: number | undefined) => void) | undefined;
  #stopped = false;
  readonly #interrupt = (): void => {
    this.#stopped = true;
    this.#wake?.(undefined);
  };

  constructor(files: readonly string[]) {
    this.#files = files;
    this.#digests = files.map(digest);
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      const names = new Set(files.filter((file) => dirname(file) === folder).map((file) => basename(file)));
      this.#watchers.push(watchFolder(folder, (_, name) => {
        if (name === null || names.has(name)) this.#soon();
      }));
    }
    process.once('SIGINT', this.#interrupt);
  }

  /** The index of the next file that changes; undefined on Ctrl-C. */
  next(): Promise<number | undefined> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (this.#stopped) resolve(undefined);
      else this.#soon();
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    process.off('SIGINT', this.#interrupt);
    for (const watcher of this.#watchers) watcher.close();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), CALM);
  }

  #look(): void {
    const changed = this.#files.findIndex((file, index) => existsSync(file) && digest(file) !== this.#digests[index]);
    if (changed === -1) return;
    this.#files.forEach((file, index) => (this.#digests[index] = digest(file)));
    this.#wake?.(changed);
  }
}
