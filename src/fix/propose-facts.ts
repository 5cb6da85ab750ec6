import { mapSetting, needed, textSetting } from '../evaluate/settings.ts';
import { answerOf, isMap, type YamlMap } from '../law/cell.ts';
import { plainAt, valueAt, type Edit, type Steps } from './edit.ts';
import { proposeReached } from './propose-rules.ts';
import { proposals, type Proposer, type Wanted } from './proposer.ts';

/** `fact`: a yes, a word of a list, or a figure at a path. */
export const proposeFact: Proposer = (settings, wanted) => {
  const path = typeof settings === 'string' ? settings : needed(settings, 'at');
  const steps = path.split('.');
  const figure = textSetting(settings, 'is') === 'number' ? wanted.figureAt(path) : undefined;
  const value = figure ?? 'yes';
  const reached = wanted.law.rules.has(path) ? proposeReached({ rule: path }, wanted) : [];
  if (isWordList(steps.slice(0, -1), wanted)) return [[{ do: 'add', path: steps.slice(0, -1), word: String(steps.at(-1)) }], ...reached];
  return proposals([...limitsAbove(steps, wanted), setBelowAnswer(steps, value, wanted)], ...reached);
};

/** Limits (`only`) that the places above a path put on it. */
function limitsAbove(steps: readonly string[], { root }: Wanted): Edit[] {
  return steps.slice(0, -1).flatMap((_, index): Edit[] => {
    const above = steps.slice(0, index + 1);
    const value = valueAt(root, above);
    return isMap(value) && value['only'] !== undefined ? [{ do: 'remove', path: [...above, 'only'] }] : [];
  });
}

function isWordList(path: Steps, { root, catalogue }: Wanted): boolean {
  const value = plainAt(root, path);
  return Array.isArray(value) || (value === undefined && path.join('.') === 'general.aggravating') || (path.join('.') === 'general.aggravating' && catalogue.vocabulary.aggravating.length > 0 && !isMap(value));
}

/** Where a plain answer above answers for all below, the others keep it. */
function setBelowAnswer(steps: readonly string[], value: unknown, wanted: Wanted): Edit {
  const parent = steps.slice(0, -1);
  const above = answerOf(plainAt(wanted.root, parent));
  const key = String(steps.at(-1));
  const qualifies = parent[0] === 'ages' || wanted.law.rules.has(parent.join('.'));
  if (above === undefined || qualifies) return { do: 'set', path: steps, value };
  const siblings = siblingsOf(parent.join('.'), wanted).filter((one) => one !== key);
  return { do: 'set', path: parent, value: { [key]: value, ...Object.fromEntries(siblings.map((one) => [one, above])) } };
}

/** The keys below a path that some criterion asks about. */
function siblingsOf(parent: string, { catalogue }: Wanted): string[] {
  const found = new Set<string>();
  for (const criterion of catalogue.criteria) for (const [, path = ''] of JSON.stringify(criterion.tests).matchAll(/"fact":(?:\{"at":)?"([^"]+)"/gu)) if (path.slice(0, path.lastIndexOf('.')) === parent) found.add(path.slice(parent.length + 1));
  return [...found];
}

/** `measure`: the author of the law provides for it. */
export const proposeMeasure: Proposer = (settings, wanted) => {
  const map = mapSetting(settings);
  const id = typeof map['id'] === 'string' ? map['id'] : wanted.criterion.id;
  const part = typeof map['part'] === 'string' ? map['part'] : id === wanted.criterion.id ? wanted.part : '';
  const path = ['measures', id];
  const stated = valueAt(wanted.root, path);
  const above = answerOf(plainAt(wanted.root, path));
  if (part === '') return [[{ do: 'set', path, value: 'yes' }]];
  const allowed = wanted.catalogue.criteria.find((criterion) => criterion.id === id)?.measures ?? [];
  const whole: Edit[] = allowed.includes('') && isAnswer(stated) ? [{ do: 'set', path, value: 'yes' }] : [];
  if (above === undefined) return proposals([...(isMap(stated) && stated['only'] !== undefined ? [{ do: 'remove', path: [...path, 'only'] } as const] : []), { do: 'set', path: [...path, part], value: 'yes' }]);
  // The plain answer of before stays that of the other parts.
  const others = allowed.filter((one) => one !== '' && one !== part).map((one) => [one, above]);
  return proposals(whole, [{ do: 'set', path, value: { [part]: 'yes', ...Object.fromEntries(others) } }]);
};

function isAnswer(value: unknown): boolean {
  return answerOf(isMap(value) ? value['is'] : value) !== undefined;
}

/** `bound`: the State becomes Party. */
export const proposeBound: Proposer = (settings, { root }) => {
  const path = ['treaties', String(settings)];
  const stated = valueAt(root, path);
  const long = isMap(stated) && !Object.hasOwn(stated, 'is');
  return [[{ do: 'set', path: long ? [...path, 'bound'] : path, value: 'yes' }]];
};

/** `unreserved`: the reservation is withdrawn. */
export const proposeUnreserved: Proposer = (settings, { root }) => {
  const clause = needed(settings, 'clause');
  const path = ['treaties', needed(settings, 'instrument'), 'reservations'];
  const list = plainAt(root, path);
  const held = Array.isArray(list) ? list.map((item, index) => [index, String(isMap(item) ? item['is'] : item)] as const) : Object.keys({ ...(list as YamlMap | undefined) }).map((key) => [key, key] as const);
  return proposals(held.filter(([, one]) => one === clause || one.startsWith(`${clause}/`)).map(([step]): Edit => ({ do: 'remove', path: [...path, step] })));
};
