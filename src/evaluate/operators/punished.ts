import type { Law, Medium, Offence } from '../../model/law.ts';
import { ageMask, ALL_AGES } from '../../law/ages.ts';
import { addToGrid, emptyGrid, gridBits, type Grid } from '../grid.ts';
import { nothingToJudge, type Context, type Judgement, type View } from '../judgement.ts';
import { offencesAbout } from '../offences-about.ts';
import { flagSetting, listSetting, mapSetting, textSetting } from '../settings.ts';
import { both, together, type Kleene, type OutcomeBits } from '../truth.ts';
import { candidate, limited, reachesMedium, type Candidate, type Question, type Selector } from './candidate.ts';
import { topicOf } from './offences.ts';
import { explain, type MediumGrid } from './punished-reasons.ts';

/**
 * An act is punished: judged at each age asked for and, where both are asked, online and offline apart. At each point the best offence
 * counts; in an unexamined topic another one, not described, may exist (law-semantics A4, A2).
 */
export function punished(settings: unknown, context: Context): Judgement {
  const question = readQuestion(settings, context);
  const { subjects } = question;
  if (flagSetting(settings, 'when-described') && offencesAbout(context.law.offences, subjects).length === 0) {
    return nothingToJudge(context.law, subjects.map((about) => context.catalogue.vocabulary.about[about]?.topic ?? about));
  }
  const candidates = candidatesFor(question, context.law);
  const hidden = subjects.some((about) => !context.law.examined(context.catalogue.vocabulary.about[about]?.topic ?? about));
  const grids = question.media.map((medium) => ({ medium, grid: gridFor(candidates, medium, hidden) }));
  const asked = askedAges(question, context);
  const outcome = outcomeAt(asked, grids);
  if (outcome === 'not-applicable') return { outcome, reasons: [], evidence: [], certain: true };
  const mask = asked[0] ?? ALL_AGES;
  return { outcome, ...explain(outcome, candidates, grids, mask, question, hidden, context) };
}

/** The offences that each selector looks at. */
function candidatesFor(question: Question, law: Law): Candidate[] {
  const prefers = question.preferPurpose === undefined ? undefined : preference(law.offences, question);
  const candidates: Candidate[] = [];
  for (const selector of question.selectors) {
    for (const offence of offencesAbout(law.offences, selector.about)) {
      const preferred = prefers === undefined ? 'yes' : prefers(offence);
      if (preferred !== 'no') candidates.push(candidate(offence, selector, question, law, preferred));
    }
  }
  return candidates;
}

/** Questions in each view, read once for each test. */
const QUESTIONS = new WeakMap<View, WeakMap<object, Question>>();

function readQuestion(test: unknown, context: Context): Question {
  const settings = test as object;
  let inView = QUESTIONS.get(context.view);
  if (inView === undefined) QUESTIONS.set(context.view, (inView = new WeakMap<object, Question>()));
  let question = inView.get(settings);
  if (question === undefined) inView.set(settings, (question = newQuestion(settings, context)));
  return question;
}

/** What a test on punished acts asks, read from its settings. */
export function newQuestion(settings: unknown, context: Context): Question {
  const map = mapSetting(settings);
  const by = Array.isArray(map['by']) ? map['by'] : [settings];
  const media = textSetting(settings, 'media');
  const ignores = textSetting(settings, 'ignores');
  const below = map['below'];
  const selectors = by.map((one) => readSelector(one));
  const subjects = selectors.flatMap((selector) => selector.about);
  const { neverCounted, narrowingExcuses } = context.catalogue.vocabulary;
  const { allows, online } = context.view;
  return {
    selectors,
    subjects: subjects.length === 1 ? subjects : [...new Set(subjects)],
    media: mediaOf(media, online),
    policy: {
      defeats: listSetting(settings, 'defeats'),
      ignores: ignores === 'all' || ignores === 'rest' ? ignores : listSetting(settings, 'ignores'),
      allows: allows.length === 0 ? neverCounted : [...allows, ...neverCounted],
      narrowingExcuses,
    },
    below: typeof below === 'number' ? below : below === 'consent' ? 'consent' : 'topic',
    from: map['from'] === 'consent' ? 'consent' : 0,
    preferPurpose: textSetting(settings, 'prefer-purpose'),
  };
}

