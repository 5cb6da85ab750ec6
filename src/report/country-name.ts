import { alpha3Of } from '../model/alpha-3.ts';
import type { Language } from '../model/outcome.ts';

/** Names that a description's author gives a country. */
export interface AuthorNames {
  readonly name: string | undefined;
  readonly names: Readonly<Partial<Record<Language, string>>>;
}

/**
 * The name of a country as Unicode's CLDR has it in a language; for a part of a State or an invented country, which have none there, the
 * author's. The names take no position on any country's status.
 */
export function countryNameIn(language: Language, code: string, author: AuthorNames, style: 'long' | 'short' = 'long'): string {
  if (alpha3Of(code) !== undefined) return namesIn(language, style).of(code) ?? code;
  return author.names[language] ?? author.name ?? Object.values(author.names)[0] ?? code;
}

const KNOWN = new Map<string, Intl.DisplayNames>();

/** Made once: they are costly to make. */
function namesIn(language: Language, style: 'long' | 'short'): Intl.DisplayNames {
  const key = `${language} ${style}`;
  const known = KNOWN.get(key) ?? new Intl.DisplayNames([language], { type: 'region', style });
  KNOWN.set(key, known);
  return known;
}
