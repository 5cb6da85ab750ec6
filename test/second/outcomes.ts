/**
 * Outcomes as the rules' README puts them together. `left-out`: nothing is described, and it is not known that nothing is there; `unreached`: what is
 * described is reached by no rule, as far as is known.
 */
export type O = 'met' | 'partial' | 'gap' | 'unknown' | 'not-applicable' | 'left-out' | 'unreached';
/** What a point may turn out to be: from the worst to the best of gap (0), partial (1), met (2). */
export type Span = readonly [number, number];

export const isNothing = (one: O | undefined): boolean => one === 'not-applicable' || one === 'left-out' || one === 'unreached';
const kept = (list: readonly O[]): O[] => list.filter((one) => !isNothing(one));
const nothing = (list: readonly O[]): O => (list.includes('left-out') ? 'left-out' : list.includes('unreached') ? 'unreached' : 'not-applicable');
const firstOf = (order: readonly O[], list: readonly O[]): O => order.find((one) => list.includes(one)) ?? nothing(list);

export const all = (list: readonly O[]): O => firstOf(['gap', 'partial', 'unknown', 'met'], list);
export const any = (list: readonly O[]): O => firstOf(['met', 'unknown', 'partial', 'gap'], list);
export const not = (one: O): O => (one === 'met' ? 'gap' : one === 'gap' ? 'met' : one);

export function together(list: readonly O[]): O {
  const left = kept(list);
  if (left.length === 0) return nothing(list);
  if (left.includes('partial') || (left.includes('gap') && left.includes('met'))) return 'partial';
  return firstOf(['gap', 'unknown', 'met'], left);
}

export const spanOf = (one: O): Span => (one === 'met' ? [2, 2] : one === 'partial' ? [1, 1] : one === 'gap' ? [0, 0] : [0, 2]);
export const best = (spans: readonly Span[]): Span => [Math.max(0, ...spans.map((s) => s[0])), Math.max(0, ...spans.map((s) => s[1]))];
export const worst = (spans: readonly Span[]): Span => [Math.min(2, ...spans.map((s) => s[0])), Math.min(2, ...spans.map((s) => s[1]))];
export const settled = ([lo, hi]: Span): O => (lo !== hi ? 'unknown' : lo === 2 ? 'met' : lo === 1 ? 'partial' : 'gap');
/** The other way round. */
export const turned = ([lo, hi]: Span): Span => [2 - hi, 2 - lo];

/** What an outcome is worth where its question is asked only perhaps. */
export const perhaps = (asked: O, one: O): O => (asked === 'gap' ? 'not-applicable' : asked === 'met' || one === 'met' ? one : 'unknown');
