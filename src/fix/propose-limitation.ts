import { mapSetting, textSetting } from '../evaluate/settings.ts';
import { isMap, PLACE_KEYS, type YamlMap } from '../law/cell.ts';
import { plainAt, type Edit, type Steps } from './edit.ts';
import { proposals, type Proposer, type Wanted } from './proposer.ts';

const PATH: Steps = ['general', 'limitation'];

interface RulePlace {
  readonly path: Steps;
  readonly rule: YamlMap;
}

/** Every rule of limitation that is described, with its place: a list, a map of rules, or one rule. */
function rulesOf({ root }: Wanted, ordinary: boolean): RulePlace[] {
  const value = plainAt(root, PATH);
  const found: RulePlace[] = Array.isArray(value)
    ? value.filter(isMap).map((rule, index) => ({ path: [...PATH, index], rule }))
    : isMap(value)
      ? isOneRule(value)
        ? [{ path: PATH, rule: value }]
        : Object.entries(value).flatMap(([key, rule]) => (!PLACE_KEYS.has(key) && isMap(rule) ? [{ path: [...PATH, key], rule }] : []))
      : [];
  return found.filter(({ rule }) => (rule['ordinary'] === true || rule['ordinary'] === 'yes') === ordinary);
}

function isOneRule(value: YamlMap): boolean {
  return ['from', 'years', 'ordinary', 'open-until'].some((key) => Object.hasOwn(value, key) && !isMap(value[key]));
}

/** `limitation`: another start for one rule or for all, or a rule of its own for the subject; which starts meet it, the test says. */
export const proposeLimitation: Proposer = (settings, wanted) => {
  const starts = mapSetting(mapSetting(settings)['starts']);
  const about = textSetting(settings, 'about');
  const rules = rulesOf(wanted, false);
  const ways = [...(starts['majority'] === 'met' ? ['majority'] : []), ...(starts['none'] === 'met' ? ['none'] : [])];
  return proposals(
    ...ways.flatMap((from) => rules.map((place) => startEdits(place, from))),
    ...ways.map((from) => rules.flatMap((place) => startEdits(place, from))),
    ...ways.map((from) => newRule(about, from, rules, wanted)),
  );
};

/** Another start for a rule; one without limitation has no period either. */
function startEdits({ path, rule }: RulePlace, from: string): Edit[] {
  const { only, years: _, 'open-until': __, ...rest } = rule;
  if (from === 'none') return [{ do: 'set', path, value: { ...rest, from } }];
  return [{ do: 'set', path: [...path, 'from'], value: from }, ...(only === undefined ? [] : [{ do: 'remove', path: [...path, 'only'] } as const])];
}

/** A rule for the offences about a subject, as long as the longest of the others. */
function newRule(about: string | undefined, from: string, rules: readonly RulePlace[], wanted: Wanted): Edit[] {
  const names = wanted.law.offences.filter((offence) => about === undefined || offence.about === about).map((offence) => offence.name);
  const years = Math.max(0, ...rules.map(({ rule }) => (typeof rule['years'] === 'number' ? rule['years'] : 0)));
  const value = { for: names, ...(from === 'none' || years === 0 ? {} : { years }), from };
  const list = plainAt(wanted.root, PATH);
  if (Array.isArray(list)) return [{ do: 'set', path: [...PATH, list.length], value }];
  if (isMap(list) && isOneRule(list)) return [{ do: 'set', path: PATH, value: [list, value] }];
  const name = about === undefined ? 'children' : `children-${about}`;
  return [{ do: 'set', path: [...PATH, name], value }];
}

/** `longer`: a year more than the ordinary period, or no limitation. */
export const proposeLonger: Proposer = (_settings, wanted) => {
  const ordinary = rulesOf(wanted, true).map(({ rule }) => (typeof rule['years'] === 'number' ? rule['years'] : 0));
  const least = Math.floor(Math.max(0, ...ordinary)) + 1;
  const rules = rulesOf(wanted, false);
  const longer = (place: RulePlace): Edit[] => [{ do: 'set', path: [...place.path, 'years'], value: least }, ...(place.rule['only'] === undefined ? [] : [{ do: 'remove', path: [...place.path, 'only'] } as const])];
  return proposals(...rules.map(longer), rules.flatMap(longer), rules.flatMap((place) => startEdits(place, 'none')));
};
