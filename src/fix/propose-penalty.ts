import { subjectOffences } from '../evaluate/operators/reached.ts';
import { flagSetting, mapSetting, textSetting } from '../evaluate/settings.ts';
import { isMap } from '../law/cell.ts';
import { bandMasks } from '../law/ages.ts';
import { wordAnswer } from '../law/words.ts';
import type { Offence } from '../model/law.ts';
import { plainAt, type Edit, type Steps } from './edit.ts';
import { proposals, type Proposer, type Wanted } from './proposer.ts';

function prisonPath(offence: Offence): Steps {
  return ['offences', offence.name, 'penalty', 'prison'];
}

/** `penalty`: imprisonment, or a higher maximum, for each offence that lacks it. */
export const proposePenalty: Proposer = (settings, wanted) => {
  const { offences } = subjectOffences(settings, wanted);
  const maximum = textSetting(settings, 'maximum');
  const edits = offences.map((offence): Edit => (flagSetting(settings, 'prison') || maximum === undefined ? { do: 'set', path: prisonPath(offence), value: 'yes' } : withMaximum(offence, maximum, wanted)));
  return proposals(edits);
};

function withMaximum(offence: Offence, maximum: string, { root }: Wanted): Edit {
  const stated = plainAt(root, prisonPath(offence));
  return { do: 'set', path: prisonPath(offence), value: maximum === 'life' && !isMap(stated) ? 'life' : { ...(isMap(stated) ? stated : {}), max: maximum } };
}

/** `coherent`: raise the maximum of graver acts to that of the lesser ones. */
export const proposeCoherent: Proposer = (settings, wanted) => {
  const steps = mapSetting(settings)['order'] as readonly (readonly string[])[];
  const offences = wanted.law.offences.filter((offence) => offence.about === 'csam');
  const ranked = steps.map((acts) => offences.filter((offence) => maximumOf(offence) !== undefined && acts.some((act) => wordAnswer(offence.acts, act) === 'yes')));
  const raised = [...levelled(ranked)].filter(([offence, max]) => max !== maximumOf(offence));
  return proposals(raised.map(([offence, max]) => withMaximum(offence, durationText(max), wanted)));
};

/** Maxima in months, none of a graver act below that of a lesser one on children of the same age. */
function levelled(ranked: readonly (readonly Offence[])[]): ReadonlyMap<Offence, number> {
  const maxima = new Map(ranked.flat().map((offence) => [offence, Number(maximumOf(offence))]));
  for (let round = 0; round < ranked.length; round += 1) {
    ranked.forEach((lessers, index) => {
      for (const lesser of lessers) {
        for (const graver of ranked.slice(index + 1).flat()) {
          const sameAge = (bandMasks(graver.band).maybe & bandMasks(lesser.band).maybe) !== 0;
          if (graver !== lesser && sameAge) maxima.set(graver, Math.max(Number(maxima.get(graver)), Number(maxima.get(lesser))));
        }
      }
    });
  }
  return maxima;
}

function maximumOf({ penalty }: Offence): number | undefined {
  if (penalty === undefined || penalty.prison === 'none' || penalty.prison === 'unknown') return undefined;
  return penalty.prison.maxMonths === 'life' ? Infinity : penalty.prison.maxMonths;
}

function durationText(months: number): string {
  if (months === Infinity) return 'life';
  return months % 12 === 0 ? `${String(months / 12)} years` : `${String(Math.round(months))} months`;
}
