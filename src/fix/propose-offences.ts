import { newQuestion } from '../evaluate/operators/punished.ts';
import { candidate, limited, reachesMedium, covering, type Candidate, type Question } from '../evaluate/operators/candidate.ts';
import { asList, flagSetting, listSetting, needed, textSetting } from '../evaluate/settings.ts';
import { ageMask, ALL_AGES, bandMasks } from '../law/ages.ts';
import { wordAnswer } from '../law/words.ts';
import type { Need, Offence } from '../model/law.ts';
import { stepsOf, wordSteps, type Edit, type Steps } from './edit.ts';
import { coverEdits } from './propose-material.ts';
import { proposals, type Proposal, type Proposer, type Wanted } from './proposer.ts';

const offencePath = (offence: Offence, ...keys: Steps): Steps => ['offences', offence.name, ...keys];

/** `punished`: widen an offence to all that is asked, widen the definition of a child, or make a new offence. */
export const proposePunished: Proposer = (settings, wanted) => {
  const question = newQuestion(settings, wanted);
  const ages = agesAsked(question, wanted);
  const existing = question.selectors.flatMap((selector) => wanted.law.offences.filter((offence) => selector.about.includes(offence.about)).map((offence) => candidate(offence, selector, question, wanted.law)));
  const widened = existing.flatMap((one) => (one.selector.acts.length === 0 ? [undefined] : one.selector.acts).map((act) => widen(one, act, question, ages, wanted)));
  const subjects = new Set(question.subjects);
  const spread = wanted.law.offences.filter((offence) => subjects.has(offence.about)).flatMap((offence) => bandEdits(offence, ages));
  const fresh = question.selectors.flatMap((selector) => selector.about.flatMap((about) => (selector.acts.length === 0 ? firstActs(about, wanted) : selector.acts).map((act) => newOffence(about, act, ages, wanted))));
  return proposals(...widened, spread, [{ do: 'set', path: ['definitions', 'child-under'], value: ages.under }], [{ do: 'set', path: ['definitions', 'csam', 'child-under'], value: ages.under }], ...fresh);
};

interface Ages {
  readonly mask: number;
  readonly under: number;
}

/** The ages that a question asks about; where it follows the ceiling of the topic, up to the oldest that an offence protects. */
function agesAsked({ below, from, subjects }: Question, { law }: Wanted): Ages {
  const ceiling = Math.max(0, ...law.offences.filter((offence) => subjects.includes(offence.about)).map(({ band }) => (band.under === 'unknown' ? 18 : band.under)));
  const under = typeof below === 'number' ? below : below === 'consent' ? (law.consent ?? 18) : ceiling === 0 ? 18 : ceiling;
  return from === 'consent' ? { mask: ageMask(law.consent ?? 0, 18), under: 18 } : { mask: ageMask(0, under), under };
}

/** Everything that an offence lacks of what is asked. */
function widen({ offence, selector, strength, hasAct }: Candidate, act: string | undefined, question: Question, ages: Ages, wanted: Wanted): Edit[] {
  const at = (...keys: Steps): Steps => offencePath(offence, ...keys);
  const only = act === undefined ? undefined : offence.acts.words.get(act)?.place.only;
  return [
    ...(act !== undefined && (hasAct !== 'yes' || only !== undefined) ? actEdits(offence, act, wanted) : []),
    ...(offence.needsUnknown ? [{ do: 'remove', path: at('needs') } as const] : strength.counted.map((need) => strike(need, wanted))),
    ...strength.others.flatMap((place): Edit[] => limitEdits(offence, place.path, question, wanted)),
    ...(question.media.some((medium) => reachesMedium(offence, medium) !== 'yes') ? [{ do: 'set', path: at('via'), value: 'any' } as const] : []),
    ...bandEdits(offence, ages),
    ...(limited(offence.purposes, selector.purpose) === 'yes' ? [] : [{ do: 'add', path: at('purposes'), word: String(selector.purpose) } as const]),
    ...(selector.gain === undefined || offence.gains === undefined || wordAnswer(offence.gains, selector.gain) === 'yes' ? [] : [{ do: 'add', path: at('gains'), word: selector.gain } as const]),
    ...(covering(offence, selector.covers, wanted.law) === 'yes' ? [] : coverEdits(String(selector.covers), offence, wanted)),
    ...selector.withoutExcuse.flatMap((excuse): Edit[] => {
      const fact = offence.excused.words.get(excuse);
      return fact === undefined ? [] : [{ do: 'remove', path: wordSteps(wanted.root, fact.place.path, excuse) }];
    }),
  ];
}

/** Takes a narrowing element away. */
function strike({ anyOf, place }: Need, { root }: Wanted): Edit {
  const [first] = anyOf;
  return { do: 'remove', path: first !== undefined && 'word' in first && anyOf.length === 1 ? wordSteps(root, place.path, first.word) : stepsOf(place.path) };
}

/** Adds an act; an offence that left its acts out keeps the one that was meant. */
export function actEdits(offence: Offence, act: string, { catalogue }: Wanted): Edit[] {
  const implied = catalogue.vocabulary.about[offence.about]?.defaultAct;
  const left = implied !== undefined && implied !== act && offence.acts.words.get(implied)?.place === offence.place;
  const path = offencePath(offence, 'acts');
  return [...(left ? [{ do: 'add', path, word: implied } as const] : []), { do: 'add', path, word: act }];
}

