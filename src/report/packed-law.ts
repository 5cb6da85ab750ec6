import type { Catalogue } from '../model/catalogue.ts';
import type { InstrumentTally, LawColumn, LawResult, LawTally, Shortfall } from '../model/comparison.ts';
import { LEVELS, OUTCOMES, type Bound, type Level } from '../model/outcome.ts';
import type { OutcomeCounts } from '../model/report.ts';
import { packOutcomes } from './outcome-row.ts';

const BOUND: readonly Bound[] = ['yes', 'no', 'unknown'];

/** Stands before the counts of a unit that a law has none of. */
const NONE = 0xffff;

const WIDTH = OUTCOMES.length;

/** Counts in the order in which they are packed: all, topics, levels, instruments. */
function pack(tally: LawTally, { topics, instruments }: Catalogue): Uint16Array {
  const ids = Object.keys(instruments);
  const units = [tally.all, ...topics.map((id) => tally.topics[id]), ...LEVELS.map((level) => tally.levels[level]), ...ids.map((id) => tally.instruments[id]?.counts)];
  const bounds = ids.map((id) => BOUND.indexOf(tally.instruments[id]?.bound ?? 'unknown'));
  return Uint16Array.from([...units.flatMap((counts) => OUTCOMES.map((outcome) => counts?.[outcome] ?? NONE)), ...bounds]);
}

function unpack(packed: Uint16Array, { topics, instruments }: Catalogue): LawTally {
  let place = 0;
  const next = (): OutcomeCounts | undefined => {
    const start = place;
    place += WIDTH;
    return packed[start] === NONE ? undefined : (Object.fromEntries(OUTCOMES.map((outcome, index) => [outcome, packed[start + index] ?? 0])) as OutcomeCounts);
  };
  const present = <T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> => Object.fromEntries(entries.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
  const all = next() as OutcomeCounts;
  const byTopic = present(topics.map((id) => [id, next()] as const));
  const levels = Object.fromEntries(LEVELS.map((level) => [level, next()])) as Record<Level, OutcomeCounts>;
  const ids = Object.keys(instruments);
  const counted = ids.map((id) => [id, next()] as const);
  const byInstrument = counted.map(([id, counts], index): readonly [string, InstrumentTally | undefined] => [id, counts === undefined ? undefined : { counts, bound: BOUND[packed[place + index] ?? 2] ?? 'unknown' }]);
  return { all, topics: byTopic, levels, instruments: present(byInstrument) };
}

/** What a comparison keeps of a result, as plain data: a few hundred bytes a law, so that thousands fit, and go from thread to thread. */
export interface PackedLaw extends Omit<LawColumn, 'tally'> {
  readonly counts: readonly number[];
}

/** Packs a result. */
export function packLaw(result: LawResult, catalogue: Catalogue, shortfalls: readonly Shortfall[]): PackedLaw {
  const { findings, tally, ...law } = result;
  return { ...law, examined: catalogue.topics.filter((topic) => law.examined.includes(topic)), outcomes: packOutcomes(findings), shortfalls, counts: [...pack(tally, catalogue)] };
}

/** A packed result as a comparison sees it; its counts stay packed until they are asked for. */
export function columnOf({ counts, ...law }: PackedLaw, catalogue: Catalogue): LawColumn {
  const packed = Uint16Array.from(counts);
  return {
    ...law,
    get tally() {
      return unpack(packed, catalogue);
    },
  };
}
