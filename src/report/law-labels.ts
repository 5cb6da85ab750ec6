import type { Comparison, LawColumn } from '../model/comparison.ts';
import type { Language } from '../model/outcome.ts';
import { countryNameIn } from './country-name.ts';

/** A law with the names under which people find it. */
export interface LabelledLaw {
  readonly law: LawColumn;
  /** The country, where a date stands beside it. */
  readonly name: string;
  /** Country, and what sets the law apart from others of the country. */
  readonly label: string;
  /** The same for a narrow column. */
  readonly short: string;
  /** The code of the country, with the date where the country has several laws. */
  readonly code: string;
  /** An id for anchors, unique in the comparison. */
  readonly id: string;
}

/** The longest name that a narrow column shows. */
const NARROW = 20;

/** The laws in the order of their names in the language, then of their dates: the order in which people look for them. */
export function labelLaws({ laws, language }: Comparison, draft: string): LabelledLaw[] {
  const collator = new Intl.Collator(language);
  const once = new Set<string>();
  const several = new Set(laws.map(({ key }) => key.country).filter((country) => once.size === once.add(country).size));
  const sorted = [...laws].sort((a, b) => collator.compare(a.names[language], b.names[language]));
  const used = new Set<string>();
  return sorted.map((law): LabelledLaw => {
    const { key, status, names } = law;
    const proposed = /^(draft|bill):/u.test(key.scenario);
    const stem = proposed && several.has(key.country) ? `, ${key.scenario.replace(/^[a-z]+:/u, '').replace(/\+as-party:.*$/u, '')}` : '';
    const mark = proposed ? ` (${draft}${stem})` : '';
    const marks = `${several.has(key.country) || status !== 'in-force' || proposed ? ` ${key.asOf}` : ''}${mark}`;
    return { law, name: `${names[language]}${mark}`, label: `${names[language]}${marks}`, short: `${narrowName(law, language)}${marks.replace(/ (\d{4})-\d\d-\d\d/u, ' $1')}`, code: several.has(key.country) ? `${key.country} ${key.asOf}` : key.country, id: uniqueId(law, used) };
  });
}

function narrowName(law: LawColumn, language: Language): string {
  const name = law.names[language];
  if (name.length <= NARROW) return name;
  const code = law.key.alpha2;
  const short = law.key.country === law.key.alpha3 ? countryNameIn(language, code, { name, names: {} }, 'short') : name;
  return short.length <= NARROW ? short : law.key.country;
}

function uniqueId(law: LawColumn, used: Set<string>): string {
  const plain = `${law.key.country}-${law.key.asOf}-${law.key.scenario}`.replaceAll(/[^A-Za-z0-9-]+/gu, '-');
  let id = plain;
  for (let count = 2; used.has(id); count += 1) id = `${plain}-${String(count)}`;
  used.add(id);
  return id;
}
