import { isMap } from '../../law/cell.ts';
import { readText } from '../../load/files.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { diagnosticText } from '../../render/diagnostic-line.ts';
import { plainLine } from '../../render/escape.ts';
import { wrap } from '../../render/wrap.ts';
import { draftWordsIn, type DraftWords } from '../../words/draft.ts';
import type { Speech } from '../../words/speech.ts';
import { writeAnswer, writeListWord } from '../../write/yaml-edit.ts';
import { readAnswer } from '../answer-text.ts';
import { askOfText, askOnTerminal, type Asker } from '../ask.ts';
import { inWords } from '../diagnostics.ts';
import { DraftJudge, questionsOf, questionText } from '../draft-judge.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { asQuestion, type AskedQuestion } from '../interview-question.ts';
import type { JudgedLaw } from '../judge-file.ts';
import { LawOnDisk } from '../law-on-disk.ts';
import { stdinText } from '../open-law.ts';

/** Goes through what is unknown in a law, question by question, and writes each answer into the file at once. */
export async function interview(file: string, answers: string | undefined, io: Io, speech: Speech): Promise<ExitCode> {
  const words = await draftWordsIn(speech.language);
  if (file === '-') throw new UsageFault(words.interview.stdin);
  if (answers === undefined && !io.stdinIsTerminal) throw new UsageFault(words.interview.noTerminal);
  const text = readText(file, io.cwd);
  const judge = new DraftJudge(io, speech);
  const session = new Interview(new LawOnDisk(file, io), judge, io, speech, words);
  if (typeof text !== 'string') return session.faulty([text]);
  if (!session.load()) return EXIT.noVerdict;
  const asker = answers === undefined ? await askOnTerminal() : askOfText(textOf(answers, io, speech), io.out);
  try {
    return await session.run(asker);
  } finally {
    asker.close();
  }
}

function textOf(answers: string, io: Io, speech: Speech): string {
  const text = answers === '-' ? stdinText(io) : readText(answers, io.cwd);
  if (typeof text !== 'string') throw new UsageFault(`${text.file}${speech.report.colon}${speech.diagnostic(text).message}`);
  return text;
}

class Interview {
  readonly #disk: LawOnDisk;
  readonly #judge: DraftJudge;
  readonly #io: Io;
  readonly #speech: Speech;
  readonly #words: DraftWords;
  readonly #seen = new Set<string>();
  readonly #history: AskedQuestion[] = [];
  #law: JudgedLaw | undefined;
  #text = '';
  #answers = 0;

  constructor(disk: LawOnDisk, judge: DraftJudge, io: Io, speech: Speech, words: DraftWords) {
    this.#disk = disk;
    this.#judge = judge;
    this.#io = io;
    this.#speech = speech;
    this.#words = words;
  }

  /** Prints faults and says that there is nothing to go on with. */
  faulty(faults: readonly Diagnostic[]): ExitCode {
    for (const fault of faults) this.#io.err(diagnosticText(inWords(fault, this.#speech)));
    this.#io.err(`${this.#speech.cli.errors(faults.length)}\n`);
    return EXIT.noVerdict;
  }

  /** Reads and judges the file as it is now. */
  load(): boolean {
    const text = this.#disk.read();
    const judged = typeof text === 'string' ? this.#judge.text(text, this.#disk.file) : { faults: [text] };
    const bill = typeof text === 'string' && /^(amends|bill)\s*:/mu.test(text);
    if (bill) throw new UsageFault(this.#words.interview.isBill(this.#disk.file));
    if ('faults' in judged) {
      this.faulty(judged.faults);
      return false;
    }
    this.#law = judged;
    this.#text = text as string;
    return true;
  }

  async run(asker: Asker): Promise<ExitCode> {
    const { interview: words } = this.#words;
    this.#io.out(`${words.intro(this.#open().length)}\n`);
    let again: AskedQuestion | undefined;
    for (;;) {
      const question: AskedQuestion | undefined = again ?? this.#next();
      again = undefined;
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
      if (came === 'back') {
        again = this.#history.pop();
        if (again === undefined) {
          this.#io.out(`${words.noBack}\n`);
          again = question;
        }
      } else {
        this.#seen.add(question.key);
        if (question.kind !== 'by-hand') this.#history.push(question);
      }
    }
  }

  #open(): ReturnType<typeof questionsOf> {
    return this.#law === undefined ? [] : questionsOf(this.#law);
  }

  #next(): AskedQuestion | undefined {
    const root = this.#law?.root ?? {};
    for (const open of this.#open()) {
      const question = asQuestion(open, root);
      if (!this.#seen.has(question.key)) return question;
    }
    return undefined;
  }

