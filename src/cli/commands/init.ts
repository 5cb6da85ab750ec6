import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { builtCatalogue, builtTexts } from '../../catalogue/built.ts';
import { isCountryCode } from '../../model/countries.ts';
import type { Language } from '../../model/outcome.ts';
import { countryNameIn } from '../../report/country-name.ts';
import { renderSkeleton } from '../../render/skeleton.ts';
import { isCalendarDate } from '../../validate/calendar.ts';
import { nearest } from '../../validate/nearest.ts';
import { draftWordsIn, type DraftWords } from '../../words/draft.ts';
import type { Speech } from '../../words/speech.ts';
import { askOnTerminal, type Asker } from '../ask.ts';
import { questionText } from '../draft-judge.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { idsIn } from '../selection.ts';
import { openSink } from '../sink.ts';

/** The options of `init` as the command line gives them. */
export interface InitOptions {
  readonly country?: string;
  readonly name?: string;
  readonly date?: string;
  readonly texts?: string;
  readonly topics?: string;
  readonly output?: string;
  readonly schema?: string;
  readonly yes?: boolean;
}

/** Writes an annotated law file to start from; asks for what no option says, unless `--yes`. Never overwrites. */
export async function init(code: string | undefined, options: InitOptions, io: Io, speech: Speech): Promise<ExitCode> {
  const words = await draftWordsIn(speech.language);
  if (options.yes !== true && !io.stdinIsTerminal) throw new UsageFault(words.init.noTerminal);
  const given = new Givens(words, speech, builtCatalogue().catalogue.topics);
  // What options say is looked at before anything is asked.
  const known = options.country ?? code;
  const country = known === undefined ? undefined : given.country(known);
  if (options.date !== undefined) given.date(options.date);
  if (options.texts !== undefined) given.texts(options.texts);
  if (options.topics !== undefined) given.topics(options.topics);
  const output = options.output ?? (country === undefined ? undefined : `${country}.yaml`);
  if (output !== undefined && (options.output !== undefined || options.yes === true)) refuseExisting(output, io, words);
  const asker = options.yes === true ? undefined : await askOnTerminal();
  try {
    return await new Init(given, options, asker, io, speech, words).run(country);
  } finally {
    asker?.close();
  }
}

function absolute(path: string, io: Io): string {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/u.test(path) ? path : `${io.cwd}/${path}`;
}

function refuseExisting(output: string, io: Io, words: DraftWords): void {
  if (existsSync(absolute(output, io))) throw new UsageFault(words.init.exists(output));
}

/** Reads what a person gives, by option or by answer. */
class Givens {
  readonly #words: DraftWords;
  readonly #speech: Speech;
  readonly #all: readonly string[];

  constructor(words: DraftWords, speech: Speech, all: readonly string[]) {
    this.#words = words;
    this.#speech = speech;
    this.#all = all;
  }

