import { isMap, type YamlMap } from '../law/cell.ts';
import { answerKind } from '../report/answer-kind.ts';
import type { OpenQuestion } from '../report/questions.ts';
import type { Expects } from '../words/draft.ts';

export type Condition = 'dual-criminality' | 'complaint' | 'presence';

/** A question as the interview asks it: where the answer goes, and of what kind it is. */
export interface AskedQuestion {
  /** What tells it from others: an open question may lead to several. */
  readonly key: string;
  readonly path: string;
  readonly segments: readonly string[];
  readonly kind: Expects | 'topic' | 'by-hand';
  readonly condition?: Condition;
  /** The subject of an offence that may have to be described. */
  readonly about?: string;
  readonly criteria: number;
  readonly decides?: 'level';
}

const CONDITIONS: readonly Condition[] = ['dual-criminality', 'complaint', 'presence'];
const GROUND = /^general\.jurisdiction\.(nationals|residents|victim-national|victim-resident|universal)$/u;

/** The keys of a path; the id of a measure holds a dot itself. */
export function segmentsOf(path: string): string[] {
  const [first = '', topic = '', name, ...rest] = path.split('.');
  return first === 'measures' && name !== undefined ? [first, `${topic}.${name}`, ...rest] : path.split('.');
}

/** The value at a path, its long form opened. */
export function valueAt(root: YamlMap, segments: readonly string[]): unknown {
  let value: unknown = root;
  for (const segment of segments) {
    if (!isMap(value)) return undefined;
    value = value[segment];
  }
  return value;
}

function open(value: unknown): unknown {
  return isMap(value) && Object.hasOwn(value, 'is') ? value['is'] : value;
}

/** What to ask for an open question, given what the law says by now. */
export function asQuestion({ path, criteria, decides }: OpenQuestion, root: YamlMap): AskedQuestion {
  const base = { key: path, path, criteria: criteria.length, ...(decides === undefined ? {} : { decides }) };
  if (path.startsWith('topic:')) return { ...base, segments: ['examined'], kind: 'topic' };
  const segments = segmentsOf(path);
  const value = valueAt(root, segments);
  if (path.startsWith('treaties.')) return treaty(base, segments, value);
  if (GROUND.test(path) && value !== undefined && open(value) !== 'unknown') {
    const condition = Array.isArray(value) ? undefined : CONDITIONS.find((one) => !isMap(value) || value[one] === undefined);
    return condition === undefined ? { ...base, segments, kind: 'by-hand' } : { ...base, key: `${path}.${condition}`, segments: [...segments, condition], kind: 'answer', condition };
  }
  const written = open(value);
  const described = Array.isArray(written) || (isMap(written) && !Object.keys(written).every((key) => ['at', 'note'].includes(key)));
  return { ...base, segments, kind: described ? 'by-hand' : answerKind(path) };
}

function treaty(base: { readonly key: string; readonly path: string; readonly criteria: number }, segments: readonly string[], value: unknown): AskedQuestion {
  const status = isMap(value) ? (value['bound'] ?? value['is']) : value;
  if (status === undefined || status === 'unknown') return { ...base, segments, kind: 'date' };
  return { ...base, key: `${base.path}.reservations`, segments: [...segments, 'reservations'], kind: 'reservations' };
}
