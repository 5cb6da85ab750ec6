import { isMap, type YamlMap } from '../../law/cell.ts';
import { readText } from '../../load/files.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { diagnosticText } from '../../render/diagnostic-line.ts';
import { plainLine } from '../../render/escape.ts';
import { yamlString } from '../../render/skeleton.ts';
import { wrap } from '../../render/wrap.ts';
import { draftWordsIn, type DraftWords } from '../../words/draft.ts';
import { aboutTitle, instrumentName, topicTitle } from '../../words/lists.ts';
import type { Speech } from '../../words/speech.ts';
import { writeAnswer } from '../../write/yaml-edit.ts';
import { readAnswer } from '../answer-text.ts';
import { askOfText, askOnTerminal, type Asker } from '../ask.ts';
import { inWords } from '../diagnostics.ts';
import { DraftJudge, questionsOf, questionText, type DraftFilters } from '../draft-judge.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { candidates, newEntry, type Given } from '../interview-answer.ts';
import { choicesAt, describedAbout } from '../interview-offences.ts';
import { InterviewOrder } from '../interview-order.ts';
import type { AskedQuestion } from '../interview-question.ts';
import type { JudgedLaw } from '../judge-file.ts';
import { LawOnDisk } from '../law-on-disk.ts';
import { stdinText } from '../open-law.ts';

/** The options of `interview` as the command line gives them. */
export interface InterviewOptions extends DraftFilters {
  readonly answers?: string;
}

/** Goes through what is unknown in a law, question by question, and writes each answer into the file at once. */
export async function interview(file: string, options: InterviewOptions, io: Io, speech: Speech): Promise<ExitCode> {
  const words = await draftWordsIn(speech.language);
  const { answers } = options;
  if (file === '-') throw new UsageFault(words.interview.stdin);
  if (answers === undefined && !io.stdinIsTerminal) throw new UsageFault(words.interview.noTerminal);
  const text = readText(file, io.cwd);
  if (typeof text !== 'string') return faulty([text], io, speech);
  const disk = new LawOnDisk(file, io);
  const judge = new DraftJudge(io, speech, options);
  const read = readDraft(disk, judge, words);
  if ('faults' in read) return faulty(read.faults, io, speech);
  const session = new Interview(disk, judge, read, againCommand(file, options), io, speech, words);
  const asker = answers === undefined ? await askOnTerminal(io) : askOfText(textOf(answers, io, speech), io.out);
  try {
    return await session.run(asker);
  } finally {
    asker.close();
  }
}

/** The command that goes on with the same interview. */
function againCommand(file: string, { topic, instrument, pack }: DraftFilters): string {
  const filters = [['--topic', topic], ['--instrument', instrument], ['--pack', pack]] as const;
  return ['lacuna interview', file, ...filters.flatMap(([flag, values]) => (values === undefined ? [] : [flag, values.join(',')]))].join(' ');
}

function textOf(answers: string, io: Io, speech: Speech): string {
  const text = answers === '-' ? stdinText(io) : readText(answers, io.cwd);
  if (typeof text !== 'string') throw new UsageFault(`${text.file}${speech.report.colon}${speech.diagnostic(text).message}`);
  return text;
}

/** A law as it stands in its file. */
interface Draft {
  readonly text: string;
  readonly law: JudgedLaw;
}

/** Reads and judges a file as it is now. */
function readDraft(disk: LawOnDisk, judge: DraftJudge, words: DraftWords): Draft | { readonly faults: readonly Diagnostic[] } {
  const text = disk.read();
  if (typeof text !== 'string') return { faults: [text] };
  if (/^(amends|bill)\s*:/mu.test(text)) throw new UsageFault(words.interview.isBill(disk.file));
  const law = judge.text(text, disk.file);
  return 'faults' in law ? law : { text, law };
}

/** Prints faults and says that there is nothing to go on with. */
function faulty(faults: readonly Diagnostic[], io: Io, speech: Speech): ExitCode {
  for (const fault of faults) io.err(diagnosticText(inWords(fault, speech)));
  io.err(`${speech.cli.errors(faults.length)}\n`);
  return EXIT.noVerdict;
}

