import type { Closest, Reason } from '../../model/finding.ts';
import type { Medium, Place } from '../../model/law.ts';
import { countAges, firstRun } from '../../law/ages.ts';
import { wordAnswer } from '../../law/words.ts';
import { judgeAges, type AgesByOutcome, type Grid } from '../grid.ts';
import type { Context, Judgement } from '../judgement.ts';
import { covering, limited, reachesMedium, type Candidate, type Question } from './candidate.ts';

/** What is known at each age through one medium. */
export interface MediumGrid {
  readonly medium: Medium | 'either';
  readonly grid: Grid;
}

type Explanation = Pick<Judgement, 'reasons' | 'evidence' | 'closest'>;

/** Why a test on punished acts comes out as it does: the facts, the closest provision and what it lacks. */
export function explain(outcome: Judgement['outcome'], candidates: readonly Candidate[], grids: readonly MediumGrid[], asked: number, question: Question, hidden: boolean, context: Context): Explanation {
  const counts = (c: Candidate): boolean => c.hasAct !== 'no' && c.filters !== 'no' && (c.bands.maybe & asked) !== 0;
  if (outcome === 'met') return { reasons: [], evidence: candidates.filter((c) => counts(c) && c.hasAct === 'yes' && c.filters === 'yes' && c.strength.low === 2).map(actPlace) };
  const ranked = rank(candidates, grids, asked);
  const counting = ranked.filter(counts);
  const evidence: Place[] = counting.map(actPlace);
  const best = ranked[0];
  const reasons = reasonsFor(outcome, ranked, grids, asked, question, hidden, context);
  if (best === undefined) return { reasons, evidence };
  const narrowing = counting.flatMap((c) => [...c.strength.counted.map((need) => need.place), ...c.strength.others]);
  const lacks = lacksOf(best, grids, asked);
  const closest: Closest | undefined = lacks.length === 0 ? undefined : { offence: best.offence.name, place: best.offence.place, lacks };
  const places = narrowing.length > 0 ? [...narrowing, ...evidence] : evidence.length > 0 ? evidence : [best.offence.place];
  return { reasons, evidence: places, ...(closest === undefined ? {} : { closest }) };
}

function actPlace({ offence, selector }: Candidate): Place {
  for (const act of selector.acts) {
    const fact = offence.acts.words.get(act);
    if (fact !== undefined && fact.answer !== 'no') return fact.place;
  }
  return offence.place;
}

/** The offence that fulfils most of what is asked comes first. */
function rank(candidates: readonly Candidate[], grids: readonly MediumGrid[], asked: number): Candidate[] {
  const score = (c: Candidate): number => {
    const act = c.hasAct === 'yes' ? 4000 : c.hasAct === 'unknown' ? 3000 : 0;
    const filters = c.filters === 'yes' ? 800 : c.filters === 'unknown' ? 400 : 0;
    let media = 0;
    for (const { medium } of grids) if (reachesMedium(c.offence, medium) !== 'no') media += 1;
    return act + filters + media * 40 + c.strength.low * 100 + countAges(c.bands.maybe & asked) + c.offence.acts.words.size / 100;
  };
  return candidates.map((one) => ({ one, score: score(one) })).sort((a, b) => b.score - a.score).map(({ one }) => one);
}

/** What an offence lacks of what is asked, as `key: word`. */
function lacksOf(candidate: Candidate, grids: readonly MediumGrid[], asked: number): string[] {
  const { offence, selector, strength, bands } = candidate;
  const lacks: string[] = [];
  if (candidate.hasAct === 'no') lacks.push(`acts: ${selector.acts.join(' | ')}`);
  for (const need of strength.counted) lacks.push(`needs: ${need.anyOf.map((word) => ('word' in word ? word.word : word.other)).join(' | ')}`);
  for (const place of strength.others) lacks.push(place.path.includes('.excused') ? `excused: ${place.only ?? 'marriage'}` : `only: ${place.only ?? ''}`);
  if (candidate.filters === 'no') lacks.push(...filterLacks(candidate));
  const missing = asked & ~bands.maybe;
  if (missing & ~((1 << countAgesBelow(bands.maybe)) - 1)) lacks.push(`child-under: ${String(offence.band.under)}`);
  if (missing & 1) lacks.push(`child-from: ${String(offence.band.from)}`);
  if (grids.some(({ medium }) => reachesMedium(offence, medium) === 'no')) lacks.push(`via: ${offence.via}`);
  return lacks;
}

function countAgesBelow(mask: number): number {
  return 32 - Math.clz32(mask);
}

function filterLacks({ offence, selector }: Candidate): string[] {
  const { purpose, gain, covers } = selector;
  const lacks = selector.withoutExcuse.filter((excuse) => wordAnswer(offence.excused, excuse) === 'yes').map((excuse) => `excused: ${excuse}`);
  if (limited(offence.purposes, purpose) === 'no') lacks.push(`purposes: ${String(purpose)}`);
  if (limited(offence.gains, gain) === 'no') lacks.push(`gains: ${String(gain)}`);
  return lacks.length > 0 ? lacks : [`covers: ${String(covers)}`];
}

