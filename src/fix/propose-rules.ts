import { subjectOffences } from '../evaluate/operators/reached.ts';
import { listSetting, mapSetting, needed, textSetting } from '../evaluate/settings.ts';
import { answerOf, isMap } from '../law/cell.ts';
import type { ConditionName } from '../model/law.ts';
import type { Test } from '../model/criterion.ts';
import { plainAt, valueAt, type Edit, type Steps } from './edit.ts';
import { proposals, type Proposal, type Proposer, type Wanted } from './proposer.ts';

const UNIVERSAL = 'general.jurisdiction.universal';

/** `reached`: let a general rule reach every offence, or these subjects too, or let each offence say it itself. */
export const proposeReached: Proposer = (settings, wanted) => {
  const path = needed(settings, 'rule').split('.');
  const { abouts, offences } = subjectOffences(settings, wanted);
  const present = abouts.filter((about) => offences.some((offence) => offence.about === about));
  const own = textSetting(settings, 'own');
  const each = own === undefined ? [] : offences.map((offence): Edit => ({ do: 'set', path: ['offences', offence.name, own], value: 'yes' }));
  return proposals(...reachEdits(path, present, wanted), each);
};

/** `ground`: let a ground of jurisdiction reach every offence; universal jurisdiction without the suspect's presence serves the others too. */
export const proposeGround: Proposer = (settings, wanted) => {
  const { abouts, offences } = subjectOffences(settings, wanted);
  const present = abouts.filter((about) => offences.some((offence) => offence.about === about));
  const alone = textSetting(settings, 'universal') === 'alone';
  const grounds = alone ? [UNIVERSAL] : [...listSetting(settings, 'of').map((ground) => `general.jurisdiction.${ground}`), UNIVERSAL];
  const free = rulesAt(UNIVERSAL.split('.'), wanted).map((path): Edit => ({ do: 'set', path: [...path, 'presence'], value: 'not-required' }));
  return proposals(...grounds.flatMap((ground) => reachEdits(ground.split('.'), present, wanted)), alone ? [] : free);
};

/** Ways to let a rule reach subjects: widen each rule there is, or state one for all. */
function reachEdits(path: readonly string[], abouts: readonly string[], wanted: Wanted): Edit[][] {
  const rules = rulesAt(path, wanted);
  const whole: Edit = { do: 'set', path, value: { for: 'all' } };
  const [first] = rules;
  if (first === undefined) return [[whole]];
  const named = rules.map((rule) => listed(rule, abouts, wanted));
  const widened = rules.map((rule): Edit[] => [
    { do: 'set', path: [...rule, 'for'], value: 'all' },
    ...(['except', 'only', 'others'] as const).flatMap((key): Edit[] => (has(rule, key, wanted) ? [{ do: 'remove', path: [...rule, key] }] : [])),
    ...(answerOf(plainAt(wanted.root, rule)) === undefined ? [] : [{ do: 'remove', path: [...rule, 'is'] } as const]),
  ]);
  const denied = rules.length === 1 && answerOf(plainAt(wanted.root, first)) === 'no';
  return denied ? [[whole]] : [...named, ...widened];
}

/** Adds subjects to the list that a rule names, and takes them out of its exceptions. */
function listed(rule: Steps, abouts: readonly string[], wanted: Wanted): Edit[] {
  const named = valueAt(wanted.root, [...rule, 'for']);
  const except = valueAt(wanted.root, [...rule, 'except']);
  const added = Array.isArray(named) ? abouts.filter((about) => !named.includes(about)).map((about): Edit => ({ do: 'add', path: [...rule, 'for'], word: about })) : [];
  const removed = Array.isArray(except) ? except.flatMap((one: unknown, index): Edit[] => (typeof one === 'string' && abouts.some((about) => one === about || one.startsWith(`${about}:`)) ? [{ do: 'remove', path: [...rule, 'except', index] }] : [])) : [];
  return [...added, ...removed];
}

function has(rule: Steps, key: string, { root }: Wanted): boolean {
  const value = valueAt(root, rule);
  return isMap(value) && value[key] !== undefined;
}

/** The places of the rules at a path: one, or each of a list. */
export function rulesAt(path: readonly string[], { root }: Wanted): Steps[] {
  const value = valueAt(root, path);
  if (value === undefined) return [];
  const inner = plainAt(root, path);
  return Array.isArray(inner) ? inner.map((_, index) => [...path, index]) : [path];
}

/** `condition`: the grounds that reach the offences carry it no longer. */
export const proposeCondition: Proposer = (settings, wanted) => {
  const on = textSetting(settings, 'on') as ConditionName;
  const paths = [...listSetting(settings, 'of').map((ground) => `general.jurisdiction.${ground}`), UNIVERSAL];
  return proposals(...conditionEdits(on, paths, wanted));
};

function conditionEdits(on: ConditionName, paths: readonly string[], wanted: Wanted): Edit[][] {
  const rules = paths.flatMap((path) => rulesAt(path.split('.'), wanted)).filter((rule) => answerOf(plainAt(wanted.root, rule)) !== 'no');
  const freed = rules.map((rule): Edit[] => [{ do: 'set', path: [...rule, on], value: 'not-required' }, ...(has(rule, 'only', wanted) ? [{ do: 'remove', path: [...rule, 'only'] } as const] : [])]);
  return [...freed, freed.flat()];
}

/** `presence`: no ground needs the suspect's presence; or what the test falls back on. */
export const proposePresence: Proposer = (settings, wanted) => {
  const paths = listSetting(settings, 'of').map((ground) => `general.jurisdiction.${ground}`);
  const fallback = mapSetting(settings)['else'];
  const otherwise: readonly Proposal[] = fallback === undefined ? [] : wanted.propose(fallback as Test, wanted);
  return proposals(...conditionEdits('presence', paths, wanted), ...otherwise);
};
