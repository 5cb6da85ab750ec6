import { isMap, type YamlMap } from '../law/cell.ts';
import { RULE_PATHS } from '../law/law.ts';
import type { Criterion } from '../model/criterion.ts';
import type { LawChange } from '../model/law-change.ts';
import { factOf, plainAt, valueAt, type Edit, type Steps } from './edit.ts';

/** A change with the place of the description that it concerns. */
export interface DescribedChange {
  readonly path: string;
  readonly change: LawChange;
}

/** What edits do, statement by statement: several words of one list are one change. */
export function describeEdits(edits: readonly Edit[], root: YamlMap, criteria: readonly Criterion[]): DescribedChange[] {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) groups.set(factOf(edit), [...(groups.get(factOf(edit)) ?? []), edit]);
  return [...groups.values()].map((group) => {
    const [first] = group as [Edit, ...Edit[]];
    return { path: (JSON.parse(factOf(first)) as Steps).join('.'), change: asked(changeOf(first, group, root), criteria) };
  });
}

/** What a plain fact is asked for by: the criterion, or part, whose whole test it is. */
function asked(change: LawChange, criteria: readonly Criterion[]): LawChange {
  if (change.kind !== 'provide') return change;
  for (const { id, tests } of criteria) {
    for (const [part, test] of Object.entries(tests)) if (test['fact'] === change.path) return { ...change, asked: part === '' ? id : `${id}.${part}` };
  }
  return change;
}

function changeOf(edit: Edit, group: readonly Edit[], root: YamlMap): LawChange {
  const [section, name = ''] = edit.path.map(String);
  if (edit.path.at(-1) === 'only' && edit.do === 'remove') return { kind: 'limit', path: edit.path.slice(0, -1).join('.'), text: String(valueAt(root, edit.path)) };
  switch (section) {
    case 'offences':
      return offenceChange(edit, group, name, root);
    case 'definitions':
      return definitionChange(edit, group, root);
    case 'treaties':
      return edit.do === 'remove' ? { kind: 'reservation', instrument: name, clause: String(typeof edit.path.at(-1) === 'number' ? plainAt(root, edit.path) : edit.path.at(-1)) } : { kind: 'party', instrument: name };
    case 'measures':
      return { kind: 'measure', criterion: name, part: edit.path.length > 2 ? String(edit.path[2]) : partsIn(edit) };
    default:
      return generalChange(edit, group, root);
  }
}

/** The parts that a map stated whole answers with yes. */
function partsIn(edit: Edit): string {
  return edit.do === 'set' && isMap(edit.value) ? Object.keys(edit.value).filter((key) => edit.value !== null && (edit.value as YamlMap)[key] === 'yes').join(', ') : '';
}

function wordsOf(group: readonly Edit[]): string[] {
  return group.flatMap((edit) => (edit.do === 'add' ? [edit.word] : []));
}

function offenceChange(edit: Edit, group: readonly Edit[], offence: string, root: YamlMap): LawChange {
  const key = String(edit.path[2] ?? '');
  const about = String(plainAt(root, ['offences', offence, 'about']) ?? '');
  if (edit.do === 'add') return { kind: 'add-words', offence, list: key as 'acts', about, words: wordsOf(group) };
  if (edit.do === 'remove') {
    if (key === 'child-from') return { kind: 'child-from', offence, age: String(plainAt(root, edit.path)) };
    if (edit.path.length === 3) return { kind: 'drop-list', offence, list: key as 'needs' };
    return { kind: 'drop-words', offence, list: key as 'needs', words: group.flatMap((one) => itemText(plainAt(root, one.path), one.path)) };
  }
  switch (key) {
    case '':
      return newOffence(offence, edit.value);
    case 'via':
      return { kind: 'medium', offence };
    case 'child-under':
      return { kind: 'child-under', offence, age: Number(edit.value) };
    case 'attempt':
      return { kind: 'own-attempt', offence };
    default:
      return { kind: 'prison', offence, ...(isMap(edit.value) ? { maximum: String(edit.value['max']) } : edit.value === 'yes' ? {} : { maximum: String(edit.value) }) };
  }
}