function reasonsFor(outcome: Judgement['outcome'], ranked: readonly Candidate[], grids: readonly MediumGrid[], asked: number, question: Question, hidden: boolean, context: Context): Reason[] {
  const abouts = question.subjects;
  const best = ranked[0];
  if (outcome === 'unknown') return unknownReasons(ranked, abouts, hidden, question, context);
  if (best === undefined) return [{ code: 'no-offence', about: abouts }];
  const about = best.offence.about;
  const act = best.selector.acts.find((word) => wordAnswer(best.offence.acts, word) === 'yes') ?? best.selector.acts[0];
  if (best.hasAct === 'no') return [{ code: 'no-act', about: best.selector.about[0] ?? about, acts: best.selector.acts }];
  if (best.filters === 'no') return filterReasons(best);
  const reasons: Reason[] = [];
  const judged = grids.map(({ medium, grid }) => ({ medium, ages: judgeAges(grid, asked) }));
  const missingMedium = judged.find(({ ages }) => ages.gap === asked)?.medium;
  const narrowed = ranked.filter((c) => c.hasAct !== 'no' && c.filters !== 'no' && (c.strength.counted.length > 0 || c.strength.others.length > 0));
  if (missingMedium !== undefined && missingMedium !== 'either' && (judged.length === 1 || judged.some(({ ages }) => ages.gap !== asked)) && reachesMedium(best.offence, missingMedium) === 'no') {
    reasons.push({ code: 'medium', act, about, medium: missingMedium });
  }
  const uncovered = uncoveredAges(judged.map(({ ages }) => ages), asked);
  // Ages left to a provision that is narrowed, or defeated, are explained by what narrows it.
  const first = narrowed.find((c) => c === best) ?? (judged.some(({ ages }) => ages.partial !== 0) ? narrowed[0] : narrowed.find((c) => (c.bands.maybe & uncovered) !== 0));
  if (first !== undefined) reasons.push(narrowedReason(first, act));
  if (uncovered !== 0 && uncovered !== asked) reasons.push({ code: 'ages', act, about, ...firstRun(uncovered) });
  if (reasons.length > 0) return reasons;
  // Where each medium lacks some ages, and all of them do between them, it is the medium that the closest does not reach.
  const other = judged.find(({ medium }) => reachesMedium(best.offence, medium) === 'no')?.medium;
  return [other === undefined || other === 'either' ? { code: 'no-act', about, acts: best.selector.acts } : { code: 'medium', act, about, medium: other }];
}

/** Ages without any provision in some medium that is covered at other ages. */
function uncoveredAges(judged: readonly AgesByOutcome[], asked: number): number {
  return judged.reduce((sum, ages) => (ages.gap === asked ? sum : sum | ages.gap), 0);
}

function narrowedReason({ offence, strength }: Candidate, act: string | undefined): Reason {
  return {
    code: 'narrowed',
    about: offence.about,
    act: act ?? '',
    needs: strength.counted.map((need) => need.anyOf.flatMap((word) => ('word' in word ? [word.word] : []))).filter((words) => words.length > 0),
    others: [...strength.counted.flatMap((need) => need.anyOf.flatMap((word) => ('other' in word ? [word.other] : []))), ...strength.others.map((place) => place.only ?? 'marriage')],
  };
}

function filterReasons({ offence, selector }: Candidate): Reason[] {
  const { purpose } = selector;
  if (purpose !== undefined) return [{ code: 'word-missing', list: 'purposes', word: purpose }];
  const { gain } = selector;
  if (gain !== undefined) return [{ code: 'word-missing', list: 'gains', word: gain }];
  const excuse = selector.withoutExcuse.find((word) => wordAnswer(offence.excused, word) === 'yes');
  if (excuse !== undefined) return [{ code: 'excused', excuse }];
  return [{ code: 'word-missing', list: 'covers', word: selector.covers ?? '' }];
}

function unknownReasons(ranked: readonly Candidate[], abouts: readonly string[], hidden: boolean, question: Question, context: Context): Reason[] {
  if (context.law.consent === undefined && (question.below === 'consent' || question.from === 'consent')) return [{ code: 'age-of-consent-unknown' }];
  if (hidden) {
    const topic = abouts.map((about) => context.catalogue.vocabulary.about[about]?.topic ?? about).find((name) => !context.law.examined(name));
    return [{ code: 'not-examined', topic: topic ?? context.criterion.topic }];
  }
  for (const one of ranked) {
    const path = unknownPlace(one, question, context);
    if (path !== undefined) return [{ code: 'stated-unknown', path }];
  }
  const open = ranked.find((one) => one.offence.band.under === 'unknown');
  const path = open === undefined ? ranked[0]?.offence.place.path : `${open.offence.place.path}.child-under`;
  return path === undefined ? [] : [{ code: 'stated-unknown', path }];
}

/** The key of an offence that leaves open whether, or how far, it counts. */
function unknownPlace({ offence, selector, hasAct, filters }: Candidate, { preferPurpose, policy }: Question, context: Context): string | undefined {
  if (hasAct === 'no' || filters === 'no') return undefined;
  const at = (key: string): string => `${offence.place.path}.${key}`;
  if (hasAct === 'unknown') return at('acts');
  if (filters === 'unknown') {
    if (selector.covers !== undefined && covering(offence, selector.covers, context.law) === 'unknown') return offence.covers === undefined ? 'definitions.csam.covers' : at('covers');
    if (selector.withoutExcuse.some((excuse) => wordAnswer(offence.excused, excuse) === 'unknown')) return at('excused');
    if (limited(offence.gains, selector.gain) === 'unknown') return at('gains');
    return limited(offence.purposes, selector.purpose ?? preferPurpose) === 'unknown' ? at('purposes') : undefined;
  }
  if (offence.band.from === 'unknown') return at('child-from');
  if (offence.band.under === 'unknown') return at('child-under');
  if (offence.needsUnknown || offence.needs.some((need) => need.answer === 'unknown')) return at('needs');
  if (Object.keys(policy.narrowingExcuses).some((excuse) => wordAnswer(offence.excused, excuse) === 'unknown')) return at('excused');
  if (offence.via === 'unknown') return at('via');
  return selector.acts.some((act) => wordAnswer(offence.acts, act) === 'unknown') ? at('acts') : undefined;
}
