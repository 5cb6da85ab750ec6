import { builtCatalogue } from '../../src/catalogue/built.ts';
import { evaluateCriterion } from '../../src/evaluate/criterion.ts';
import { readLaw } from '../../src/law/law.ts';
import type { Criterion, Test } from '../../src/model/criterion.ts';
import type { Finding } from '../../src/model/finding.ts';

const { catalogue } = builtCatalogue();

/** A law, and the test or the criterion that is asked of it. */
export interface Asked {
  readonly law: Readonly<Record<string, unknown>>;
  /** A criterion of the catalogue. */
  readonly criterion?: string;
  /** A test by itself: of an invented criterion of this topic (else `csam`), called `TOPIC.invented`. */
  readonly test?: Test;
  readonly topic?: string;
  /** The test is that of this part of the invented criterion. */
  readonly part?: string;
  readonly applies?: Test;
}

/** What a finding says, in plain words: `closest` without its place, evidence by its path. */
export function judged(asked: Asked): Record<string, unknown> {
  const { outcome, reasons, evidence, closest, warnings } = findingOf(asked);
  return {
    outcome,
    ...(reasons.length === 0 ? {} : { reasons: reasons.map((reason) => JSON.parse(JSON.stringify(reason)) as unknown) }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map(({ path }) => path) }),
    ...(closest === undefined ? {} : { closest: { offence: closest.offence, path: closest.place.path, lacks: closest.lacks } }),
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

function findingOf({ law, criterion: id, test, topic = 'csam', part, applies }: Asked): Finding {
  const known = catalogue.criteria.find((one) => one.id === id);
  const criterion: Criterion = known ?? { id: `${topic}.invented`, topic, pack: '', parts: part === undefined ? [] : [part], tests: { [part ?? '']: test as Test }, sources: [], measures: [''], mayNotApply: false, ...(applies === undefined ? {} : { applies }) };
  return evaluateCriterion(criterion, readLaw({ lacuna: 1, country: 'XA', asOf: '2026-01-15', ...law }, catalogue), catalogue, { asParty: new Set() });
}
