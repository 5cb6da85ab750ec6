import type { Catalogue, Membership, Subject, Vocabulary } from '../model/catalogue.ts';
import type { Addressees, Criterion, CriterionText, Instrument, Source, Test } from '../model/criterion.ts';
import type { Bilingual, Language } from '../model/outcome.ts';
import type { CatalogueTexts, InstrumentText, WordText } from '../model/texts.ts';
import { measuresNamed } from './measures.ts';
import { printPinpoint } from './pinpoint.ts';
import type { RawCriterion, RawInstrument, RawInstruments, RawRules, RawSource, RawVocabulary, RawWord } from './raw.ts';

/** The logic of all rules, without texts. */
export function compileCatalogue(raw: RawRules): Catalogue {
  const topics = Object.keys(raw.catalogue.topics);
  return {
    version: raw.catalogue.version,
    topics,
    packs: Object.keys(raw.catalogue.packs),
    optionalPacks: raw.catalogue['optional-packs'],
    vocabulary: compileVocabulary(raw.vocabulary),
    instruments: Object.fromEntries(Object.entries(raw.instruments.instruments).map(([id, one]) => [id, compileInstrument(id, one)])),
    groups: compileGroups(raw.instruments),
    profiles: raw.profiles.profiles,
    retired: raw.catalogue.retired,
    criteria: inOrder(raw.criteria.map(compileCriterion), topics),
  };
}

/** Criteria in the order of topics, each with what may be stated of it under `measures`, which depends on all of them. */
export function inOrder(criteria: readonly Criterion[], topics: readonly string[]): Criterion[] {
  const measures = measuresNamed(criteria);
  return criteria.map((criterion) => ({ ...criterion, measures: measures.get(criterion.id) ?? [] })).sort(byTopic(topics));
}

/** Topics in the catalogue's order; within one, the order of the files stands. */
function byTopic(topics: readonly string[]): (a: Criterion, b: Criterion) => number {
  return (a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic);
}

/** The topic of a criterion: the part of its id before the dot. */
export function topicOfId(id: string): string {
  return id.slice(0, id.indexOf('.'));
}

const OWN_MEASURE: Test = { measure: 'own' };

/** The logic of one criterion, its tests spelled out part by part. */
export function compileCriterion(raw: RawCriterion): Criterion {
  const parts = Object.keys(raw.parts ?? {});
  return {
    id: raw.id,
    topic: topicOfId(raw.id),
    pack: raw.pack,
    parts,
    ...(raw.applies === undefined ? {} : { applies: raw.applies }),
    tests: compileTests(raw, parts),
    sources: raw.sources.map(compileSource),
    measures: [],
    mayNotApply: (raw.examples ?? []).some((example) => [example.expect, ...Object.values(example.parts ?? {})].includes('not-applicable')),
    ...(raw['penalty-order'] === undefined ? {} : { penaltyOrder: raw['penalty-order'] }),
  };
}

/** A criterion that gives no test is read from `measures`; `$part` in `test-each` stands for the name of each part. */
function compileTests(raw: RawCriterion, parts: readonly string[]): Readonly<Record<string, Test>> {
  if (parts.length === 0) return { '': raw.test ?? OWN_MEASURE };
  return Object.fromEntries(parts.map((part) => [part, raw.tests?.[part] ?? (raw['test-each'] === undefined ? OWN_MEASURE : (withPart(raw['test-each'], part) as Test))]));
}

function withPart(value: unknown, part: string): unknown {
  if (value === '$part') return part;
  if (Array.isArray(value)) return value.map((one) => withPart(one, part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPart(one, part)]));
}

function compileSource(raw: RawSource): Source {
  const { note: _, scope, ...rest } = raw;
  if (scope === undefined) return rest;
  const map = typeof scope === 'object' && scope !== null && !Array.isArray(scope) ? (scope as { for: unknown; except?: unknown }) : { for: scope };
  return { ...rest, scope: map };
}

function compileVocabulary(raw: RawVocabulary): Vocabulary {
  const entries = (words: Readonly<Record<string, RawWord>>): string[] => Object.keys(words);
  return {
    about: Object.fromEntries(Object.entries(raw.about).map(([about, subject]): [string, Subject] => [
      about,
      {
        topic: subject.topic ?? about,
        acts: implications(subject.acts),
        fields: subject.fields ?? [],
        ...(subject['default-act'] === undefined ? {} : { defaultAct: subject['default-act'] }),
      },
    ])),
    needs: entries(raw.needs),
    neverCounted: entries(raw.needs).filter((word) => raw.needs[word]?.counted === 'never'),
    excused: entries(raw.excused),
    narrowingExcuses: Object.fromEntries(Object.entries(raw.excused).flatMap(([word, one]) => (one.narrows === undefined ? [] : [[word, one.narrows]]))),
    covers: implications(raw.covers),
    purposes: entries(raw.purposes),
    purposesOf: Object.fromEntries(Object.entries(raw.purposes).map(([word, one]) => [word, one.of ?? []])),
    gains: entries(raw.gains),
    aggravating: entries(raw.aggravating),
    silence: raw.silence,
    notInherited: raw['not-inherited'],
    commonSubjects: raw['common-subjects'],
    dealings: raw.dealings,
  };
}

