import type { Reason } from '../../model/finding.ts';
import type { Answer, Outcome } from '../../model/outcome.ts';
import type { Offence, Place } from '../../model/law.ts';
import { ageMask, bandMasks } from '../../law/ages.ts';
import { wordAnswer } from '../../law/words.ts';
import { judgement, nothingToJudge, onlyReasons, type Context, type Judgement } from '../judgement.ts';
import { offencesAbout } from '../offences-about.ts';
import { anyAct } from './candidate.ts';
import { asList, flagSetting, listSetting, mapSetting, needed, textSetting } from '../settings.ts';
import { and, bitOf, both, together, UNKNOWN, type Kleene } from '../truth.ts';

/** The topic that decides what silence about a subject means. */
export function topicOf(about: string, context: Context): string {
  return context.catalogue.vocabulary.about[about]?.topic ?? about;
}

function topicsOf(abouts: readonly string[], context: Context): string[] {
  return abouts.map((about) => topicOf(about, context));
}

/** `described`: an offence about each of these subjects is described; a gap if the topic is examined and none is. */
export function described(settings: unknown, context: Context): Judgement {
  const judged = asList(settings).map((about): Judgement => {
    const offences = offencesAbout(context.law.offences, about);
    const topic = topicOf(about, context);
    if (offences.some((o) => o.place.only === undefined)) return judgement('met', [], offences.map((o) => o.place));
    if (offences.length > 0) {
      const places = offences.map((o) => o.place);
      return judgement(context.law.examined(topic) ? 'partial' : 'unknown', onlyReasons(places), places);
    }
    return context.law.examined(topic) ? judgement('gap', [{ code: 'no-offence', about: [about] }]) : judgement('unknown', [{ code: 'not-examined', topic }]);
  });
  return { outcome: and(judged.map((j) => j.outcome)), reasons: judged.flatMap((j) => j.reasons), evidence: judged.flatMap((j) => j.evidence) };
}

/**
 * `states`: what descriptions say in so many words. any-medium (of every offence): met, else unknown, since a silent offence reaches any
 * medium without being worded so. age-limit (of some offence): met where an offence names an age for the child,
 * partial where it does so only in part.
 */
export function states(settings: unknown, context: Context): Judgement {
  const abouts = listSetting(settings, 'about');
  const offences = offencesAbout(context.law.offences, abouts);
  if (textSetting(settings, 'what') === 'any-medium') {
    const all = offences.length > 0 && offences.every((o) => o.viaStated && o.via === 'any');
    return all ? judgement('met', [], offences.map((o) => o.place)) : judgement('unknown', [{ code: 'unstated-medium' }], offences.map((o) => o.place));
  }
  const naming = offences.filter((o) => o.band.namesAge).map((o) => o.band.place);
  if (naming.some((place) => place.only === undefined)) return judgement('met', [], naming);
  const topics = topicsOf(abouts, context);
  const hidden = topics.find((topic) => !context.law.examined(topic));
  if (hidden !== undefined) return judgement('unknown', [{ code: 'not-examined', topic: hidden }]);
  const open = offences.find((o) => o.band.under === 'unknown');
  if (open !== undefined) return judgement('unknown', [{ code: 'stated-unknown', path: `${open.place.path}.child-under` }], [open.place]);
  if (naming.length > 0) return judgement('partial', onlyReasons(naming), naming);
  return judgement('gap', topics.map((topic) => ({ code: 'absent', path: 'child-under', topic })), offences.map((o) => o.place));
}

/** `stated-excuses` (for `applies`): a gap where every such offence states its exceptions and none of them has the word. */
export function statedExcuses(settings: unknown, context: Context): Judgement {
  const lacks = needed(settings, 'lacks');
  const offences = withAct(settings, context);
  const acts = listSetting(settings, 'act');
  const settled = (o: Offence): boolean => o.excusedStated && wordAnswer(o.excused, lacks) !== 'yes' && wordAnswer(o.excused, lacks) !== 'unknown';
  const places = offences.map((o) => o.excused.place);
  if (offences.length > 0 && offences.every(settled)) return judgement('gap', [{ code: 'not-excused', excuses: [lacks] }], places);
  // Of an offence that perhaps does not punish the act it is open whether it must state anything.
  const open = !offences.some((o) => surelyPunishes(o, acts) && !settled(o)) && offences.length > 0;
  return open ? judgement('unknown', [{ code: 'stated-unknown', path: offences.find((o) => !settled(o))?.acts.place.path ?? '' }], places) : judgement('met', [], places);
}

