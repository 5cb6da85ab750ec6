import { builtCatalogue } from '../../src/catalogue/built.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { YamlMap } from '../../src/law/cell.ts';
import { readLaw } from '../../src/law/law.ts';
import type { Map_ } from './law.ts';
import { second } from './second.ts';

const { catalogue } = builtCatalogue();
/** Left to the first evaluator alone: an order of penalties that no page of the design describes. */
export const ALONE = ['liability.penalty-coherence'];

/** Criteria that only read an answer from `measures`: the simplest there are. */
const plain = new Set(catalogue.criteria.filter((criterion) => criterion.applies === undefined && Object.values(criterion.tests).every((test) => JSON.stringify(test) === '{"measure":"own"}')).map(({ id }) => id));

/** Where the two evaluators differ on a law, one line for each difference; `derived`: on all but the criteria that only read an answer. */
export function differences(law: object, derived = false): string[] {
  const wanted = (id: string): boolean => !ALONE.includes(id) && !(derived && plain.has(id));
  const first = evaluate(readLaw(law as YamlMap, catalogue), catalogue.criteria.filter(({ id }) => wanted(id)), catalogue, { asParty: new Set() });
  const order = new Map(first.map(({ criterion }, index) => [criterion, index]));
  return second(law as Map_, wanted).flatMap(({ criterion, outcome, level, parts, sources }) => {
    const one = first[order.get(criterion) as number];
    if (one === undefined) return [`${criterion}: judged by the second only`];
    const differ = (what: string, a: string, b: string | undefined): string[] => (a === b ? [] : [`${criterion} ${what}: ${a} / second ${b ?? ''}`]);
    return [
      ...differ('outcome', one.outcome, outcome),
      ...differ('level', one.level, level),
      ...one.parts.flatMap((part, index) => differ(part.part, part.outcome, parts[index])),
      ...one.sources.flatMap((source, index) => differ(`${source.instrument} ${source.at}`, `${source.outcome} ${source.bound}`, sources[index])),
    ];
  });
}
