import type { YamlMap } from '../law/cell.ts';
import type { Vocabulary } from '../model/catalogue.ts';
import type { OpenQuestion } from '../report/questions.ts';
import { isAnswered } from './interview-answer.ts';
import { offenceQuestion, subjectsOf, unfinished } from './interview-offences.ts';
import { asQuestion, type AskedQuestion } from './interview-question.ts';

/** What follows a yes to whether the law defines the material. */
const DEFINITION: readonly (readonly [string, 'words' | 'age'])[] = [['definitions.csam.covers', 'words'], ['definitions.csam.child-under', 'age']];

/**
 * The order of the questions: what describes an offence just named, then the topic begun, then the most valuable. Whether a topic is described
 * whole is asked only after every kind of offence in it was answered with no (more).
 */
export class InterviewOrder {
  readonly #vocabulary: Vocabulary;
  readonly #seen = new Set<string>();
  readonly #none = new Set<string>();
  readonly #history: AskedQuestion[] = [];
  #waiting: AskedQuestion[] = [];
  #topic: string | undefined;
  #again: AskedQuestion | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The question to ask now; undefined where all were asked. */
  next(open: readonly OpenQuestion[], root: YamlMap): AskedQuestion | undefined {
    const again = this.#again;
    this.#again = undefined;
    if (again !== undefined) return again;
    this.#waiting = this.#waiting.filter((question) => !this.#seen.has(question.key) && !isAnswered(question, root));
    const [waiting] = this.#waiting;
    if (waiting !== undefined) return waiting;
    const begun = open.filter(({ path }) => path === this.#topic);
    for (const one of [...begun, ...open]) {
      const question = one.path.startsWith('topic:') ? this.#ofTopic(one, open, root) : asQuestion(one, root);
      if (question !== undefined && !this.#seen.has(question.key)) return question;
    }
    return undefined;
  }

  /** A question was asked, whatever the answer. */
  asked(question: AskedQuestion): void {
    this.#seen.add(question.key);
    if (question.kind !== 'by-hand') this.#history.push(question);
  }

  /** Back to the question before; false where there is none. */
  back(from: AskedQuestion): boolean {
    const before = this.#history.pop();
    this.#again = before ?? from;
    if (before === undefined) return false;
    this.#seen.delete(before.key);
    this.#none.delete(before.key);
    if (from.kind !== 'offence' && from.kind !== 'topic') this.#waiting = [from, ...this.#waiting];
    return true;
  }

  /** The law has no (more) offences of the kind asked about. */
  none(question: AskedQuestion): void {
    this.#none.add(question.key);
  }

  /** A new offence leads to the questions that describe it, and its topic is gone on with. */
  follow(about: string, questions: readonly AskedQuestion[]): void {
    this.#topic = `topic:${String(this.#vocabulary.about[about]?.topic)}`;
    this.#waiting = [...questions, ...this.#waiting];
  }

  /** What an answer leads to. */
  followed({ path, criteria }: AskedQuestion, value: string): void {
    if (path !== 'definitions.csam' || value !== 'yes') return;
    this.#waiting = [...DEFINITION.map(([at, kind]): AskedQuestion => ({ key: at, path: at, segments: at.split('.'), kind, criteria })), ...this.#waiting];
  }

  #ofTopic(topic: OpenQuestion, open: readonly OpenQuestion[], root: YamlMap): AskedQuestion | undefined {
    const name = topic.path.slice('topic:'.length);
    const abouts = subjectsOf(name, this.#vocabulary);
    const count = topic.criteria.length;
    const kinds = abouts.map((about) => offenceQuestion(about, count, root));
    const begun = abouts.flatMap((about) => unfinished(about, count, root, this.#vocabulary));
    const measures = open.filter(({ path }) => path.startsWith(`measures.${name}.`)).map((one) => asQuestion(one, root));
    const unasked = [...begun, ...kinds, ...measures].find((question) => !this.#seen.has(question.key));
    if (unasked !== undefined) return unasked;
    return kinds.every((question) => this.#none.has(question.key)) ? asQuestion(topic, root) : undefined;
  }
}