  country(text: string): string {
    const code = text.trim().toUpperCase();
    if (!isCountryCode(code)) throw new UsageFault(this.#words.init.badCountry(text));
    return code;
  }

  date(text: string): string {
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || !isCalendarDate(text)) throw new UsageFault(this.#words.init.badDate(text));
    return text;
  }

  texts(text: string): { key: string; title: string }[] {
    const parts = text.split(';').map((part) => part.trim()).filter((part) => part !== '');
    return parts.map((part) => {
      const [, key = '', title = ''] = /^([^=]*)=(.*)$/u.exec(part) ?? [];
      const twice = parts.filter((other) => other.split('=')[0]?.trim() === key.trim()).length > 1;
      if (!/^\p{L}[\p{L}\p{N}_-]*$/u.test(key.trim()) || title.trim() === '' || twice) throw new UsageFault(this.#words.init.badText(part));
      return { key: key.trim(), title: title.trim() };
    });
  }

  topics(text: string): readonly string[] {
    const ids = idsIn([text]);
    for (const id of ids) if (!this.#all.includes(id)) throw new UsageFault(this.#speech.cli.unknownWord('--topics', id, nearest(id, this.#all), this.#all.join(', ')));
    return ids.length === 0 ? this.#all : this.#all.filter((topic) => ids.includes(topic));
  }

  get allTopics(): string {
    return this.#all.join(', ');
  }
}

class Stopped extends Error {}

class Init {
  readonly #given: Givens;
  readonly #options: InitOptions;
  readonly #asker: Asker | undefined;
  readonly #io: Io;
  readonly #speech: Speech;
  readonly #words: DraftWords;

  constructor(given: Givens, options: InitOptions, asker: Asker | undefined, io: Io, speech: Speech, words: DraftWords) {
    this.#given = given;
    this.#options = options;
    this.#asker = asker;
    this.#io = io;
    this.#speech = speech;
    this.#words = words;
  }

  async run(known: string | undefined): Promise<ExitCode> {
    const { init: words } = this.#words;
    const { language } = this.#speech;
    const options = this.#options;
    try {
      const country = known ?? (await this.#ask(undefined, words.ask.country, '', (text) => this.#given.country(text)));
      if (country === undefined) throw new UsageFault(words.noCountry);
      const nameStandard = nameOf(country, language);
      const name = await this.#ask(options.name, words.ask.name(nameStandard), nameStandard, (text) => text);
      const today = this.#io.today();
      const asOf = await this.#ask(options.date, words.ask.date(today), today, (text) => this.#given.date(text));
      const texts = await this.#ask(options.texts, words.ask.texts, '', (text) => this.#given.texts(text));
      const topics = await this.#ask(options.topics, words.ask.topics(this.#given.allTopics), '', (text) => this.#given.topics(text));
      const standard = `${country}.yaml`;
      const output = await this.#ask(options.output, words.ask.output(standard), standard, (text) => {
        refuseExisting(text, this.#io, this.#words);
        return text;
      });
      const { catalogue } = builtCatalogue();
      const catalogueTexts = builtTexts(language);
      const input = { country, name: name ?? nameStandard, asOf: asOf ?? today, texts: texts ?? [], topics: topics ?? [], schema: options.schema ?? schemaFor(output ?? standard, this.#io), language };
      const sink = openSink(output ?? standard, this.#io, this.#speech);
      sink.write(renderSkeleton(input, catalogue, catalogueTexts, this.#words.skeleton, (path) => questionText(path, catalogueTexts, this.#words, this.#speech)));
      sink.commit();
      this.#io.err(`${words.next(output ?? standard)}\n`);
      return EXIT.clear;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.#io.err(`${words.stopped}\n`);
      return EXIT.noVerdict;
    }
  }

  /** What an option says, else an answer (asked again until it can be read), else the default; undefined only where nothing may be asked and there is no default. */
  async #ask<T>(option: string | undefined, prompt: string, standard: string, read: (text: string) => T): Promise<T | undefined> {
    if (option !== undefined) return read(option);
    if (this.#asker === undefined) return standard === '' && prompt === this.#words.init.ask.country ? undefined : read(standard);
    for (;;) {
      const answer = await this.#asker.ask(prompt);
      if (answer === undefined) throw new Stopped();
      try {
        return read(answer === '' ? standard : answer);
      } catch (error) {
        if (!(error instanceof UsageFault)) throw error;
        this.#io.err(`${error.message}\n`);
      }
    }
  }
}

function nameOf(country: string, language: Language): string {
  return countryNameIn(language, country, { name: undefined, names: {} });
}

/** Where editors find the schema, as the new file sees it: the package's own if it lies below this folder, else a file beside the new one. */
function schemaFor(output: string, io: Io): string {
  const found = ['rules/law.schema.json', 'node_modules/lacuna/rules/law.schema.json', 'law.schema.json'].find((path) => existsSync(`${io.cwd}/${path}`));
  if (found === undefined) return 'law.schema.json';
  const path = relative(dirname(absolute(output, io)), `${io.cwd}/${found}`).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}
