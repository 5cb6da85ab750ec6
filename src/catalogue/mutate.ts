import { evaluateCriterion } from '../evaluate/criterion.ts';
import type { Law } from '../model/law.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion, Source, Test } from '../model/criterion.ts';
import { readLaw } from '../law/law.ts';
import type { RawCase } from './raw.ts';
import { exampleLaw, mismatches } from './run-examples.ts';

/** A criterion whose logic differs from the true one in a single word. */
export interface Mutant {
  /** Which word, and what became of it: the name by which an equivalent mutant is listed. */
  readonly what: string;
  readonly criterion: Criterion;
}

/** A change of a value: its name, and the new value; undefined leaves the key out. */
interface Change {
  readonly what: string;
  readonly value: unknown;
}

/** Keys of operators whose words are a closed choice; `undefined` is that of leaving it out. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  media: ['both', 'online', 'offline', undefined],
  below: [18, 'consent', undefined],
  from: ['consent', undefined],
  of: ['every', 'some', 'none'],
  on: ['dual-criminality', 'complaint'],
  what: ['any-medium', 'age-limit'],
  ignores: ['all', 'rest', undefined],
  silence: ['unknown', undefined],
  universal: ['alone', undefined],
};
const STARTS = ['met', 'partial', 'gap'];
/** Keys without which an operator asks something else, rather than more or less: their words are changed and never left out. */
const NEEDED = new Set(['measure', 'defined', 'fact', 'covered', 'described', 'bound', 'member', 'about', 'act', 'excuse', 'rule', 'at', 'if', 'then', 'else', 'starts', 'instrument', 'clause', 'lacks', 'avoid', 'what', 'on', 'order', 'grounds']);
const CONNECTIVES = ['all', 'any', 'together', 'first'];

/** The other words that might stand in the place of one, by the key under which it stands. */
function otherWords(key: string, word: string, catalogue: Catalogue, about: readonly string[]): readonly string[] {
  const { vocabulary } = catalogue;
  const next = (list: readonly string[]): readonly string[] => list.filter((one) => one !== word).slice(0, 1);
  if (key === 'about' || key === 'described') return next(['abuse', 'sale']);
  if (key === 'act' || key === 'not-act') return next(Object.keys(vocabulary.about[about[0] ?? '']?.acts ?? {}));
  if (key === 'defeats' || key === 'ignores' || key === 'needs' || key === 'or-needs' || key === 'without-needs') return next(['habit', 'cross-border']);
  if (word === 'yes') return [];
  if (key === 'measure' || key === 'own' || key === 'defined') return [];
  if (key === 'excuse' || key === 'without-excuse' || key === 'lacks') return next(['merit', 'withdrawal']);
  return [`${word}-`];
}

function changesOf(key: string, value: unknown, catalogue: Catalogue, about: readonly string[]): Change[] {
  const choices = CHOICES[key];
  if (choices !== undefined && (choices.includes(value) || key === 'ignores')) {
    const others = choices.filter((one) => one !== value).map((one): Change => ({ what: `${key} → ${String(one ?? 'left out')}`, value: one }));
    if (!Array.isArray(value)) return others;
    return [...others.filter((one) => one.value !== 'rest'), ...listChanges(key, value, catalogue, about)];
  }
  if (key === 'measure' && value === 'own') return [{ what: 'measure: silence → unknown', value: { silence: 'unknown' } }];
  if (Array.isArray(value)) return [...listChanges(key, value, catalogue, about), ...(NEEDED.has(key) || CONNECTIVES.includes(key) ? [] : [{ what: `${key} left out`, value: undefined }])];
  if (typeof value === 'object' && value !== null) return mapChanges(key, value as Readonly<Record<string, unknown>>, catalogue, about);
  const words = typeof value === 'string' ? otherWords(key, value, catalogue, about).map((one): Change => ({ what: `${key}: ${value} → ${one}`, value: one })) : [];
  return NEEDED.has(key) || CONNECTIVES.includes(key) ? words : [...words, { what: `${key} left out`, value: undefined }];
}

function listChanges(key: string, list: readonly unknown[], catalogue: Catalogue, about: readonly string[]): Change[] {
  return list.flatMap((item, index): Change[] => {
    const put = (one: unknown): unknown[] => list.map((other, place) => (place === index ? one : other));
    const inner = typeof item === 'object' && item !== null ? changesOf('', item, catalogue, about) : typeof item === 'string' ? otherWords(key, item, catalogue, about).filter((one) => !list.includes(one)).map((one): Change => ({ what: `${item} → ${one}`, value: one })) : [];
    const without = list.length > 1 ? [{ what: `${key}[${String(index)}] left out`, value: list.filter((_, place) => place !== index) }] : [];
    return [...without, ...inner.filter((one) => one.value !== undefined).map((one) => ({ what: `${key}[${String(index)}] ${one.what}`, value: put(one.value) }))];
  });
}

