import type { Closest, Reason } from '../../model/finding.ts';
import type { Law, Medium, Offence, Place } from '../../model/law.ts';
import { ageMask, ALL_AGES, bandMasks, countAges, firstRun } from '../../law/ages.ts';
import { wordAnswer } from '../../law/words.ts';
import { addToGrid, emptyGrid, gridBits, judgeAges, type AgesByOutcome, type Grid } from '../grid.ts';
import { nothingToJudge, type Context, type Judgement } from '../judgement.ts';
import { flagSetting, listSetting, mapSetting, textSetting } from '../settings.ts';
import { offenceStrength, type NeedsPolicy, type OffenceStrength } from '../strength.ts';
import { together, type OutcomeBits } from '../truth.ts';

/** Which offences count, and for what. */
interface Selector {
  readonly about: readonly string[];
  /** Any of these acts; empty: any act. */
  readonly acts: readonly string[];
  readonly purpose: string | undefined;
  readonly purposeNamed: string | undefined;
  readonly noPurpose: boolean;
  readonly gain: string | undefined;
  readonly gainNamed: string | undefined;
  readonly covers: string | undefined;
  readonly withoutExcuse: readonly string[];
}

/** An offence as a candidate: where it surely and possibly counts, and how far. */
interface Candidate {
  readonly offence: Offence;
  readonly selector: Selector;
  readonly hasAct: 'yes' | 'unknown' | 'no';
  readonly filters: 'yes' | 'unknown' | 'no';
  readonly strength: OffenceStrength;
  readonly bands: { readonly sure: number; readonly maybe: number };
}

interface Question {
  readonly selectors: readonly Selector[];
  readonly media: readonly (Medium | 'either')[];
  readonly policy: NeedsPolicy;
  readonly below: 'topic' | 'consent' | number;
  readonly from: 'consent' | number;
  readonly preferPurpose: string | undefined;
}

/**
 * An act is punished: judged at each age asked for and, where both are asked, online and offline apart. At each point the best offence
 * counts; in an unexamined topic another one, not described, may exist (law-semantics A4, A2).
 */
export function punished(settings: unknown, context: Context): Judgement {
  const question = readQuestion(settings, context);
  const subjects = subjectsOf(question);
  if (flagSetting(settings, 'when-described') && !context.law.offences.some((o) => subjects.includes(o.about))) {
    return nothingToJudge(context.law, subjects.map((about) => context.catalogue.vocabulary.about[about]?.topic ?? about));
  }
  const offences = preferred(context.law.offences, question);
  const candidates = question.selectors.flatMap((selector) => offences.filter((o) => selector.about.includes(o.about)).map((o) => candidate(o, selector, question, context.law)));
  const hidden = subjectsOf(question).some((about) => !context.law.examined(context.catalogue.vocabulary.about[about]?.topic ?? about));
  const grids = question.media.map((medium) => ({ medium, grid: gridFor(candidates, medium, hidden) }));
  const asked = askedAges(question, context, grids.map(({ grid }) => grid));
  const bits = asked.reduce((sum, mask) => sum | grids.reduce((all, { grid }) => all | gridBits(grid, mask), 0), 0);
  const outcome = asked.length === 1 ? (together(bits) ?? 'not-applicable') : agreed(asked, grids.map(({ grid }) => grid));
  if (outcome === 'not-applicable') return { outcome, reasons: [{ code: 'age-of-consent-unknown' }], evidence: [], certain: true };
  const mask = asked[0] ?? ALL_AGES;
  return { outcome, ...explain(outcome, candidates, grids, mask, question, hidden, context) };
}

function readQuestion(settings: unknown, context: Context): Question {
  const map = mapSetting(settings);
  const by = Array.isArray(map['by']) ? map['by'] : [settings];
  const media = textSetting(settings, 'media') ?? 'either';
  const ignores = textSetting(settings, 'ignores');
  const below = map['below'];
  return {
    selectors: by.map((one) => readSelector(one)),
    media: mediaOf(media, context.view.online),
    policy: {
      defeats: new Set(listSetting(settings, 'defeats')),
      ignores: ignores === 'all' || ignores === 'rest' ? ignores : new Set(listSetting(settings, 'ignores')),
      allows: new Set([...context.view.allows, ...context.catalogue.vocabulary.neverCounted]),
      narrowingExcuses: context.catalogue.vocabulary.narrowingExcuses,
    },
    below: typeof below === 'number' ? below : below === 'consent' ? 'consent' : 'topic',
    from: map['from'] === 'consent' ? 'consent' : 0,
    preferPurpose: textSetting(settings, 'prefer-purpose'),
  };
}

