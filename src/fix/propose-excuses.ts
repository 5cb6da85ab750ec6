import { listSetting, textSetting } from '../evaluate/settings.ts';
import { bandMasks } from '../law/ages.ts';
import type { YamlMap } from '../law/cell.ts';
import { wordAnswer } from '../law/words.ts';
import type { Offence } from '../model/law.ts';
import { wordSteps, type Edit } from './edit.ts';
import { proposals, type Proposer } from './proposer.ts';

/** `excused`: make the exception in each offence, in one of them, or take it out of all, as the test asks. */
export const proposeExcused: Proposer = (settings, { law, root }) => {
  const excuses = listSetting(settings, 'excuse');
  const abouts = listSetting(settings, 'about');
  const acts = listSetting(settings, 'act');
  const offences = law.offences.filter((offence) => abouts.includes(offence.about) && (acts.length === 0 || acts.some((act) => ['yes', 'unknown'].includes(wordAnswer(offence.acts, act)))) && bandMasks(offence.band).maybe !== 0);
  const mode = textSetting(settings, 'of');
  const cited = textSetting(settings, 'cited') === 'yes' || JSON.stringify(settings).includes('"cited":true');
  if (mode === 'none') return proposals(offences.flatMap((offence) => excuses.flatMap((excuse) => withoutExcuse(offence, excuse, root))));
  const withExcuse = (offence: Offence, word: string): Edit => ({ do: 'add', path: ['offences', offence.name, 'excused'], word, ...(cited && offence.excused.place.at === undefined ? { cited: true } : {}) });
  const everywhere = excuses.map((word) => offences.map((offence) => withExcuse(offence, word)));
  return mode === 'some' ? proposals(...excuses.flatMap((word) => offences.map((offence) => [withExcuse(offence, word)]))) : proposals(...everywhere);
};

function withoutExcuse(offence: Offence, excuse: string, root: YamlMap): Edit[] {
  const fact = offence.excused.words.get(excuse);
  if (fact === undefined || fact.answer === 'no') return [];
  return [{ do: 'remove', path: wordSteps(root, fact.place.path, excuse) }];
}
