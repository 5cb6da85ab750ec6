import { entryLevel, type DiffEntry, type DiffPart } from '../../model/diff.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { ReportWords } from '../../words/speech.ts';
import { SIGN } from '../signs.ts';

/** `gap → met`; with the levels where both fall short and they differ. */
export function turnText(entry: Pick<DiffEntry, 'before' | 'after'>, words: ReportWords): string {
  const turned = levelTurns(entry);
  const side = ({ outcome, level }: DiffEntry['before']): string => `${SIGN[outcome]} ${words.outcomes[outcome]}${turned ? ` (${words.levels[level]})` : ''}`;
  return `${side(entry.before)} → ${side(entry.after)}`;
}

/** The level that counts, where the turn does not say it. */
export function levelText(entry: DiffEntry, words: ReportWords): string {
  return levelTurns(entry) ? '' : words.levels[entryLevel(entry)];
}

function levelTurns({ before, after }: Pick<DiffEntry, 'before' | 'after'>): boolean {
  return before.level !== after.level && isShort(before.outcome) && isShort(after.outcome);
}

function isShort(outcome: Outcome): boolean {
  return outcome === 'gap' || outcome === 'partial';
}

/** A part that changed. */
export function partText({ label, before, after }: DiffPart, words: ReportWords): string {
  return `${label}${words.colon}${words.outcomes[before]} → ${words.outcomes[after]}`;
}

/** With a capital letter. */
export function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}
