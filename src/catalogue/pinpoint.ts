import type { Language } from '../model/outcome.ts';
import type { CiteFormat } from './raw.ts';

type Keys = Readonly<Record<string, string>>;

/**
 * Prints a pinpoint such as `20(1)(e)` the way one language cites it. A format either lists patterns, tried in order, or a head for the
 * number and a key for each kind of group: digits, letter, roman (see rules/instruments.yaml). The text itself where no form fits.
 */
export function printPinpoint(at: string, format: CiteFormat, language: Language): string {
  const patterns = format['patterns'];
  if (Array.isArray(patterns)) return fromPatterns(at, patterns as readonly Keys[], language);
  const keys = format[language] as Keys | undefined;
  return keys === undefined ? at : at.split(', ').map((one) => fromGroups(one, keys)).join(', ');
}

function fromPatterns(at: string, patterns: readonly Keys[], language: Language): string {
  for (const pattern of patterns) {
    const found = new RegExp(pattern['match'] ?? '$^', 'u').exec(at);
    if (found === null) continue;
    return (pattern[language] ?? at).replaceAll(/\{(\d)\}/gu, (_, index: string) => found[Number(index)] ?? '');
  }
  return at;
}

function fromGroups(at: string, keys: Keys): string {
  const [head = '', ...rest] = at.split('(');
  let text = (keys['head'] ?? '{}').replace('{}', head);
  let digitsSeen = 0;
  let last = '';
  for (const piece of rest) {
    const group = piece.replace(')', '');
    const kind = kindOf(group, keys, last);
    const key = kind === 'digits' && digitsSeen > 0 && keys['second-digits'] !== undefined ? 'second-digits' : kind === 'roman' && last === 'digits' && keys['roman-after-digits'] !== undefined ? 'roman-after-digits' : kind;
    if (kind === 'digits') digitsSeen += 1;
    text += (keys[key] ?? '({})').replace('{}', group);
    last = kind;
  }
  return text;
}

/** A lone `i`, `v` or `x` after a digit group is a letter only where no roman numeral makes sense there. */
function kindOf(group: string, keys: Keys, last: string): 'digits' | 'letter' | 'roman' {
  if (/^\d+$/u.test(group)) return 'digits';
  if (!/^[ivx]+$/u.test(group)) return 'letter';
  if (keys['roman'] === keys['letter']) return 'letter';
  return last === 'letter' || keys['roman-after-digits'] !== undefined || group.length > 1 ? 'roman' : 'letter';
}
