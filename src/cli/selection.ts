import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import { LEVELS, type Level } from '../model/outcome.ts';
import type { Speech } from '../words/speech.ts';
import { nearest } from '../validate/nearest.ts';
import { UsageFault } from './exit.ts';

/** What a run looks at, as the command line names it. */
export interface Filters {
  readonly topics: readonly string[];
  readonly packs: readonly string[];
  readonly instruments: readonly string[];
  readonly asParty: readonly string[];
  /** Optional packs that the profile brings. */
  readonly optional?: readonly string[];
}

/** Ids given once, several times or with commas between them. */
export function idsIn(values: readonly string[] | undefined): string[] {
  return [...new Set((values ?? []).flatMap((value) => value.split(',')).map((id) => id.trim()).filter((id) => id !== ''))];
}

function known(what: string, ids: readonly string[], all: readonly string[], speech: Speech): void {
  for (const id of ids) if (!all.includes(id)) throw new UsageFault(speech.cli.unknownWord(what, id, nearest(id, all), all.join(', ')));
}

/** The instruments meant, by id or by another name in use; unknown ones are a fault. */
export function instrumentIds(option: string, names: readonly string[], catalogue: Catalogue, speech: Speech): string[] {
  const byName = new Map(Object.values(catalogue.instruments).flatMap((one) => [one.id, ...one.aliases].map((name) => [name.toLowerCase(), one.id] as const)));
  return names.map((name) => {
    const id = byName.get(name.toLowerCase());
    if (id === undefined) known(option, [name], Object.keys(catalogue.instruments), speech);
    return id ?? name;
  });
}

/** The profile asked for, or a fault that names those there are. */
export function checkProfile(profile: string | undefined, catalogue: Catalogue, speech: Speech): readonly string[] {
  if (profile === undefined) return [];
  known('--profile', [profile], Object.keys(catalogue.profiles), speech);
  return catalogue.profiles[profile]?.instruments ?? [];
}

/** The filters with every id known, or a fault that says which is not. */
export function checkFilters(filters: Filters, catalogue: Catalogue, speech: Speech): Filters {
  known('--topic', filters.topics, catalogue.topics, speech);
  known('--pack', filters.packs, catalogue.packs, speech);
  return { ...filters, instruments: instrumentIds('--instrument', filters.instruments, catalogue, speech), asParty: instrumentIds('--as-party', filters.asParty, catalogue, speech) };
}

/** The criteria that pass the filters; none left is a fault, since a run that checked nothing is no success. */
export function selectCriteria(filters: Filters, catalogue: Catalogue, speech: Speech, level?: Level): readonly Criterion[] {
  const { topics, packs, instruments } = filters;
  const selected = catalogue.criteria.filter(
    (criterion) =>
      (topics.length === 0 || topics.includes(criterion.topic)) &&
      (packs.length === 0 ? !catalogue.optionalPacks.includes(criterion.pack) || filters.optional?.includes(criterion.pack) === true : packs.includes(criterion.pack)) &&
      (instruments.length === 0 || criterion.sources.some((source) => instruments.includes(source.instrument) && source.force !== 'mentions')) &&
      (level === undefined || criterion.sources.some((source) => source.force !== 'mentions' && LEVELS.indexOf(source.force) <= LEVELS.indexOf(level))),
  );
  if (selected.length === 0) throw new UsageFault(speech.cli.noCriterion);
  return selected;
}