function implications(words: Readonly<Record<string, RawWord>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(words).map(([word, one]) => [word, one.implies ?? []]));
}

function compileInstrument(id: string, raw: RawInstrument): Instrument {
  return {
    id,
    kind: raw.kind as Instrument['kind'],
    adopted: String(raw.adopted),
    ...(raw.inForce === undefined ? {} : { inForce: raw.inForce === null ? null : String(raw.inForce) }),
    addresses: addressees(raw.addresses),
    except: raw.except ?? [],
    ...(raw.underlying === undefined ? {} : { underlying: raw.underlying }),
    reservations: raw.reservations ?? {},
    aliases: raw.aliases ?? [],
    cite: raw.cite,
  };
}

function addressees(text: string): Addressees {
  const [who, , of] = text.split(' ');
  if (who === 'parties' && of !== undefined) return { who, of };
  if (who === 'members' && of !== undefined) return { who, of };
  return { who: 'all' };
}

function compileGroups(raw: RawInstruments): Catalogue['groups'] {
  return Object.fromEntries(Object.entries(raw.groups).map(([group, members]) => [group, membershipsOf(members)]));
}

/** A list of codes, or a map `code: yes | first day | {since, until}`. */
function membershipsOf(members: unknown): Readonly<Record<string, Membership>> {
  if (Array.isArray(members)) return Object.fromEntries(members.map((code) => [String(code), {}]));
  return Object.fromEntries(Object.entries(members as Record<string, unknown>).map(([code, value]): [string, Membership] => {
    if (typeof value === 'object' && value !== null) return [code, value as Membership];
    return [code, value === true || value === 'yes' ? {} : { since: String(value) }];
  }));
}

/** All texts of the rules in one language. */
export function compileTexts(raw: RawRules, language: Language): CatalogueTexts {
  const pick = (text: Bilingual): string => text[language];
  const map = <V, W>(values: Readonly<Record<string, V>>, each: (value: V) => W): Record<string, W> => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, each(value)]));
  const word = (one: RawWord): WordText => ({ title: pick(one.title ?? one.only ?? one.means), means: pick(one.means) });
  const { about, silence: _, 'common-subjects': __, dealings: ___, 'not-inherited': ____, ...lists } = raw.vocabulary;
  return {
    topics: map(raw.catalogue.topics, pick),
    packs: map(raw.catalogue.packs, pick),
    about: map(about, (subject) => pick(subject.title)),
    words: {
      ...Object.fromEntries(Object.entries(about).map(([name, subject]) => [`acts.${name}`, map(subject.acts, word)])),
      ...map(lists as Readonly<Record<string, Readonly<Record<string, RawWord>>>>, (list) => map(list, word)),
    },
    instruments: map(raw.instruments.instruments, (one) => instrumentText(one, language)),
    pinpoints: pinpointsOf(raw, language),
    criteria: Object.fromEntries(raw.criteria.map((criterion) => [criterion.id, criterionText(criterion, language)])),
  };
}

function instrumentText(raw: RawInstrument, language: Language): InstrumentText {
  const reference = typeof raw.reference === 'string' ? raw.reference : raw.reference?.[language];
  return {
    title: raw.title[language],
    short: raw.short[language],
    ...(raw.body === undefined || raw.body === null ? {} : { body: raw.body[language] }),
    ...(reference === undefined ? {} : { reference }),
    ...(raw.note === undefined ? {} : { note: raw.note[language] }),
    reservations: Object.fromEntries(Object.entries(raw.reservations ?? {}).map(([clause, one]) => [clause, one.effect[language]])),
  };
}

function pinpointsOf(raw: RawRules, language: Language): CatalogueTexts['pinpoints'] {
  const printed: Record<string, Record<string, string>> = {};
  for (const criterion of raw.criteria) {
    for (const { instrument, at } of criterion.sources) {
      const format = raw.instruments.formats[raw.instruments.instruments[instrument]?.cite ?? ''] ?? {};
      (printed[instrument] ??= {})[at] ??= printPinpoint(at, format, language);
    }
  }
  return printed;
}

/** The texts of one criterion in one language. */
export function criterionText(raw: RawCriterion, language: Language): CriterionText {
  return {
    title: raw.title[language],
    ask: raw.ask[language],
    how: raw.how[language],
    ...(raw.trap === undefined ? {} : { trap: raw.trap[language] }),
    remedy: raw.remedy[language],
    parts: Object.fromEntries(Object.entries(raw.parts ?? {}).map(([part, label]) => [part, label[language]])),
    notes: raw.sources.map((source) => source.note?.[language] ?? ''),
  };
}
