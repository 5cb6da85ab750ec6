import fc from 'fast-check';
import { builtCases, builtExamples } from '../../src/catalogue/built.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import { anyLaw } from '../properties/laws.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Laws that stand at a border between two outcomes: those of the examples and cases of every criterion. */
const EXAMPLES = [...Object.values(builtExamples()).flat(), ...Object.values(builtCases()).flat()].map((example) => exampleLaw(example) as Plain);
const isMap = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two laws in one: maps are united, and of what both state the second counts. An offence or a rule is taken whole. */
function united(one: Plain, other: Plain): Plain {
  const maps = (key: string): Plain => ({ ...(isMap(one[key]) ? one[key] : {}), ...(isMap(other[key]) ? other[key] : {}) });
  const general = maps('general');
  const jurisdiction = [one, other].map((law) => (isMap(law['general']) ? law['general']['jurisdiction'] : undefined)).filter((value) => value !== undefined);
  const grounds = jurisdiction.every(isMap) ? jurisdiction.reduce<Plain>((sum, map) => ({ ...sum, ...(map as Plain) }), {}) : jurisdiction.at(-1);
  const sections = ['treaties', 'ages', 'definitions', 'offences', 'measures', 'texts'].map((key) => [key, maps(key)] as const).filter(([, map]) => Object.keys(map).length > 0);
  return { ...one, ...other, ...Object.fromEntries(sections), general: { ...general, ...(jurisdiction.length > 0 ? { jurisdiction: grounds } : {}) } };
}

/** A change of one place of a law. */
interface Edit {
  readonly kind: 'only' | 'unknown' | 'other-way' | 'drop';
  readonly which: number;
}
type Path = readonly string[];

const TURNED: Readonly<Record<string, string>> = { yes: 'no', no: 'yes', required: 'not-required', 'not-required': 'required' };
const DROPPED = ['needs', 'excused', 'via', 'child-from', 'child-under', 'purposes', 'gains', 'covers', 'acts', 'attempt', 'class', 'penalty', 'except', 'others', 'only', 'presence', 'dual-criminality', 'complaint', 'years', 'open-until', 'reservations'];
const LISTS = ['acts', 'needs', 'excused', 'purposes', 'gains', 'covers', 'penalty'];
/** Lists, or single words, in whose place `unknown` may stand. */
const OPEN = ['acts', 'needs', 'excused', 'via', 'child-from', 'child-under', 'purposes', 'gains', 'covers', 'class', 'penalty', 'years', 'from', 'for', 'except', 'reservations'];
/** Maps that `only` may qualify as a whole. */
const whole = (path: Path): boolean => (path[0] === 'offences' && path.length === 2) || (path[0] === 'treaties' && path.length === 2) || (path[0] === 'general' && path.length >= 2 && !['jurisdiction', 'for', 'except'].some((key) => path.at(-1) === key) && !path.some((key) => key === 'for' || key === 'except'));

function places(value: unknown, path: Path, fits: (path: Path, value: unknown) => boolean): Path[] {
  const own = path.length > 0 && fits(path, value) ? [path] : [];
  return [...own, ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key], fits)) : [])];
}

function changed(value: unknown, [key, ...rest]: Path, by: (value: unknown) => unknown): unknown {
  if (key === undefined) return by(value);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? changed(item, rest, by) : item));
  const entries = Object.entries(value as Plain).map(([name, item]) => [name, name === key ? changed(item, rest, by) : item] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

const scoped = (path: Path): boolean => path.some((key) => key === 'for' || key === 'except');
const answerAt = (path: Path, value: unknown): boolean => typeof value === 'string' && value in TURNED && !scoped(path) && !['others', 'ordinary', 'signed', 'country'].includes(path.at(-1) as string) && !['treaties', 'ages'].includes(path[0] as string);
const FITS: Readonly<Record<Edit['kind'], (path: Path, value: unknown) => boolean>> = {
  only: (path, value) => (answerAt(path, value) && !Number.isInteger(Number(path.at(-1)))) || (isMap(value) && whole(path) && path.at(-1) !== 'limitation') || (path.length === 3 && path[0] === 'offences' && LISTS.includes(path.at(-1) as string) && typeof value === 'object'),
  unknown: (path, value) => answerAt(path, value) || (path.length === 3 && path[0] === 'offences' && OPEN.includes(path.at(-1) as string)) || (path[0] === 'general' && OPEN.includes(path.at(-1) as string) && typeof value !== 'object' && !scoped(path.slice(0, -1))),
  'other-way': answerAt,
  drop: (path) => DROPPED.includes(path.at(-1) as string) && !scoped(path.slice(0, -1)),
};

const qualified = (value: unknown): unknown => (isMap(value) ? { ...value, only: 'in some cases' } : { is: value, only: 'in some cases' });

function edited(law: Plain, { kind, which }: Edit): Plain {
  const found = places(law, [], FITS[kind]);
  const place = found[which % Math.max(1, found.length)];
  if (place === undefined) return law;
  // What stands under `is` is qualified beside it.
  const path = kind === 'only' && place.at(-1) === 'is' ? place.slice(0, -1) : place;
  return changed(law, path, (value) => (kind === 'only' ? qualified(value) : kind === 'unknown' ? 'unknown' : kind === 'drop' ? undefined : TURNED[String(value)])) as Plain;
}

const example = fc.constantFrom(...EXAMPLES);
const edit: fc.Arbitrary<Edit> = fc.record({ kind: fc.constantFrom('only', 'unknown', 'other-way', 'drop'), which: fc.nat({ max: 997 }) });
const MIXED = ['attempt', 'complicity', 'co-perpetration', 'association', 'legal-persons', 'limitation', 'jurisdiction', 'extradition', 'confiscation', 'closure', 'aggravating'];

/** One to three examples in one law, parts of a law of any kind put in, and some places changed. */
const nearExamples: fc.Arbitrary<Plain> = fc
  .record({ laws: fc.array(example, { minLength: 1, maxLength: 3 }), any: anyLaw, frame: fc.boolean(), offences: fc.boolean(), taken: fc.subarray(MIXED, { maxLength: 2 }), edits: fc.array(edit, { maxLength: 3 }), asOf: fc.constantFrom(undefined, undefined, undefined, '2012-06-01', '2019-06-01') })
  .map(({ laws, any, frame, offences, taken, edits, asOf }) => {
    const mixed = laws.reduce(united);
    const general = (any['general'] ?? {}) as Plain;
    const own = any['offences'] as Plain;
    const some = Object.fromEntries(taken.filter((key) => general[key] !== undefined).map((key) => [key, general[key]]));
    // Scopes of a law of any kind name its first offence.
    const first = Object.fromEntries(Object.entries(own).slice(0, offences ? 9 : 1));
    const { country, examined, treaties } = any;
    const law = united(mixed, { ...(frame ? { country, ...(examined === undefined ? {} : { examined }), ...(treaties === undefined ? {} : { treaties }) } : {}), ...(asOf === undefined ? {} : { asOf }), ...(offences || Object.keys(some).length > 0 ? { offences: first, general: some } : {}), texts: { cp: { title: 'Penal Code' } } });
    return edits.reduce(edited, law);
  });

/** Laws of any kind, and laws near those of the examples, where outcomes turn. */
export const comparedLaw: fc.Arbitrary<Plain> = fc.oneof({ weight: 2, arbitrary: anyLaw }, { weight: 3, arbitrary: nearExamples });
