import type { Fact, MeasureFact, Place } from '../../model/law.ts';
import { judgement, nothingToJudge, type Context, type Judgement } from '../judgement.ts';
import { offencesAbout } from '../offences-about.ts';
import { listSetting, mapSetting, needed, textSetting } from '../settings.ts';
import { onlyInPart } from '../truth.ts';
import { topicOf } from './offences.ts';
import { reached } from './reached.ts';

/** The topic whose examination decides what silence means at a path: the longest prefix that the vocabulary names. */
export function silenceTopic(path: string, context: Context): string {
  const { silence } = context.catalogue.vocabulary;
  let prefix = path;
  while (prefix !== '') {
    const topic = silence[prefix];
    if (topic !== undefined) return topic;
    prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')));
  }
  return context.criterion.topic;
}

/**
 * `fact`: a yes/no value, a word of a word list, or (`is: number`) a figure, at a path of the description. A rule that reaches some
 * offences only is judged by its reach.
 */
export function fact(settings: unknown, context: Context): Judgement {
  const path = typeof settings === 'string' ? settings : needed(settings, 'at');
  const rules = context.law.rules.get(path);
  if (rules?.some((rule) => rule.place.path !== path || rule.for.unknown || rule.except.unknown || rule.except.entries.length > 0 || !rule.for.entries.some((entry) => Object.keys(entry).length === 0))) {
    return reached({ rule: path }, context);
  }
  const found = context.law.fact(path);
  if (textSetting(settings, 'is') === 'number' && found.answer === 'yes' && found.number === undefined) return judgement('unknown', [{ code: 'stated-unknown', path }], [found.place]);
  return fromFact(found, path, context);
}

function fromFact(found: Fact, path: string, context: Context): Judgement {
  switch (found.answer) {
    case 'yes':
      return stated('met', found.place);
    case 'no':
      return stated('gap', found.place);
    case 'unknown':
      return judgement('unknown', [{ code: 'stated-unknown', path: found.place.path }], [found.place]);
    case 'silent': {
      const topic = silenceTopic(path, context);
      return context.law.examined(topic) ? judgement('gap', [{ code: 'absent', path, topic }]) : judgement('unknown', [{ code: 'not-examined', topic, path }]);
    }
  }
}

function stated(outcome: 'met' | 'gap', place: Place): Judgement {
  if (place.only !== undefined) return judgement(onlyInPart(outcome), [{ code: 'only', text: place.only }], [place]);
  return judgement(outcome, outcome === 'gap' ? [{ code: 'stated-no', path: place.path }] : [], [place]);
}

/**
 * `measure`: what `measures` says of a criterion, or of one part of it. `own` means this criterion and this part; a plain answer answers
 * for every part. Silence is a gap in an examined topic, unless the rule says that silence is unknown. `about`: left out where no such offence
 * is described.
 */
export function measure(settings: unknown, context: Context): Judgement {
  const map = mapSetting(settings);
  const id = typeof map['id'] === 'string' ? map['id'] : context.criterion.id;
  const part = typeof map['part'] === 'string' ? map['part'] : id === context.criterion.id ? context.part : '';
  const abouts = listSetting(settings, 'about');
  if (abouts.length > 0 && offencesAbout(context.law.offences, abouts).length === 0) {
    return nothingToJudge(context.law, abouts.map((about) => topicOf(about, context)));
  }
  const found = context.law.measures.get(id);
  const said: MeasureFact | undefined = found?.parts.get(part) ?? found?.whole;
  const path = part === '' ? `measures.${id}` : `measures.${id}.${part}`;
  if (said === undefined) return silentMeasure(id, path, map['silence'] === 'unknown', context);
  const only = said.place.only ?? found?.place.only;
  const place = only === undefined ? said.place : { ...said.place, only };
  if (said.answer === 'not-applicable') return { outcome: 'not-applicable', reasons: [], evidence: [place], certain: true };
  if (said.answer === 'unknown') return judgement('unknown', [{ code: 'stated-unknown', path: place.path }], [place]);
  return stated(said.answer === 'yes' ? 'met' : 'gap', place);
}

function silentMeasure(id: string, path: string, never: boolean, context: Context): Judgement {
  const topic = id.slice(0, id.indexOf('.'));
  const examined = context.law.examined(topic);
  if (examined && !never) return { outcome: 'gap', reasons: [{ code: 'absent', path, topic }], evidence: [], silent: true };
  return { outcome: 'unknown', reasons: [examined ? { code: 'not-stated', path } : { code: 'not-examined', topic, path }], evidence: [], silent: true };
}
