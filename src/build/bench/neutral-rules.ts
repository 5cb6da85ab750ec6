import type { Check, NeutralRule } from './neutral-rule.ts';

const CITATION = '^\\S+ (art\\.|sec\\.|s\\.|§|para\\.)';
const pattern = (text: string): Check => ({ kind: 'pattern', pattern: text });
const oneOf = (...values: string[]): Check => ({ kind: 'one-of', values });
const between = (low: number, high: number): Check => ({ kind: 'between', low, high });
const atLeast = (size: number): Check => ({ kind: 'at-least', size });
const has = (key: string): Check => ({ kind: 'has', key });

const CITED = [
  'offences.*', 'offences.*.penalty', 'offences.*.covers', 'offences.*.needs.*', 'offences.*.excused.*', 'definitions.csam', 'definitions.child-under',
  'ages.majority', 'ages.consent', 'ages.responsibility',
  'general.attempt', 'general.complicity', 'general.co-perpetration', 'general.association', 'general.legal-persons', 'general.extradition', 'general.foreign-convictions',
  'general.confiscation', 'general.confiscation.instruments', 'general.confiscation.proceeds', 'general.closure', 'general.closure.physical', 'general.closure.online',
  'general.aggravating.*', 'general.limitation.*', 'general.jurisdiction.territory', 'general.jurisdiction.ships', 'general.jurisdiction.aircraft',
  'general.jurisdiction.nationals', 'general.jurisdiction.residents', 'general.jurisdiction.victim-national', 'general.jurisdiction.victim-resident',
  'general.jurisdiction.ict-element', 'general.jurisdiction.universal', 'general.jurisdiction.extradite-or-prosecute',
] as const;

const MEASURES_CITED = ['definitions.technology-neutral', 'sale.surrogacy', 'liability.app-developers', 'investigation.covert', 'reporting.any-person', 'reporting.detection', 'reporting.removal', 'victims.accompanied', 'prevention.disqualification', 'cooperation.mutual-assistance'] as const;

/** What a place must have: where, then the keys. */
const NEEDED: readonly (readonly [place: string, ...keys: string[]])[] = [
  ['', 'asOf', 'verified', 'examined', 'ages', 'definitions', 'general', 'measures'],
  ['texts.*', 'url', 'ref', 'version'],
  ['ages', 'majority', 'consent', 'responsibility'],
  ['definitions', 'csam'],
  ['offences.*', 'at', 'acts', 'via', 'child-under', 'penalty'],
  ['offences.*.penalty', 'prison', 'fine'],
  ['offences.*.penalty.prison', 'min', 'max'],
  ['offences.*.penalty.fine', 'currency'],
  ['general', 'attempt', 'complicity', 'legal-persons', 'jurisdiction', 'limitation'],
];

const VALUES: readonly (readonly [place: string, check: Check])[] = [
  ['country', pattern('^[A-Z]{2}$')],
  ['status', oneOf('in-force', 'draft')],
  ['language', oneOf('en', 'fr')],
  ['texts.*.url', pattern('^https://')],
  ['texts.*.ref', pattern('[0-9]{4}')],
  ['texts.*.title', pattern('^\\S.{8,}')],
  ['treaties.*.bound', pattern('^([0-9]{4}-[0-9]{2}-[0-9]{2}|no|unknown)$')],
  ['treaties.*.signed', pattern('^(19[6-9]|20)')],
  ['treaties.*.reservations', atLeast(1)],
  ['examined', atLeast(6)],
  ['ages.majority', between(18, 18)],
  ['ages.majority.is', between(18, 18)],
  ['ages.consent', between(15, 18)],
  ['ages.consent.is', between(15, 18)],
  ['ages.responsibility', between(12, 18)],
  ['ages.responsibility.is', between(12, 18)],
  ['definitions.child-under', between(18, 18)],
  ['definitions.child-under.is', between(18, 18)],
  ['definitions.csam.child-under', between(18, 18)],
  ['definitions.csam.covers', atLeast(6)],
  ['offences.*.about', oneOf('csam', 'grooming', 'sexual-communication', 'extortion', 'performances', 'exposure', 'abuse', 'prostitution', 'sale')],
  ['offences.*.via', oneOf('any', 'online')],
  ['offences.*.class', oneOf('crime', 'delit')],
  ['offences.*.acts', atLeast(1)],
  ['offences.*.child-under', between(18, 18)],
  ['offences.*.child-from', between(0, 14)],
  ['offences.*.purposes', atLeast(1)],
  ['offences.*.needs.*.is', oneOf('payment', 'force', 'trust-position', 'vulnerability', 'adult-offender')],
  ['offences.*.excused.*.is', oneOf('professional', 'own-images')],
  ['offences.*.penalty.joined', oneOf('and', 'and-or')],
  ['offences.*.penalty.fine.max', between(100_000, 1_000_000_000)],
  ['offences.*.penalty.fine.currency', pattern('^[A-Z]{3}$')],
  ['offences.*.penalty.prison.max', pattern('^([4-9]|[1-9][0-9]) years$')],
  ['general.limitation.*.years', between(5, 100)],
  ['general.limitation.*.from', oneOf('offence', 'majority', 'none')],
  ['general.legal-persons.liability', atLeast(1)],
];

const NAMED: readonly (readonly [treaty: string, ...abouts: string[]])[] = [
  ['lanzarote', 'csam', 'grooming', 'performances', 'prostitution'],
  ['opsc', 'sale', 'prostitution'],
  ['budapest', 'csam'],
  ['eu-2011-93', 'grooming'],
  ['palermo-tip', 'trafficking'],
  ['malabo', 'general-extortion'],
];

const rule = (id: string, place: readonly string[], check: Check): NeutralRule => ({ id, place, check });
const steps = (place: string): readonly string[] => (place === '' ? [] : place.split('.'));
const name = (...words: readonly string[]): string => words.join('-').replaceAll(/\.?\*/gu, '').replaceAll(/[^a-zA-Z0-9]+/gu, '-').toLowerCase();

/** The rules that all peers are given: checks of citations, values, sizes, what must be there, and conditions. They measure tools; they say no law. */
export const NEUTRAL_RULES: readonly NeutralRule[] = [
  ...CITED.map((place) => rule(name('cited', place), [...steps(place), 'at'], pattern(CITATION))),
  ...MEASURES_CITED.map((id) => rule(name('cited-measure', id), ['measures', id, 'at'], pattern(CITATION))),
  ...NEEDED.flatMap(([place, ...keys]) => keys.map((key) => rule(name('has', place === '' ? 'law' : place, key), steps(place), has(key)))),
  ...VALUES.map(([place, check]) => rule(name('value', place), steps(place), check)),
  ...NAMED.flatMap(([treaty, ...abouts]) => abouts.map((about) => rule(name('named', treaty, about), [], { kind: 'if-named', treaty, about }))),
];