function withAct(settings: unknown, context: Context): readonly Offence[] {
  const acts = listSetting(settings, 'act');
  const offences = offencesAbout(context.law.offences, listSetting(settings, 'about'));
  return acts.length === 0 ? offences : offences.filter((offence) => anyAct(offence, acts) !== 'no');
}

/**
 * `excused`: exceptions of the described offences. every: each such offence excuses it; none: none does; some: at least one does. A need
 * named by `or-needs` counts as the exception.
 */
export function excused(settings: unknown, context: Context): Judgement {
  const excuses = listSetting(settings, 'excuse');
  const mode = textSetting(settings, 'of');
  const offences = withAct(settings, context).filter((o) => looksAt(o, settings, context) !== 'no');
  const abouts = listSetting(settings, 'about');
  const hidden = topicsOf(abouts, context).find((topic) => !context.law.examined(topic));
  if (offences.length === 0 && mode !== 'some') return nothingToJudge(context.law, topicsOf(abouts, context));
  const facts = offences.map((offence) => excuseOf(offence, excuses, settings));
  const evidence = facts.filter((f) => f.answer !== 'no').map((f) => f.place);
  const acts = listSetting(settings, 'act');
  if (mode === 'some') return someExcuse(facts.map((fact, index) => (fact.answer === 'yes' && !surelyPunishes(offences[index] as Offence, acts) ? { ...fact, answer: 'unknown' } : fact)), excuses, hidden, evidence);
  const bits = facts.reduce((sum, fact, index) => {
    const own = mode === 'none' ? noneOutcome(fact) : everyOutcome(fact);
    // An offence that perhaps does not punish the act decides nothing by itself: it can only leave the answer open.
    const offence = offences[index] as Offence;
    if (surelyPunishes(offence, acts) && looksAt(offence, settings, context) === 'yes') return sum | bitOf(own);
    return own === 'met' ? sum : sum | UNKNOWN;
  }, 0);
  const outcome = together(bits) ?? 'unknown';
  const open = facts.find((fact) => fact.answer === 'unknown')?.place.path ?? offences.flatMap((offence) => openPlace(offence, acts, settings, context) ?? [])[0];
  return { outcome, reasons: excuseReasons(outcome, mode, facts, excuses, open), evidence: evidence.length > 0 ? evidence : offences.map((o) => o.place) };
}

/** Whether an offence punishes one of these acts beyond doubt; of none named, it does. */
export function surelyPunishes(offence: Offence, acts: readonly string[]): boolean {
  return acts.length === 0 || acts.some((act) => wordAnswer(offence.acts, act) === 'yes');
}

interface ExcuseFact {
  readonly answer: Answer;
  readonly place: Place;
  /** The exception that the law makes. */
  readonly word?: string;
}

/** Whether the test looks at an offence: one without certain needs, that reaches children below the age of consent. */
function looksAt(offence: Offence, settings: unknown, context: Context): Kleene {
  return both(withoutNeeds(offence, settings), reachesYoung(offence, settings, context));
}

function withoutNeeds(offence: Offence, settings: unknown): Kleene {
  const without = listSetting(settings, 'without-needs');
  const asked = offence.needs.filter((need) => need.anyOf.every((word) => 'word' in word && without.includes(word.word)));
  // An element that is asked for in part only leaves the rest to be looked at.
  if (asked.some((need) => need.answer === 'yes' && need.place.only === undefined)) return 'no';
  return asked.some((need) => need.answer === 'unknown') || (offence.needsUnknown && without.length > 0) ? 'unknown' : 'yes';
}