function mapChanges(key: string, map: Readonly<Record<string, unknown>>, catalogue: Catalogue, about: readonly string[]): Change[] {
  const named = map['about'] === undefined ? about : ([map['about']].flat().map(String));
  return Object.entries(map).flatMap(([name, value]): Change[] => {
    const rest = Object.fromEntries(Object.entries(map).filter(([other]) => other !== name));
    const inner = key === 'starts' ? STARTS.filter((one) => one !== value).map((one): Change => ({ what: `${name} → ${one}`, value: one })) : changesOf(name, value, catalogue, named);
    const renamed = CONNECTIVES.includes(name) ? CONNECTIVES.filter((one) => one !== name).map((one): Change => ({ what: `${name} → ${one}`, value: { [one]: value } })) : [];
    const bare = name === 'given' ? [{ what: 'given left out', value: (value as { then: unknown }).then }] : [];
    const prefix = key === '' ? '' : `${key}.`;
    return [...renamed, ...bare, ...inner.map((one) => ({ what: `${prefix}${one.what}`, value: one.value === undefined ? rest : Object.fromEntries(Object.entries(map).map(([other, old]) => [other, other === name ? one.value : old])) }))];
  });
}

function sourceChanges(source: Source, criterion: Criterion): { readonly what: string; readonly source: Source }[] {
  const { parts, scope, via, of, ...rest } = source;
  const kept = { ...(parts === undefined ? {} : { parts }), ...(scope === undefined ? {} : { scope }), ...(via === undefined ? {} : { via }), ...(of === undefined ? {} : { of }) };
  const changed: { what: string; source: Source }[] = [];
  const put = (what: string, change: object): void => void changed.push({ what, source: { ...rest, ...kept, ...change } });
  const drop = (what: string, key: keyof typeof kept): void => void changed.push({ what, source: { ...rest, ...Object.fromEntries(Object.entries(kept).filter(([name]) => name !== key)) } });
  put(`force ${source.force} → ${source.force === 'requires' ? 'requests' : 'requires'}`, { force: source.force === 'requires' ? 'requests' : 'requires' });
  if (via !== undefined) drop('via left out', 'via');
  if (of !== undefined) drop('of left out', 'of');
  if (scope !== undefined) drop('scope left out', 'scope');
  if (parts !== undefined) {
    drop('parts left out', 'parts');
    parts.forEach((part) => { if (parts.length > 1) put(`part ${part} left out`, { parts: parts.filter((one) => one !== part) }); });
  } else criterion.parts.forEach((part) => { if (criterion.parts.length > 1) put(`part ${part} left out`, { parts: criterion.parts.filter((one) => one !== part) }); });
  const entries = scope === undefined ? [] : ([scope.for].flat() as unknown[]);
  if (entries.length > 1) entries.forEach((entry, index) => put(`scope ${JSON.stringify(entry)} left out`, { scope: { ...scope, for: entries.filter((_, place) => place !== index) } }));
  if (scope?.except !== undefined) put('scope.except left out', { scope: { for: scope.for } });
  return changed;
}

/** Every criterion that differs from this one in a single word of its logic: of its tests, of when it applies, of what its sources look at. */
export function mutantsOf(criterion: Criterion, catalogue: Catalogue): Mutant[] {
  const tests = Object.entries(criterion.tests).flatMap(([part, test]) =>
    changesOf('', test, catalogue, []).filter((one) => Object.keys((one.value ?? {}) as object).length > 0).map((one): Mutant => ({ what: part === '' ? one.what : `${part}: ${one.what}`, criterion: { ...criterion, tests: { ...criterion.tests, [part]: one.value as Test } } })),
  );
  const { applies, ...always } = criterion;
  const applied = applies === undefined ? [] : [{ what: 'applies left out', criterion: always }, ...changesOf('', applies, catalogue, []).filter((one) => Object.keys((one.value ?? {}) as object).length > 0).map((one): Mutant => ({ what: `applies: ${one.what}`, criterion: { ...criterion, applies: one.value as Test } }))];
  const sources = criterion.sources.flatMap((source, index) =>
    sourceChanges(source, criterion).map(({ what, source: changed }): Mutant => ({ what: `${source.instrument} ${source.at}: ${what}`, criterion: { ...criterion, sources: criterion.sources.map((one, place) => (place === index ? changed : one)) } })),
  );
  return [...tests, ...applied, ...sources];
}

/** The mutants of a criterion that all of its examples let live, and how many there are in all. Pure. */
export function survivingMutants(criterion: Criterion, examples: readonly RawCase[], catalogue: Catalogue): { readonly count: number; readonly survivors: readonly string[] } {
  const laws = examples.map((example): Law => readLaw(exampleLaw(example), catalogue));
  const lives = (mutant: Criterion): boolean => examples.every((example, index) => holds(mutant, example, laws[index] as Law, index, catalogue));
  const mutants = mutantsOf(criterion, catalogue);
  return { count: mutants.length, survivors: mutants.filter((mutant) => lives(mutant.criterion)).map((mutant) => mutant.what) };
}

/** Whether a mutant gives what an example expects; one that cannot be judged at all does not. */
function holds(mutant: Criterion, example: RawCase, law: Law, index: number, catalogue: Catalogue): boolean {
  try {
    return mismatches(mutant.id, example, index, evaluateCriterion(mutant, law, catalogue, { asParty: new Set() })).length === 0;
  } catch {
    return false;
  }
}