/** The media asked about; a source that speaks of computer systems only is judged online alone. */
function mediaOf(setting: string, onlineOnly: boolean): readonly (Medium | 'either')[] {
  if (onlineOnly || setting === 'online') return ['online'];
  if (setting === 'both') return ['online', 'offline'];
  return [setting === 'offline' ? 'offline' : 'either'];
}

function readSelector(settings: unknown): Selector {
  return {
    about: listSetting(settings, 'about'),
    acts: listSetting(settings, 'act'),
    purpose: textSetting(settings, 'purpose'),
    purposeNamed: textSetting(settings, 'purpose-named'),
    noPurpose: flagSetting(settings, 'no-purpose'),
    gain: textSetting(settings, 'gain'),
    gainNamed: textSetting(settings, 'gain-named'),
    covers: textSetting(settings, 'covers'),
    withoutExcuse: listSetting(settings, 'without-excuse'),
  };
}

function subjectsOf(question: Question): string[] {
  return [...new Set(question.selectors.flatMap((selector) => selector.about))];
}

/** Keeps the offences that reach the preferred purpose, if any does. */
function preferred(offences: readonly Offence[], question: Question): readonly Offence[] {
  const { preferPurpose } = question;
  if (preferPurpose === undefined) return offences;
  const abouts = subjectsOf(question);
  const reaching = offences.filter((o) => abouts.includes(o.about) && (o.purposes === undefined || ['yes', 'unknown'].includes(wordAnswer(o.purposes, preferPurpose))));
  return reaching.length > 0 ? reaching : offences;
}

type Kleene = 'yes' | 'unknown' | 'no';

function candidate(offence: Offence, selector: Selector, question: Question, law: Law): Candidate {
  return {
    offence,
    selector,
    hasAct: anyAct(offence, selector.acts),
    filters: allOf([
      limited(offence.purposes, selector.purpose),
      named(offence.purposes, selector.purposeNamed),
      selector.noPurpose ? (offence.purposes === undefined ? 'yes' : offence.purposes.unknown ? 'unknown' : 'no') : 'yes',
      limited(offence.gains, selector.gain),
      named(offence.gains, selector.gainNamed, true),
      covering(offence, selector.covers, law),
      withoutExcuses(offence, selector.withoutExcuse),
    ]),
    strength: partOnly(offence, selector, offenceStrength(offence, question.policy)),
    bands: bandMasks(offence.band),
  };
}

/** An act or purpose that the law has only in part narrows the offence. */
function partOnly(offence: Offence, selector: Selector, strength: OffenceStrength): OffenceStrength {
  const acts = selector.acts.flatMap((act) => offence.acts.words.get(act) ?? []).filter((fact) => fact.answer !== 'no');
  if (acts.length === 0 || acts.some((fact) => fact.place.only === undefined)) return strength;
  return { ...strength, low: strength.low === 2 ? 1 : strength.low, high: strength.high === 2 ? 1 : strength.high, others: [...strength.others, ...acts.map((fact) => fact.place)] };
}