function reachesYoung(offence: Offence, settings: unknown, context: Context): Kleene {
  if (mapSetting(settings)['below'] !== 'consent') return 'yes';
  // Every age of consent is above birth: where it is unknown, an offence that reaches the youngest is below it.
  const young = ageMask(0, context.law.consent ?? 1);
  const { sure, maybe } = bandMasks(offence.band);
  return sure & young ? 'yes' : maybe & young || context.law.consent === undefined ? 'unknown' : 'no';
}

/** The place that leaves open whether the test looks at an offence. */
function openPlace(offence: Offence, acts: readonly string[], settings: unknown, context: Context): string | undefined {
  const { path } = offence.place;
  if (!surelyPunishes(offence, acts)) return `${path}.acts`;
  if (withoutNeeds(offence, settings) === 'unknown') return `${path}.needs`;
  if (reachesYoung(offence, settings, context) !== 'unknown') return undefined;
  return context.law.consent === undefined ? 'ages.consent' : `${path}.child-from`;
}

function excuseOf(offence: Offence, excuses: readonly string[], settings: unknown): ExcuseFact {
  const needs = listSetting(settings, 'or-needs');
  const standing = offence.needs.filter((one) => one.anyOf.every((word) => 'word' in word && needs.includes(word.word)));
  const facts: ExcuseFact[] = [
    ...standing.map(({ answer, place }) => ({ answer, place })),
    ...excuses.flatMap((word): ExcuseFact[] => {
      const answer = wordAnswer(offence.excused, word);
      const place = offence.excused.words.get(word)?.place ?? offence.excused.place;
      if (answer === 'yes' && (!flagSetting(settings, 'cited') || place.at !== undefined)) return [{ answer, place, word }];
      return answer === 'unknown' || answer === 'yes' ? [{ answer: 'unknown', place }] : [];
    }),
  ];
  const whole = facts.find((fact) => fact.answer === 'yes' && fact.place.only === undefined);
  const open = facts.find((fact) => fact.answer === 'unknown') ?? (offence.needsUnknown && needs.length > 0 ? { answer: 'unknown', place: offence.place } : undefined);
  return whole ?? open ?? facts[0] ?? { answer: 'no', place: offence.place };
}

function everyOutcome({ answer, place }: ExcuseFact): Outcome {
  if (answer === 'unknown') return 'unknown';
  return answer === 'no' ? 'gap' : place.only === undefined ? 'met' : 'partial';
}

function noneOutcome({ answer, place }: ExcuseFact): Outcome {
  if (answer === 'unknown') return 'unknown';
  return answer === 'no' ? 'met' : place.only === undefined ? 'gap' : 'partial';
}

function someExcuse(facts: readonly ExcuseFact[], excuses: readonly string[], hidden: string | undefined, evidence: readonly Place[]): Judgement {
  const yes = facts.filter((fact) => fact.answer === 'yes');
  if (yes.some((fact) => fact.place.only === undefined)) return judgement('met', [], evidence);
  const [inPart] = yes;
  const open = facts.find((fact) => fact.answer === 'unknown');
  if (open !== undefined) return judgement('unknown', [{ code: 'stated-unknown', path: open.place.path }], evidence);
  if (hidden !== undefined) return judgement('unknown', [{ code: 'not-examined', topic: hidden }], evidence);
  if (inPart?.place.only !== undefined) return judgement('partial', [{ code: 'only', text: inPart.place.only }], evidence);
  return judgement('gap', [{ code: 'not-excused', excuses }], evidence);
}

function excuseReasons(outcome: Outcome, mode: string | undefined, facts: readonly ExcuseFact[], excuses: readonly string[], open: string | undefined): Reason[] {
  if (outcome === 'met') return [];
  if (outcome === 'unknown') return open === undefined ? [] : [{ code: 'stated-unknown', path: open }];
  if (mode === 'none') return [...new Set(facts.flatMap((fact) => fact.word ?? []))].map((excuse) => ({ code: 'excused', excuse }));
  const only = onlyReasons(facts.map((fact) => fact.place));
  return only.length > 0 ? only : [{ code: 'not-excused', excuses }];
}
