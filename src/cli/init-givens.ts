import { COUNTRY_CODES, isCountryCode } from '../model/countries.ts';
import type { Language } from '../model/outcome.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { countryNameIn } from '../report/country-name.ts';
import { isCalendarDate } from '../validate/calendar.ts';
import { nearest } from '../validate/nearest.ts';
import type { DraftWords } from '../words/draft.ts';
import { topicTitle } from '../words/lists.ts';
import type { Speech } from '../words/speech.ts';
import { UsageFault } from './exit.ts';
import { idsIn } from './selection.ts';

/** A statute by the key under which it is cited. */
export interface GivenText {
  readonly key: string;
  readonly title: string;
}

/** Words that a short name of a statute leaves out. */
const SMALL: ReadonlySet<string> = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et', 'sur', 'à', 'au', 'aux', 'en', 'relatif', 'relative', 'portant', 'of', 'the', 'and', 'on', 'in', 'for', 'to', 'no', 'n°']);

/** Reads what a person gives to start a file, by option or by answer. */
export class Givens {
  readonly #words: DraftWords;
  readonly #speech: Speech;
  readonly #all: readonly string[];

  constructor(words: DraftWords, speech: Speech, all: readonly string[]) {
    this.#words = words;
    this.#speech = speech;
    this.#all = all;
  }

  /** A country by its code, or by its name in either language. */
  country(text: string): string {
    const code = text.trim().toUpperCase();
    if (isCountryCode(code)) return code;
    const names = new Map((['en', 'fr'] as const).flatMap((language) => COUNTRY_CODES.map((one) => [plain(nameOf(one, language)), one] as const)));
    const found = names.get(plain(text));
    if (found !== undefined) return found;
    const near = nearest(plain(text), [...names.keys()]);
    throw new UsageFault(this.#words.init.badCountry(text, near === undefined ? undefined : names.get(near)));
  }

  /** A day, as year-month-day or day/month/year. */
  date(text: string): string {
    const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(text.trim()) ?? [];
    const date = year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(date) || !isCalendarDate(date)) throw new UsageFault(this.#words.init.badDate(text));
    return date;
  }

  /** Statutes, separated by semicolons: key=title, or a title alone, whose key is made of its initials. */
  texts(text: string): GivenText[] {
    const given: GivenText[] = [];
    for (const part of text.split(';').map((one) => one.trim()).filter((one) => one !== '')) {
      const [, named, titled] = /^([^=]*)=(.*)$/u.exec(part) ?? [];
      const title = (titled ?? part).trim();
      const key = named === undefined ? initials(title, given) : named.trim();
      const taken = given.some((one) => one.key === key);
      if (!/^\p{L}[\p{L}\p{N}_-]*$/u.test(key) || title === '' || taken || (named === undefined && !/\s/u.test(title))) throw new UsageFault(this.#words.init.badText(part));
      given.push({ key, title });
    }
    return given;
  }

  /** Topics by id or by number, separated by commas or spaces; none given: all. */
  topics(text: string): readonly string[] {
    const ids = idsIn([text.trim().replaceAll(/\s+/gu, ',')]).map((id) => (/^\d+$/u.test(id) ? (this.#all[Number(id) - 1] ?? id) : id));
    for (const id of ids) if (!this.#all.includes(id)) throw new UsageFault(this.#speech.cli.unknownWord('--topics', id, nearest(id, this.#all), this.#all.join(', ')));
    return ids.length === 0 ? this.#all : this.#all.filter((topic) => ids.includes(topic));
  }

  /** The topics to choose from, a numbered line for each. */
  numberedTopics(texts: CatalogueTexts): string {
    return this.#all.map((topic, index) => `  ${String(index + 1).padStart(2)}  ${topicTitle(texts, topic)} (${topic})`).join('\n');
  }
}

/** The name of a country in a language. */
export function nameOf(country: string, language: Language): string {
  return countryNameIn(language, country, { name: undefined, names: {} });
}

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
}

/** A key from the initials of a title: Code de procédure pénale, cpp. A number tells it from one that is taken. */
function initials(title: string, given: readonly GivenText[]): string {
  const letters = title.toLowerCase().split(/[\s'’-]+/u).filter((word) => /^\p{L}/u.test(word) && !SMALL.has(word) && word.length > 1).map((word) => plain(word).slice(0, 1)).join('').slice(0, 6);
  let key = letters;
  for (let number = 2; given.some((one) => one.key === key); number += 1) key = `${letters}${String(number)}`;
  return key;
}
