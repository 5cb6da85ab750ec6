import type { Outcome } from '../../model/outcome.ts';
import type { Warning } from '../../model/finding.ts';
import type { Offence, Prison } from '../../model/law.ts';
import { bandMasks } from '../../law/ages.ts';
import { monthsOf } from '../../law/penalty.ts';
import { wordAnswer } from '../../law/words.ts';
import { judgement, nothingToJudge, type Context, type Judgement } from '../judgement.ts';
import { offencesAbout } from '../offences-about.ts';
import { pointsOf } from '../reach.ts';
import { listSetting, mapSetting, textSetting } from '../settings.ts';
import { bitOf, onlyInPart, together } from '../truth.ts';
import { topicOf } from './offences.ts';
import { subjectOffences } from './reached.ts';

/**
 * `penalty`: over the described offences with these acts. `prison: yes`: imprisonment is available. `maximum: 5 years`: the highest term is at
 * least that. What is not described is unknown; a penalty described without imprisonment has none.
 */
export function penalty(settings: unknown, context: Context): Judgement {
  const { abouts, offences } = subjectOffences(settings, context);
  const acts = listSetting(settings, 'act');
  const points = pointsOf(offences, context, (offence, act) => acts.length === 0 || acts.includes(act) || offence.acts.unknown);
  const judged = [...new Set(points.list.map((point) => point.offence))];
  const surely = (offence: Offence): boolean => acts.length === 0 || acts.some((act) => wordAnswer(offence.acts, act) === 'yes');
  if (judged.length === 0) return nothingToJudge(context.law, abouts.map((about) => topicOf(about, context)));
  const least = monthsOf(textSetting(settings, 'maximum'));
  const results = judged.map((offence) => ({ offence, outcome: ifPunished(surely(offence), prisonOutcome(offence, least)) }));
  const outcome = together(results.reduce((bits, one) => bits | bitOf(one.outcome), 0)) ?? 'unknown';
  const evidence = judged.map((offence) => offence.penalty?.place ?? offence.place);
  const names = (wanted: Outcome): string[] => results.filter((one) => one.outcome === wanted).map((one) => one.offence.name);
  if (outcome === 'met') return judgement('met', [], evidence);
  if (outcome === 'unknown') return judgement('unknown', [{ code: 'penalty-unknown', offences: names('unknown') }], evidence);
  const short = names('gap');
  const partly = results.flatMap((one) => (one.outcome === 'partial' ? [{ code: 'only' as const, text: one.offence.penalty?.place.only ?? '' }] : []));
  const reasons = short.length === 0 ? [] : [least === undefined ? { code: 'no-prison' as const, offences: short } : { code: 'maximum-too-low' as const, offences: short, years: least / 12 }];
  return judgement(outcome, [...reasons, ...partly], evidence);
}

/** An offence that perhaps does not punish the act leaves open what falls short. */
function ifPunished(surely: boolean, outcome: Outcome): Outcome {
  return surely || outcome === 'met' ? outcome : 'unknown';
}

function prisonOutcome({ penalty: described }: Offence, least: number | undefined): Outcome {
  if (described === undefined || described.prison === 'unknown') return 'unknown';
  const outcome = enough(described.prison, least);
  return described.place.only === undefined ? outcome : onlyInPart(outcome);
}

function enough(prison: Prison | 'none', least: number | undefined): Outcome {
  if (prison === 'none') return 'gap';
  if (least === undefined) return 'met';
  const { maxMonths } = prison;
  if (maxMonths === undefined) return 'unknown';
  return maxMonths === 'life' || maxMonths >= least ? 'met' : 'gap';
}

/**
 * `coherent`: no lesser act carries a higher maximum than a graver one, on the same material at the same age. `order` runs from the lesser
 * acts to the graver. Unknown where a penalty is not described.
 */
export function coherent(settings: unknown, context: Context): Judgement {
  const steps = mapSetting(settings)['order'] as readonly (readonly string[])[];
  const judged = offencesAbout(context.law.offences, 'csam').filter((o) => steps.flat().some((act) => wordAnswer(o.acts, act) === 'yes'));
  if (judged.length === 0) return nothingToJudge(context.law, ['csam']);
  const [pair] = penaltyWarnings(steps, context);
  if (pair !== undefined) {
    const places = judged.filter((o) => o.name === pair.lesserOffence || o.name === pair.graverOffence).map((o) => o.penalty?.place ?? o.place);
    return judgement('gap', [{ code: 'penalty-order', lesser: pair.lesser, graver: pair.graver, offences: [pair.lesserOffence, pair.graverOffence] }], places);
  }
  const open = judged.filter((o) => maximum(o) === undefined);
  return open.length > 0 ? judgement('unknown', [{ code: 'penalty-unknown', offences: open.map((o) => o.name) }]) : judgement('met', [], judged.map((o) => o.penalty?.place ?? o.place));
}

/** Where the highest maximum of a lesser act exceeds the lowest of a graver one on the same material, at the same age. `order` runs from the lesser to the graver. */
export function penaltyWarnings(order: readonly (readonly string[])[], context: Context): Warning[] {
  const offences = offencesAbout(context.law.offences, 'csam');
  const steps = order.map((acts) => acts.flatMap((act) => offences.filter((o) => wordAnswer(o.acts, act) === 'yes').flatMap((offence) => stepOf(act, offence))));
  const warnings: Warning[] = [];
  steps.forEach((lesserStep, index) => {
    for (const graverStep of steps.slice(index + 1)) {
      const pair = worstPair(lesserStep, graverStep);
      if (pair !== undefined) warnings.push({ code: 'penalty-order', lesser: pair.lesser.act, graver: pair.graver.act, lesserOffence: pair.lesser.offence.name, graverOffence: pair.graver.offence.name });
    }
  });
  return warnings;
}

/** An act that an offence punishes, and the highest term for it, where that is described. */
interface Step {
  readonly act: string;
  readonly offence: Offence;
  readonly max: number;
}

function stepOf(act: string, offence: Offence): Step[] {
  const max = maximum(offence);
  return max === undefined ? [] : [{ act, offence, max }];
}

function worstPair(lesser: readonly Step[], graver: readonly Step[]): { lesser: Step; graver: Step } | undefined {
  const lowest = [...graver].sort((a, b) => a.max - b.max);
  for (const high of [...lesser].sort((a, b) => b.max - a.max)) {
    for (const low of lowest) {
      const sameAge = bandMasks(high.offence.band).maybe & bandMasks(low.offence.band).maybe;
      if (sameAge !== 0 && high.max > low.max) return { lesser: high, graver: low };
    }
  }
  return undefined;
}

function maximum({ penalty: described }: Offence): number | undefined {
  if (typeof described?.prison !== 'object') return undefined;
  const { maxMonths } = described.prison;
  return maxMonths === 'life' ? Infinity : maxMonths;
}