  #farewell(): string {
    return this.#words.interview.stopped(this.#answers, this.#open().length, this.#disk.file);
  }

  async #askOne(question: AskedQuestion, asker: Asker): Promise<'asked' | 'back' | 'quit' | 'faulty'> {
    const { interview: words } = this.#words;
    const { kind } = question;
    const show = (text: string, margin = ''): void => this.#io.out(`${wrap(plainLine(text.replaceAll('`', '')), margin).join('\n')}\n`);
    this.#io.out('\n');
    show(`${this.#questionText(question)} (${words.settles(question.criteria)})`);
    if (kind === 'by-hand') {
      const line = this.#law?.yaml.locate(question.path, 'key').line ?? 1;
      show(words.byHand(this.#disk.file, line), '  ');
      return 'asked';
    }
    show(`${words.expects[kind]} · ${words.keys}`, '  ');
    for (;;) {
      const given = await asker.ask(words.prompt);
      if (given === undefined) return 'quit';
      const answer = readAnswer(given, kind === 'topic' ? 'answer' : kind);
      if (answer === 'skip') return 'asked';
      if (answer === 'back' || answer === 'quit') return answer;
      const done = answer === undefined ? undefined : this.#save(question, answer.value, answer.at, given);
      if (done !== undefined) return done;
      if (answer === undefined) show(words.notUnderstood, '  ');
    }
  }

  #questionText(question: AskedQuestion): string {
    const { interview: words } = this.#words;
    const plain = questionText(question.path, this.#judge.texts, this.#words, this.#speech);
    if (question.condition !== undefined) return words.condition(plain, question.condition);
    const id = question.path.slice('treaties.'.length);
    return question.kind === 'reservations' ? words.reservations(this.#judge.texts.instruments[id]?.short ?? id) : plain;
  }

  /** Writes an answer; undefined where it has to be given again. */
  #save(question: AskedQuestion, value: string, at: string | undefined, given: string): 'asked' | 'faulty' | undefined {
    const { interview: words } = this.#words;
    const candidates = this.#candidates(question, value, at);
    if (candidates.length === 0) {
      this.#io.out(`  ${words.byHand(this.#disk.file, this.#law?.yaml.locate(question.path, 'key').line ?? 1)}\n`);
      return 'asked';
    }
    let faults: readonly Diagnostic[] = [];
    for (const text of candidates) {
      const judged = this.#judge.text(text, this.#disk.file);
      if ('faults' in judged) {
        if (faults.length === 0) faults = judged.faults;
        continue;
      }
      if (text === this.#text) {
        this.#io.out(`  ${words.nothingWritten}\n`);
        return 'asked';
      }
      return this.#write(question, text, judged, given);
    }
    const first = faults[0];
    const why = first === undefined ? '' : inWords(first, this.#speech);
    this.#io.out(`  ${words.refused(why === '' ? '' : [why.message, why.hint ?? ''].filter((one) => one !== '').join(' → '))}\n`);
    return undefined;
  }

  #write(question: AskedQuestion, text: string, judged: JudgedLaw, given: string): 'asked' | 'faulty' {
    const { interview: words } = this.#words;
    if (this.#disk.write(text) === 'changed') {
      this.#disk.keep(question.key, given);
      this.#io.err(`${words.changed(this.#disk.file, this.#disk.keptAside)}\n`);
      if (this.#disk.exists() && this.load()) return 'asked';
      this.#io.err(`${words.faulty(this.#disk.file)}\n`);
      return 'faulty';
    }
    this.#text = text;
    this.#law = judged;
    this.#answers += 1;
    this.#io.out(`  ${words.saved(question.key, plainLine(given), this.#open().length)}\n`);
    return 'asked';
  }

  /** The file with the answer, in the forms that it may take; the first that is in order is written. */
  #candidates({ kind, path, segments, condition }: AskedQuestion, value: string, at: string | undefined): string[] {
    if (kind === 'topic') {
      const examined = isMap(this.#law?.root) ? this.#law?.root['examined'] : undefined;
      const text = examined === 'all' ? undefined : writeListWord(this.#text, 'examined', path.slice('topic:'.length), value === 'yes');
      return text === undefined ? [] : [text];
    }
    const said = condition === undefined || value === 'unknown' ? value : value === 'yes' ? 'required' : 'not-required';
    const forms = kind === 'words' && /^[a-z]/u.test(said) && !['no', 'yes', 'unknown'].includes(said) ? [said, `[${said}]`] : [said];
    return forms.flatMap((form) => {
      const inside = form.startsWith('{') && at !== undefined;
      return writeAnswer(this.#text, segments, inside ? { value: `${form.slice(0, -1)}, at: ${at}}` } : at === undefined ? { value: form } : { value: form, at }) ?? [];
    });
  }
}
