import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { placeOf } from '../../load/place.ts';
import { builtCatalogue, builtTexts, builtVocabulary } from '../../catalogue/built.ts';
import { renderSkeleton } from '../../render/skeleton.ts';
import { draftWordsIn, type DraftWords } from '../../words/draft.ts';
import type { Speech } from '../../words/speech.ts';
import { askOnTerminal, type Asker } from '../ask.ts';
import { questionText } from '../draft-judge.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { Givens, nameOf } from '../init-givens.ts';
import { openSink } from '../sink.ts';
import { editorSchema } from '../../schema/editor-schema.ts';
import { lawSchema } from '../../schema/law-schema.ts';

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
  if (country === undefined && options.yes === true) throw new UsageFault(words.init.noCountry);
  const asker = options.yes === true ? undefined : await askOnTerminal(io);
  try {
    return await new Init(given, options, asker, io, speech, words).run(country);
  } finally {
    asker?.close();
  }
}

function refuseExisting(output: string, io: Io, words: DraftWords): void {
  if (existsSync(placeOf(output, io.cwd))) throw new UsageFault(words.init.exists(output));
}

/** The schema for editors, beside the file that it explains. */
const SCHEMA = 'law.schema.json';

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
      const nameStandard = nameOf(country, language);
      const name = await this.#ask(options.name, words.ask.name(nameStandard), nameStandard, (text) => text);
      const today = this.#io.today();
      const asOf = await this.#ask(options.date, words.ask.date(today), today, (text) => this.#given.date(text));
      const texts = await this.#ask(options.texts, words.ask.texts, '', (text) => this.#given.texts(text));
      const topics = await this.#ask(options.topics, words.ask.topics(this.#given.numberedTopics(builtTexts(language))), '', (text) => this.#given.topics(text));
      const standard = `${country}.yaml`;
      const file = await this.#ask(options.output, words.ask.output(standard), standard, (text) => {
        refuseExisting(text, this.#io, this.#words);
        return text;
      });
      const { catalogue } = builtCatalogue();
      const catalogueTexts = builtTexts(language);
      const all = topics.length === catalogue.topics.length;
      const input = { country, name, asOf, texts, topics, schema: options.schema ?? this.#schemaFor(file), language };
      const sink = openSink(file, this.#io, this.#speech);
      sink.write(renderSkeleton(input, catalogue, catalogueTexts, this.#words.skeleton, (path) => questionText(path, catalogueTexts, this.#words, this.#speech)));
      sink.commit();
      this.#io.err(`${words.next(all ? file : `${file} --topic ${topics.join(',')}`)}\n`);
      return EXIT.clear;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.#io.err(`${words.stopped}\n`);
      return EXIT.noVerdict;
    }
  }

  /**
   * Where editors find the schema, as the new file sees it: a copy beside it in the language of the run, written if there is none; in English the
   * one that the folder already has.
   */
  #schemaFor(output: string): string {
    const { language } = this.#speech;
    const folder = dirname(placeOf(output, this.#io.cwd));
    const known = language === 'en' ? ['rules/law.schema.json', 'node_modules/lacuna/rules/law.schema.json'].find((path) => existsSync(`${this.#io.cwd}/${path}`)) : undefined;
    if (known !== undefined) {
      const path = relative(folder, `${this.#io.cwd}/${known}`).replaceAll('\\', '/');
      return path.startsWith('.') ? path : `./${path}`;
    }
    if (!existsSync(`${folder}/${SCHEMA}`)) {
      const sink = openSink(relative(this.#io.cwd, `${folder}/${SCHEMA}`), this.#io, this.#speech);
      sink.write(`${JSON.stringify(editorSchema(lawSchema(builtCatalogue().catalogue, builtVocabulary(), language), builtTexts(language)))}\n`);
      sink.commit();
    }
    return `./${SCHEMA}`;
  }

  /** What an option says, else an answer (asked again until it can be read), else the default. */
  async #ask<T>(option: string | undefined, prompt: string, standard: string, read: (text: string) => T): Promise<T> {
    if (option !== undefined) return read(option);
    if (this.#asker === undefined) return read(standard);
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