/** The media asked about; a source that speaks of computer systems only is judged online alone. */
function mediaOf(setting: string | undefined, onlineOnly: boolean): readonly (Medium | 'either')[] {
  if (onlineOnly || setting === 'online') return ['online'];
  if (setting === 'both') return ['online', 'offline'];
  return [setting === 'offline' ? 'offline' : 'either'];
}

function readSelector(settings: unknown): Selector {
  return {
    about: listSetting(settings, 'about'),
    acts: listSetting(settings, 'act'),
    purpose: textSetting(settings, 'purpose'),
    gain: textSetting(settings, 'gain'),
    covers: textSetting(settings, 'covers'),
    withoutExcuse: listSetting(settings, 'without-excuse'),
  };
}

/** Whether an offence is looked at: all are, unless some reaches the preferred purpose; then those that do. */
function preference(offences: readonly Offence[], { preferPurpose, subjects }: Question): (offence: Offence) => Kleene {
  const answers = offencesAbout(offences, subjects).map((o) => limited(o.purposes, preferPurpose));
  const others: Kleene = answers.includes('yes') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
  return (offence) => {
    const own = limited(offence.purposes, preferPurpose);
    return own === 'yes' || others === 'yes' ? 'yes' : own === 'unknown' || others === 'unknown' ? 'unknown' : 'no';
  };
}

function gridFor(candidates: readonly Candidate[], medium: Medium | 'either', hidden: boolean): Grid {
  const grid = emptyGrid();
  for (const one of candidates) {
    if (one.hasAct === 'no' || one.filters === 'no') continue;
    const counts = both(both(one.hasAct, one.filters), reachesMedium(one.offence, medium));
    if (counts !== 'no') addToGrid(grid, counts === 'yes' ? one.bands.sure : 0, one.bands.maybe, one.strength.low, one.strength.high);
  }
  if (hidden) addToGrid(grid, 0, ALL_AGES, 0, 2);
  return grid;
}

/**
 * The ages asked for. Several sets, where an unknown leaves open which ages are asked for: the outcome then counts only if all agree.
 */
function askedAges(question: Question, context: Context): number[] {
  const { law } = context;
  if (question.below === 'consent' || question.from === 'consent') {
    if (law.consent !== undefined) return [question.from === 'consent' ? ageMask(law.consent, typeof question.below === 'number' ? question.below : 18) : ageMask(0, law.consent)];
    return Array.from({ length: 18 }, (_, age) => 1 << age);
  }
  if (typeof question.below === 'number') return [ageMask(0, question.below)];
  const subjects = ceilingSubjects(question, context);
  const described = offencesAbout(law.offences, subjects);
  const known = described.map((o) => o.band.under).filter((under) => under !== 'unknown');
  const ceiling = known.length === 0 ? 18 : Math.max(...known);
  return known.length < described.length ? [ageMask(0, ceiling), ALL_AGES] : [ageMask(0, ceiling)];
}

/** The ceiling is that of the subjects that belong to the criterion's own topic, where a selector looks at one; else that of all selectors. */
function ceilingSubjects(question: Question, context: Context): readonly string[] {
  const abouts = question.subjects;
  const own = abouts.filter((about) => topicOf(about, context) === context.criterion.topic);
  return own.length > 0 ? own : abouts;
}

/** One outcome if every possible set of ages gives it, else unknown. */
function outcomeAt(asked: readonly number[], grids: readonly MediumGrid[]): Judgement['outcome'] {
  let agreed: Judgement['outcome'] | undefined;
  for (const mask of asked) {
    let bits: OutcomeBits = 0;
    for (const { grid } of grids) bits |= gridBits(grid, mask);
    const outcome = together(bits) ?? (asked.length === 1 ? 'not-applicable' : 'unknown');
    if (agreed !== undefined && agreed !== outcome) return 'unknown';
    agreed = outcome;
  }
  return agreed ?? 'unknown';
}
