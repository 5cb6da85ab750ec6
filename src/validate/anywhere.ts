import type { Catalogue } from '../model/catalogue.ts';
import type { DiagnosticCode } from '../model/diagnostic.ts';
import { isMap, type YamlMap } from '../law/cell.ts';
import { hasDateForm, isCalendarDate } from './calendar.ts';

/** Takes a fault at a path. */
export type Report = (code: DiagnosticCode, path: string, values: Readonly<Record<string, string>>, what?: 'key' | 'value') => void;

/** What was written, with the known words and the nearest of them. */
export type Near = (text: string, known: readonly string[]) => Readonly<Record<string, string>>;

/** Sections whose citations name a text. */
const CITING: ReadonlySet<string> = new Set(['ages', 'definitions', 'offences', 'general', 'measures', 'treaties']);

/**
 * Goes through a law once for what may stand anywhere in it. Dates must be in the calendar, and none may end before it begins; a citation begins with a
 * key of `texts`; what `for` and `except` name must exist: a topic, an act of it, or an offence of this file.
 */
export class AnywhereCheck {
  readonly #texts: YamlMap;
  readonly #offences: readonly string[];
  readonly #catalogue: Catalogue;
  readonly #report: Report;
  readonly #near: Near;
  /** The steps from the top to where the check is: a path is made of them where something is wrong. */
  readonly #steps: (string | number)[] = [];

  constructor(texts: YamlMap, offences: readonly string[], catalogue: Catalogue, report: Report, near: Near) {
    this.#texts = texts;
    this.#offences = offences;
    this.#catalogue = catalogue;
    this.#report = report;
    this.#near = near;
  }

  law(root: YamlMap): void {
    this.#inside(root, 0, false, false);
  }

  /** What stands at a depth, under a section that cites or not, and where `for` and `except` are scopes or not. */
  #inside(value: object, depth: number, cites: boolean, scopes: boolean): void {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        const item: unknown = value[index];
        if (typeof item !== 'object' || item === null) continue;
        this.#steps[depth] = index;
        this.#inside(item, depth + 1, cites, scopes);
      }
      return;
    }
    const map = value as YamlMap;
    let ends = false;
    for (const key in map) {
      const item = map[key];
      this.#steps[depth] = key;
      let scope = false;
      switch (key) {
        case 'at':
          if (cites && typeof item === 'string') this.#citation(item, depth);
          break;
        case 'for':
        case 'except':
          scope = scopes;
          if (scope) this.#scope(item, depth + 1);
          break;
        case 'until':
        case 'signed':
          ends = true;
          this.#date(item, depth);
          break;
        case 'asOf':
        case 'since':
        case 'verified':
        case 'version':
        case 'bound':
          this.#date(item, depth);
      }
      if (typeof item === 'object' && item !== null) this.#inside(item, depth + 1, depth === 0 ? CITING.has(key) : cites, depth === 0 ? key === 'general' : scopes && !scope);
    }
    if (ends) this.#order(map, depth);
  }

  #date(date: unknown, depth: number): void {
    if (typeof date === 'string' && hasDateForm(date) && !isCalendarDate(date)) this.#report('bad-date', this.#path(depth), { text: date, expected: 'YYYY-MM-DD' });
  }

  #order({ since, until, signed, bound }: YamlMap, depth: number): void {
    if (isBefore(until, since)) this.#report('dates-reversed', this.#path(depth, 'until'), { text: String(until), since: String(since) });
    if (isBefore(bound, signed)) this.#report('signed-after-bound', this.#path(depth, 'signed'), { text: String(signed), bound: String(bound) });
  }

  #citation(citation: string, depth: number): void {
    const space = citation.indexOf(' ');
    // Nearly all: only where this is none of the texts may some other sign end the word.
    if (Object.hasOwn(this.#texts, space === -1 ? citation : citation.slice(0, space))) return;
    const text = citation.split(/[\s,]/u, 1)[0] ?? '';
    if (!Object.hasOwn(this.#texts, text)) this.#report('unknown-text', this.#path(depth), this.#near(text, Object.keys(this.#texts)));
  }

  #scope(value: unknown, depth: number): void {
    if (typeof value === 'string') {
      this.#scopeWord(value, depth);
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        this.#steps[depth] = index;
        this.#scope(value[index], depth + 1);
      }
    } else if (isMap(value)) {
      this.#steps[depth] = 'for';
      this.#scope(value['for'] ?? value['is'] ?? 'all', depth + 1);
    }
  }

  #scopeWord(word: string, depth: number): void {
    const { about } = this.#catalogue.vocabulary;
    if (word === 'all' || word === 'unknown' || Object.hasOwn(about, word) || this.#offences.includes(word) || this.#catalogue.topics.includes(word)) return;
    const [subject = '', act] = word.split(':');
    const path = this.#path(depth - 1);
    if (act === undefined) {
      this.#report('unknown-offence', path, this.#near(word, [...this.#offences, ...Object.keys(about)]));
      return;
    }
    const acts = Object.keys(about[subject]?.acts ?? {});
    if (acts.length === 0) this.#report('unknown-topic', path, this.#near(subject, Object.keys(about)));
    else if (!acts.includes(act)) this.#report('act-of-other-subject', path, this.#near(act, acts));
  }

  /** The path to the step at a depth, or to another key beside it. */
  #path(depth: number, key = this.#steps[depth]): string {
    return [...this.#steps.slice(0, depth), key].join('.');
  }
}

/** Whether a date lies before another, as far as both are told. */
function isBefore(later: unknown, earlier: unknown): boolean {
  return isDate(later) && isDate(earlier) && String(later) < String(earlier).slice(0, String(later).length);
}

function isDate(value: unknown): boolean {
  return (typeof value === 'string' && hasDateForm(value)) || typeof value === 'number';
}