/** The words of an item of a list: alternatives with a bar between them, the author's own words, or the word itself. */
function itemText(item: unknown, path: Steps): string[] {
  if (typeof item === 'string' && !['yes', 'no', 'unknown'].includes(item)) return [item];
  if (!isMap(item)) return [String(path.at(-1))];
  if (typeof item['other'] === 'string') return [item['other']];
  if (Array.isArray(item['any'])) return [item['any'].flatMap((one: unknown) => itemText(isMap(one) && one['is'] !== undefined ? one['is'] : one, path)).join('|')];
  return Object.keys(item).slice(0, 1);
}

function newOffence(name: string, value: unknown): LawChange {
  const offence = isMap(value) ? value : {};
  const list = (key: string): string[] => (Array.isArray(offence[key]) ? offence[key].map(String) : []);
  return { kind: 'new-offence', name, about: String(offence['about']), acts: list('acts'), purposes: list('purposes'), under: String(offence['child-under']) };
}

function definitionChange(edit: Edit, group: readonly Edit[], root: YamlMap): LawChange {
  const last = edit.path.at(-1);
  if (last === 'term') return { kind: 'term', term: String(plainAt(root, edit.path)) };
  if (edit.do === 'add') return { kind: 'definition', words: wordsOf(group) };
  if (edit.do === 'set' && last === 'child-under') return { kind: 'child-under', age: Number(edit.value) };
  return { kind: 'definition', words: edit.do === 'set' && isMap(edit.value) && Array.isArray(edit.value['covers']) ? edit.value['covers'].map(String) : [] };
}

const CONDITIONS: ReadonlySet<unknown> = new Set(['dual-criminality', 'complaint', 'presence']);

function generalChange(edit: Edit, group: readonly Edit[], root: YamlMap): LawChange {
  const path = edit.path.join('.');
  if (path.startsWith('general.limitation')) return limitationChange(edit, root);
  if (edit.path[1] === 'aggravating') return { kind: 'aggravating', words: edit.do === 'add' ? wordsOf(group) : [String(edit.path[2])] };
  const rule = RULE_PATHS.find((one) => path === one || path.startsWith(`${one}.`));
  if (rule !== undefined) {
    const key = edit.path.at(-1);
    if (CONDITIONS.has(key)) return { kind: 'condition', rule, condition: String(key) };
    if (path.includes('.except')) return { kind: 'rule-except', rule };
    if (edit.do === 'add') return { kind: 'rule-too', rule, words: wordsOf(group) };
    if (path === rule || key === 'for' || typeof key === 'number' || key === 'is' || key === 'others') return { kind: 'rule-for-all', rule };
  }
  return edit.do === 'set' && typeof edit.value === 'number' ? { kind: 'figure', path, value: edit.value } : { kind: 'provide', path };
}

function limitationChange(edit: Edit, root: YamlMap): LawChange {
  const own = edit.path.at(-1) === 'from' || edit.path.at(-1) === 'years';
  const place = own ? edit.path.slice(0, -1) : edit.path;
  const rule = valueAt(root, place);
  const value = edit.do === 'set' ? edit.value : undefined;
  const stated: YamlMap = own ? { [String(edit.path.at(-1))]: value } : isMap(value) ? value : Array.isArray(value) && isMap(value.at(-1)) ? (value.at(-1) as YamlMap) : {};
  const years = typeof stated['years'] === 'number' ? { years: stated['years'] } : {};
  const old = isMap(rule) ? rule : {};
  const from = String(stated['from'] ?? old['from'] ?? '');
  if (!isMap(rule) || Array.isArray(value)) return { kind: 'new-limitation', offences: Array.isArray(stated['for']) ? stated['for'].map(String) : [], from, ...years };
  return { kind: 'limitation', reaches: scopeWords(rule['for']), from, ...(own && edit.path.at(-1) === 'years' ? years : {}) };
}

/** What a scope names: words, and conditions as `key: value`. */
function scopeWords(scope: unknown): string[] {
  if (scope === undefined) return ['all'];
  if (Array.isArray(scope)) return scope.flatMap(scopeWords);
  if (!isMap(scope)) return [String(scope)];
  return [...(scope['for'] === undefined ? [] : scopeWords(scope['for'])), ...['class', 'child-from', 'child-under'].flatMap((key) => (scope[key] === undefined ? [] : [`${key}: ${String(scope[key])}`]))];
}