class Interview {
  readonly #disk: LawOnDisk;
  readonly #judge: DraftJudge;
  readonly #again: string;
  readonly #io: Io;
  readonly #speech: Speech;
  readonly #words: DraftWords;
  readonly #order: InterviewOrder;
  #draft: Draft;
  #answers = 0;

  constructor(disk: LawOnDisk, judge: DraftJudge, draft: Draft, again: string, io: Io, speech: Speech, words: DraftWords) {
    this.#disk = disk;
    this.#judge = judge;
    this.#draft = draft;
    this.#again = again;
    this.#io = io;
    this.#speech = speech;
    this.#words = words;
    this.#order = new InterviewOrder(judge.catalogue.vocabulary);
  }

  async run(asker: Asker): Promise<ExitCode> {
    const { interview: words } = this.#words;
    this.#io.out(`${words.intro(this.#open().length)}\n`);
    for (;;) {
      const question = this.#order.next(this.#open(), this.#root());
      if (question === undefined) {
        this.#io.out(`\n${this.#open().length === 0 ? words.done : this.#farewell()}\n`);
        return EXIT.clear;
      }
      const came = await this.#askOne(question, asker);
      if (came === 'quit') {
        this.#io.out(`\n${this.#farewell()}\n`);
        return EXIT.clear;
      }
      if (came === 'faulty') return EXIT.noVerdict;
      if (came !== 'back') this.#order.asked(question);
      else if (!this.#order.back(question)) this.#io.out(`${words.noBack}\n`);
    }
  }

  #open(): ReturnType<typeof questionsOf> {
    return questionsOf(this.#draft.law);
  }

  #root(): YamlMap {
    return this.#draft.law.root;
  }

