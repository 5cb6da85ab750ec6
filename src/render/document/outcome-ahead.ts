import { OUTCOMES, type Outcome } from '../../model/outcome.ts';
import { SIGN } from '../signs.ts';
import type { Inline } from './blocks.ts';

/** The outcome whose sign begins a line, if one does. */
export function outcomeAhead([first]: readonly Inline[]): Outcome | undefined {
  return first?.kind === 'text' ? OUTCOMES.find((outcome) => first.text.startsWith(`${SIGN[outcome]} `)) : undefined;
}
