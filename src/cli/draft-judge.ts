import { builtCatalogue, builtTexts } from '../catalogue/built.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import type { Language } from '../model/outcome.ts';
import { countryNameIn } from '../report/country-name.ts';
import { levelQuestions, openQuestions, type OpenQuestion } from '../report/questions.ts';
import type { DraftWords } from '../words/draft.ts';
import { titleOf, topicTitle } from '../words/lists.ts';
import type { Speech } from '../words/speech.ts';
import type { Io } from './io.ts';
import { subjectsOf } from './interview-offences.ts';
import { LawJudge, type JudgedLaw } from './judge-file.ts';
import { checkFilters, idsIn, selectCriteria } from './selection.ts';

/** The criteria that a drafter works on; nothing said: all. */
export interface DraftFilters {
  readonly topic?: readonly string[];
  readonly instrument?: readonly string[];
  readonly pack?: readonly string[];
}

/** Judges a law by the criteria of the catalogue, for the commands that help to write it. */
export class DraftJudge {
  readonly catalogue: Catalogue;
  readonly texts: CatalogueTexts;
  readonly #io: Io;
  readonly #make: (io: Io) => LawJudge;

  constructor(io: Io, speech: Speech, asked: DraftFilters = {}) {
    const built = builtCatalogue();
    this.catalogue = built.catalogue;
    this.texts = builtTexts(speech.language);
    const filters = checkFilters({ topics: idsIn(asked.topic), packs: idsIn(asked.pack), instruments: idsIn(asked.instrument), asParty: [] }, this.catalogue, speech);
    const criteria = selectCriteria(filters, this.catalogue, speech);
    this.#io = io;
    this.#make = (world) => new LawJudge({ built, criteria, filters, asOf: undefined }, world);
  }

  /** Judges a file; `-` is standard input. */
  file(file: string): JudgedLaw | { readonly faults: readonly Diagnostic[] } {
    return this.#make(this.#io).judge(file);
  }

  /** Judges a text as if it were the file; faults name the file. */
  text(text: string, file: string): JudgedLaw | { readonly faults: readonly Diagnostic[] } {
    const judged = this.#make({ ...this.#io, stdinIsTerminal: false, readStdin: () => Buffer.from(text, 'utf8') }).judge('-');
    return 'faults' in judged ? { faults: judged.faults.map((fault) => ({ ...fault, file })) } : judged;
  }
}

/** The open questions of a judged law: first whether treaties bind the State, which decides how much gaps matter, then the most valuable. */
export function questionsOf({ findings, law }: JudgedLaw): OpenQuestion[] {
  const levels = levelQuestions(findings, law, builtCatalogue().catalogue);
  const asked = new Set(levels.map((one) => one.path));
  return [...levels, ...openQuestions(findings).filter((one) => !asked.has(one.path))];
}

/** The plain question at a path: one of its own, else what the criterion asks. */
export function questionText(path: string, texts: CatalogueTexts, words: DraftWords, speech: Speech): string {
  const topic = path.startsWith('topic:') ? path.slice('topic:'.length) : undefined;
  if (topic !== undefined && subjectsOf(topic, builtCatalogue().catalogue.vocabulary).length > 0) return words.topicQuestion(topicTitle(texts, topic));
  const treaty = path.startsWith('treaties.') ? texts.instruments[path.slice('treaties.'.length)] : undefined;
  if (treaty !== undefined) return words.treatyQuestion(treaty.title === treaty.short ? treaty.short : `${treaty.title} (${treaty.short})`);
  return words.question(path, (list, word) => titleOf(texts, list, word)) ?? speech.report.question(path, texts);
}

/** The country's name as its author writes it, else as the language has it. */
export function nameOfCountry({ law }: JudgedLaw, language: Language): string {
  return law.names[language] ?? law.name ?? countryNameIn(language, law.country, law);
}