function anyAct(offence: Offence, acts: readonly string[]): Kleene {
  if (acts.length === 0) return 'yes';
  const answers = acts.map((act) => wordAnswer(offence.acts, act));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

function allOf(answers: readonly Kleene[]): Kleene {
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

/** A list that was left out limits nothing; a list that stands is complete. */
function limited(list: Offence['purposes'], word: string | undefined): Kleene {
  if (word === undefined || list === undefined) return 'yes';
  const answer = wordAnswer(list, word);
  return answer === 'silent' ? 'no' : answer;
}

function named(list: Offence['purposes'], word: string | undefined, unlimitedNames = false): Kleene {
  if (word === undefined) return 'yes';
  if (list === undefined) return unlimitedNames ? 'yes' : 'no';
  const answer = wordAnswer(list, word);
  return answer === 'silent' ? 'no' : answer;
}

/** The offence's own material, word by word, else that of the definition. */
export function covering(offence: Offence, word: string | undefined, law: Law): Kleene {
  if (word === undefined) return 'yes';
  const own = wordAnswer(offence.covers, word);
  if (own !== 'silent') return own;
  return definitionCovers(law, word);
}

export function definitionCovers(law: Law, word: string): Kleene {
  const { definition } = law;
  if (definition.state === 'no') return 'no';
  if (definition.state === 'unknown') return 'unknown';
  const answer = wordAnswer(definition.covers, word);
  return answer === 'silent' ? (law.examined('definitions') ? 'no' : 'unknown') : answer;
}

function withoutExcuses(offence: Offence, excuses: readonly string[]): Kleene {
  const answers = excuses.map((excuse) => wordAnswer(offence.excused, excuse));
  return answers.includes('yes') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

function reachesMedium(offence: Offence, medium: Medium | 'either'): Kleene {
  if (medium === 'either' || offence.via === 'any' || offence.via === medium) return 'yes';
  return offence.via === 'unknown' ? 'unknown' : 'no';
}

function gridFor(candidates: readonly Candidate[], medium: Medium | 'either', hidden: boolean): Grid {
  const grid = emptyGrid();
  for (const { offence, hasAct, filters, strength, bands } of candidates) {
    const counts = allOf([hasAct, filters, reachesMedium(offence, medium)]);
    if (counts === 'no') continue;
    addToGrid(grid, counts === 'yes' ? bands.sure : 0, bands.maybe, strength.low, strength.high);
  }
  if (hidden) addToGrid(grid, 0, ALL_AGES, 0, 2);
  return grid;
}

/**
 * The ages asked for. Several sets, where an unknown leaves open which ages are asked for: the outcome then counts only if all agree.
 */
function askedAges(question: Question, context: Context, grids: readonly Grid[]): number[] {
  const { law } = context;
  if (question.below === 'consent' || question.from === 'consent') {
    if (law.consent !== undefined) return [question.from === 'consent' ? ageMask(law.consent, typeof question.below === 'number' ? question.below : 18) : ageMask(0, law.consent)];
    return grids.length === 0 ? [ALL_AGES] : Array.from({ length: 18 }, (_, age) => 1 << age);
  }
  if (typeof question.below === 'number') return [ageMask(0, question.below)];
  const described = law.offences.filter((o) => ceilingSubjects(question, context).includes(o.about));
  const known = described.map((o) => o.band.under).filter((under) => under !== 'unknown');
  const ceiling = known.length === 0 ? 18 : Math.max(...known);
  const open = known.length < described.length && ceiling < 18;
  return open ? [ageMask(0, ceiling), ALL_AGES] : [ageMask(0, ceiling)];
}

/** The ceiling is that of the criterion's own topic, where a selector looks at it; else that of all selectors. */
function ceilingSubjects(question: Question, context: Context): readonly string[] {
  const abouts = subjectsOf(question);
  const own = abouts.filter((about) => about === context.criterion.topic);
  return own.length > 0 ? own : abouts;
}

/** One outcome if every possible set of ages gives it, else unknown. */
function agreed(asked: readonly number[], grids: readonly Grid[]): Exclude<Judgement['outcome'], 'not-applicable'> {
  const outcomes = new Set(asked.map((mask) => together(grids.reduce<OutcomeBits>((bits, grid) => bits | gridBits(grid, mask), 0))));
  const [only] = outcomes;
  return outcomes.size === 1 && only !== undefined ? only : 'unknown';
}

// ---- What the finding says of it

interface MediumGrid {
  readonly medium: Medium | 'either';
  readonly grid: Grid;
}

type Explanation = Pick<Judgement, 'reasons' | 'evidence' | 'closest'>;

function explain(outcome: Judgement['outcome'], candidates: readonly Candidate[], grids: readonly MediumGrid[], asked: number, question: Question, hidden: boolean, context: Context): Explanation {
  const ranked = rank(candidates, grids, asked);
  const counting = ranked.filter((c) => c.hasAct !== 'no' && c.filters !== 'no' && (c.bands.maybe & asked) !== 0);
  const evidence: Place[] = counting.map((c) => actPlace(c));
  if (outcome === 'met') return { reasons: [], evidence };
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
    const media = grids.filter(({ medium }) => reachesMedium(c.offence, medium) !== 'no').length * 40;
    return act + filters + media + c.strength.low * 100 + countAges(c.bands.maybe & asked) + c.offence.acts.words.size / 100;
  };
  return [...candidates].sort((a, b) => score(b) - score(a));
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
  if (typeof offence.band.from === 'number' && offence.band.from > 0 && missing & 1) lacks.push(`child-from: ${String(offence.band.from)}`);
  if (grids.some(({ medium }) => reachesMedium(offence, medium) === 'no')) lacks.push(`via: ${offence.via}`);
  return lacks;
}

function countAgesBelow(mask: number): number {
  return mask === 0 ? 0 : 32 - Math.clz32(mask);
}

function filterLacks({ offence, selector }: Candidate): string[] {
  const lacks: string[] = [];
  const purpose = selector.purpose ?? selector.purposeNamed;
  if (purpose !== undefined && limited(offence.purposes, purpose) === 'no') lacks.push(`purposes: ${purpose}`);
  if (selector.purposeNamed !== undefined && offence.purposes === undefined) lacks.push(`purposes: ${selector.purposeNamed}`);
  if (selector.noPurpose && offence.purposes !== undefined) lacks.push(`purposes: ${[...offence.purposes.words.keys()].join(', ')}`);
  const gain = selector.gain ?? selector.gainNamed;
  if (gain !== undefined && limited(offence.gains, gain) === 'no') lacks.push(`gains: ${gain}`);
  for (const excuse of selector.withoutExcuse) if (wordAnswer(offence.excused, excuse) === 'yes') lacks.push(`excused: ${excuse}`);
  if (selector.covers !== undefined && lacks.length === 0) lacks.push(`covers: ${selector.covers}`);
  return lacks;
}

function reasonsFor(outcome: Judgement['outcome'], ranked: readonly Candidate[], grids: readonly MediumGrid[], asked: number, question: Question, hidden: boolean, context: Context): Reason[] {
  const abouts = subjectsOf(question);
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
  const first = narrowed.find((c) => c === best) ?? (judged.some(({ ages }) => ages.partial !== 0) ? narrowed[0] : undefined);
  if (first !== undefined) reasons.push(narrowedReason(first, act));
  const uncovered = uncoveredAges(judged.map(({ ages }) => ages), asked);
  if (uncovered !== 0 && uncovered !== asked) reasons.push({ code: 'ages', act, about, ...firstRun(uncovered) });
  if (reasons.length === 0) reasons.push(best.strength.counted.length > 0 ? narrowedReason(best, act) : { code: 'no-act', about, acts: best.selector.acts });
  return reasons;
}

/** Ages without any provision in some medium that is covered at other ages. */
function uncoveredAges(judged: readonly AgesByOutcome[], asked: number): number {
  return judged.reduce((sum, ages) => (ages.gap === asked ? sum : sum | ages.gap), 0);
}

function narrowedReason({ offence, strength }: Candidate, act: string | undefined): Reason {
  const words = strength.counted.flatMap((need) => need.anyOf);
  return {
    code: 'narrowed',
    about: offence.about,
    act: act ?? '',
    needs: words.flatMap((word) => ('word' in word ? [word.word] : [])),
    others: [...words.flatMap((word) => ('other' in word ? [word.other] : [])), ...strength.others.map((place) => place.only ?? 'marriage')],
  };
}

function filterReasons({ offence, selector }: Candidate): Reason[] {
  const purpose = selector.purpose ?? selector.purposeNamed;
  if (purpose !== undefined) return [{ code: 'word-missing', list: 'purposes', word: purpose }];
  if (selector.noPurpose) return [{ code: 'purpose-bound', purposes: [...(offence.purposes?.words.keys() ?? [])] }];
  const gain = selector.gain ?? selector.gainNamed;
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
  for (const { offence, hasAct } of ranked) {
    if (hasAct === 'unknown') return [{ code: 'stated-unknown', path: `${offence.place.path}.acts` }];
    if (offence.band.under === 'unknown' || offence.band.from === 'unknown') return [{ code: 'stated-unknown', path: `${offence.place.path}.child-under` }];
    if (offence.needsUnknown || offence.needs.some((need) => need.answer === 'unknown')) return [{ code: 'stated-unknown', path: `${offence.place.path}.needs` }];
    if (offence.via === 'unknown') return [{ code: 'stated-unknown', path: `${offence.place.path}.via` }];
  }
  const first = ranked[0];
  return first === undefined ? [] : [{ code: 'stated-unknown', path: first.offence.place.path }];
}