/** Takes a limit away: an exception, a limit to some cases of an act, or of the whole offence. */
function limitEdits(offence: Offence, path: string, { policy }: Question, { root }: Wanted): Edit[] {
  if (path === offence.place.path) return [{ do: 'remove', path: offencePath(offence, 'only') }];
  const steps = stepsOf(path);
  if (steps[2] === 'acts') return [{ do: 'remove', path: [...steps, 'only'] }];
  if (steps.length > 3) return [{ do: 'remove', path: steps }];
  const narrowing = Object.keys(policy.narrowingExcuses).filter((excuse) => policy.narrowingExcuses[excuse]?.includes(offence.about) === true && wordAnswer(offence.excused, excuse) === 'yes');
  return narrowing.map((excuse): Edit => ({ do: 'remove', path: wordSteps(root, path, excuse) }));
}

function bandEdits(offence: Offence, { mask, under }: Ages): Edit[] {
  const missing = mask & ~bandMasks(offence.band).sure;
  if (missing === 0) return [];
  const { from, under: to } = offence.band;
  return [
    ...(to === 'unknown' || to < under ? [{ do: 'set', path: offencePath(offence, 'child-under'), value: under } as const] : []),
    ...(from === 'unknown' || from > 0 ? [{ do: 'remove', path: offencePath(offence, 'child-from') } as const] : []),
  ];
}

/** A new offence with one act, on all the children asked about. */
export function newOffence(about: string, act: string, { under }: Ages, { root, catalogue }: Wanted): Edit[] {
  const offences = root['offences'];
  const taken = new Set(typeof offences === 'object' && offences !== null ? Object.keys(offences) : []);
  let name = `new-${about}-${act}`;
  for (let number = 2; taken.has(name); number += 1) name = `new-${about}-${act}-${String(number)}`;
  const plain = catalogue.vocabulary.about[about]?.defaultAct === act;
  const value = { about, ...(plain ? {} : { acts: [act] }), 'child-under': under };
  return [{ do: 'set', path: ['offences', name], value }];
}

function firstActs(about: string, { catalogue }: Wanted): readonly string[] {
  const subject = catalogue.vocabulary.about[about];
  return asList(subject?.defaultAct ?? Object.entries({ ...subject?.acts }).find(([, implied]) => implied.length === 0)?.[0]);
}

/** `described`: an offence about each subject that has none. */
export const proposeDescribed: Proposer = (settings, wanted) => {
  const missing = asList(settings).filter((about) => !wanted.law.offences.some((offence) => offence.about === about));
  return proposals(missing.flatMap((about) => firstActs(about, wanted).flatMap((act) => newOffence(about, act, { mask: ALL_AGES, under: 18 }, wanted))));
};

/** `online`: let offences that stay offline reach every medium, or make one that does. */
export const proposeOnline: Proposer = (settings, wanted) => {
  const about = needed(settings, 'about');
  const offences = wanted.law.offences.filter((offence) => offence.about === about);
  const [act = ''] = [...listSetting(settings, 'act'), ...firstActs(about, wanted)];
  const wide = offences.filter((offence) => offence.via !== 'any' && offence.via !== 'online').map((offence): Edit => ({ do: 'set', path: offencePath(offence, 'via'), value: 'any' }));
  return proposals(wide, ...offences.map((offence) => [...actEdits(offence, act, wanted), { do: 'set', path: offencePath(offence, 'via'), value: 'any' } as const]), newOffence(about, act, { mask: ALL_AGES, under: 18 }, wanted));
};

/** `unneeded`: strike narrowing elements, and purposes where none may limit the offence. */
export const proposeUnneeded: Proposer = (settings, wanted) => {
  const about = needed(settings, 'about');
  const needs = listSetting(settings, 'needs');
  const offences = wanted.law.offences.filter((offence) => offence.about === about);
  const strikes = (offence: Offence): Edit[] => [
    ...offence.needs.filter((need) => need.anyOf.every((word) => 'word' in word && needs.includes(word.word))).map((need) => strike(need, wanted)),
    ...(offence.needsUnknown ? [{ do: 'remove', path: offencePath(offence, 'needs') } as const] : []),
    ...(flagSetting(settings, 'no-purpose') && offence.purposes !== undefined ? [{ do: 'remove', path: offencePath(offence, 'purposes') } as const] : []),
  ];
  return proposals(...offences.map(strikes), offences.flatMap(strikes));
};

/** `states`: an age for the child. */
export const proposeStates: Proposer = (settings, wanted): Proposal[] => {
  const abouts = listSetting(settings, 'about');
  const offences = wanted.law.offences.filter((offence) => abouts.includes(offence.about));
  if (textSetting(settings, 'what') === 'any-medium') return proposals(offences.map((offence) => ({ do: 'set', path: offencePath(offence, 'via'), value: 'any' })));
  return proposals([{ do: 'set', path: ['definitions', 'child-under'], value: 18 }], ...offences.map((offence): Edit[] => [{ do: 'set', path: offencePath(offence, 'child-under'), value: 18 }]));
};