  #farewell(): string {
    return this.#words.interview.stopped(this.#answers, this.#open().length, this.#again);
  }

  #show(text: string, margin = ''): void {
    this.#io.out(`${wrap(plainLine(text.replaceAll('`', '')), margin).join('\n')}\n`);
  }

  async #askOne(question: AskedQuestion, asker: Asker): Promise<'asked' | 'back' | 'quit' | 'faulty'> {
    const { interview: words } = this.#words;
    const { kind } = question;
    this.#io.out('\n');
    this.#show(`${this.#questionText(question)} (${question.decides === 'level' ? this.#words.next.levels(question.criteria) : words.settles(question.criteria)})`);
    // A part of a criterion is named by a few words: what the criterion asks says more.
    const [first, id = '', part] = question.segments;
    const asked = first === 'measures' && part !== undefined ? this.#judge.texts.criteria[id]?.ask : undefined;
    if (asked !== undefined) this.#show(asked, '  ');
    if (kind === 'by-hand') {
      this.#show(words.byHand(this.#disk.file, this.#lineOf(question)), '  ');
      return 'asked';
    }
    const choices = kind === 'words' ? choicesAt(question.path, this.#root(), this.#judge.catalogue.vocabulary) : undefined;
    choices?.words.forEach((word, index) => this.#show(`${String(index + 1).padStart(2)}  ${this.#judge.texts.words[choices.list]?.[word]?.means ?? word}`, '  '));
    this.#show(`${choices?.some === true ? words.someWords : words.expects[kind]} · ${words.keys}`, '  ');
    for (;;) {
      const given = await asker.ask(words.prompt);
      if (given === undefined) return 'quit';
      const answer = readAnswer(given, kind === 'topic' ? 'answer' : kind, { texts: this.#textKeys(), choices: choices?.words ?? [] });
      if (answer === 'skip') return 'asked';
      if (answer === 'back' || answer === 'quit') return answer;
      if (answer === undefined || (choices?.some === true && answer.value === 'no')) {
        this.#show(words.notUnderstood, '  ');
        continue;
      }
      const known = answer.at === undefined || (await this.#knowsText(answer.at, asker));
      if (known === 'faulty') return known;
      if (!known) continue;
      if (kind === 'offence' && answer.value !== 'yes') {
        if (answer.value === 'no') this.#order.none(question);
        return 'asked';
      }
      const done = this.#save(question, { ...answer, words: given });
      if (done !== undefined) return done;
    }
  }

  #lineOf(question: AskedQuestion): number {
    return this.#draft.law.yaml.locate(question.path, 'key').line;
  }

  #textKeys(): string[] {
    const texts = this.#root()['texts'];
    return isMap(texts) ? Object.keys(texts) : [];
  }

  /** Whether a citation begins with a statute of the file; one that is not there yet can be added at once. */
  async #knowsText(at: string, asker: Asker): Promise<boolean | 'faulty'> {
    const key = /^"?([\p{L}][\p{L}\p{N}_-]*)\s/u.exec(at)?.[1];
    if (key === undefined || this.#textKeys().includes(key)) return true;
    const title = await asker.ask(this.#words.interview.textTitle(key));
    if (title === undefined || title === '') return false;
    const text = writeAnswer(this.#draft.text, ['texts', key], { value: `{title: ${yamlString(title)}}` });
    if (text === undefined) return false;
    const law = this.#judge.text(text, this.#disk.file);
    if ('faults' in law) return false;
    if (this.#disk.write(text) === 'changed') return this.#changed(`texts.${key}`, title);
    this.#draft = { text, law };
    return true;
  }

  /** Writes an answer; undefined where it has to be given again. */
  #save(question: AskedQuestion, given: Given): 'asked' | 'faulty' | undefined {
    const { interview: words } = this.#words;
    const entry = newEntry(question, given, this.#draft.text, this.#root(), this.#judge.catalogue.vocabulary);
    const texts = entry === undefined ? candidates(question, given, this.#draft.text) : [entry.text];
    if (texts.length === 0) {
      this.#io.out(`  ${words.byHand(this.#disk.file, this.#lineOf(question))}\n`);
      return 'asked';
    }
    const faults: Diagnostic[] = [];
    for (const text of texts) {
      const law = this.#judge.text(text, this.#disk.file);
      if ('faults' in law) {
        faults.push(...law.faults);
        continue;
      }
      if (text === this.#draft.text) {
        this.#io.out(`  ${words.nothingWritten}\n`);
        return 'asked';
      }
      const written = this.#write(question, { text, law }, given);
      if (entry !== undefined && written === 'written') {
        this.#show(words.added(entry.name), '  ');
        this.#order.follow(entry.about, entry.questions);
      } else if (written === 'written') this.#order.followed(question, given.value);
      return written === 'written' ? 'asked' : written;
    }
    const [why] = faults.map((fault) => inWords(fault, this.#speech)).map(({ message, hint }) => (hint === undefined ? message : `${message} → ${hint}`));
    this.#io.out(`  ${words.refused(String(why))}\n`);
    return undefined;
  }

  #write(question: AskedQuestion, draft: Draft, given: Given): 'written' | 'asked' | 'faulty' {
    if (this.#disk.write(draft.text) === 'changed') return this.#changed(question.key, given.words) || 'asked';
    this.#draft = draft;
    this.#answers += 1;
    this.#io.out(`  ${this.#words.interview.saved(this.#open().length)}\n`);
    return 'written';
  }

  /** The file is no longer what was read: the answer is kept beside it, and the interview goes on with the file as it is now, if it can. */
  #changed(key: string, answer: string): false | 'faulty' {
    const { interview: words } = this.#words;
    this.#disk.keep(key, answer);
    this.#io.err(`${words.changed(this.#disk.file, this.#disk.keptAside)}\n`);
    const now = this.#disk.exists() ? readDraft(this.#disk, this.#judge, this.#words) : { faults: [] };
    if ('faults' in now) {
      if (now.faults.length > 0) faulty(now.faults, this.#io, this.#speech);
      this.#io.err(`${words.faulty(this.#disk.file)}\n`);
      return 'faulty';
    }
    this.#draft = now;
    return false;
  }

  #questionText({ kind, path, condition, about }: AskedQuestion): string {
    const { interview: words } = this.#words;
    const { texts } = this.#judge;
    if (kind === 'topic') return words.topic(topicTitle(texts, path.slice('topic:'.length)));
    if (about !== undefined) return words.offence(aboutTitle(texts, about), [...new Set(describedAbout(this.#root(), about))]);
    if (kind === 'reservations') return words.reservations(instrumentName(texts, path.slice('treaties.'.length)));
    const question = questionText(path, texts, this.#words, this.#speech);
    return condition === undefined ? question : words.condition(question, condition);
  }
}
