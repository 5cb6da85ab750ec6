import { LEVELS, type Force, type Level, type Outcome } from '../model/outcome.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Finding, PartFinding, SourceFinding } from '../model/finding.ts';
import type { Law } from '../model/law.ts';
import type { BoundOptions } from './bound.ts';
import { memoryOf, newMemory } from './criterion-memory.ts';
import { bitsOfJudged, WHOLE_VIEW, type Context, type Judgement, type View } from './judgement.ts';
import { oneFinding, onePartList } from './one-object.ts';
import { evaluateTest, unique, uniquePlaces } from './operators/index.ts';
import { penaltyWarnings } from './operators/penalty.ts';
import { namesOf, SourceJudge, type PartJudge } from './sources.ts';
import { together } from './truth.ts';

/** How a run looks at criteria: as a Party to which treaties, and for which instruments' sources alone. */
export interface EvaluationOptions extends BoundOptions {
  /** Only the sources of these instruments count, where they do more than mention; absent: all. */
  readonly instruments?: ReadonlySet<string>;
  /** The law is the first of its run: nothing is remembered of it for another, since most runs have no other. */
  readonly first?: boolean;
}

/** Judges one criterion for one law: its parts, each source on its own scope, the level and the reasons. Pure. */
export function evaluateCriterion(criterion: Criterion, law: Law, catalogue: Catalogue, options: EvaluationOptions): Finding {
  const judge = partJudge(criterion, law, catalogue);
  const memory = options.first === true ? newMemory() : memoryOf(criterion);
  const whole = namesOf(criterion).map((part) => judge(part, WHOLE_VIEW));
  const judgedBy = new SourceJudge(criterion, memory, judge, whole, law, catalogue, options);
  const counting = options.instruments === undefined ? undefined : judgedBy.all().filter(({ finding }) => options.instruments?.has(finding.instrument) === true && finding.force !== 'mentions');
  const judged = counting === undefined ? whole : counting.flatMap((one) => one.parts);
  const outcome = putTogether(judged);
  const sources = judgedBy.findings();
  const deciding = judged.length === 1 ? judged : judged.filter((one) => decides(one.outcome, outcome));
  // Where nothing is left to judge, and it is not known that nothing is there, that is the reason.
  const shown = deciding.length > 0 ? deciding : judged;
  const closest = shown.find((one) => one.closest !== undefined)?.closest;
  return oneFinding(memory, {
    criterion: criterion.id,
    topic: criterion.topic,
    outcome,
    level: levelOf(outcome, counting === undefined ? sources : counting.map((one) => one.finding)),
    reasons: unique(allOf(shown, (one) => one.reasons)),
    parts: onePartList(memory, criterion.parts.map((part, index): PartFinding => partFinding(part, whole[index] as Judgement))),
    sources,
    evidence: uniquePlaces(allOf(shown, (one) => one.evidence)),
    closest,
    warnings: criterion.penaltyOrder === undefined ? [] : penaltyWarnings(criterion.penaltyOrder, contextOf(criterion, '', law, catalogue, WHOLE_VIEW)),
  });
}

/** The lists of several as one; of one alone its own. */
function allOf<Item>(judged: readonly Judgement[], listOf: (one: Judgement) => readonly Item[]): readonly Item[] {
  const [first] = judged;
  return judged.length === 1 && first !== undefined ? listOf(first) : judged.flatMap(listOf);
}

/** What a criterion and each of its parts come to, and nothing else: for trying many laws. Pure. */
export function outcomesOf(criterion: Criterion, law: Law, catalogue: Catalogue, options: EvaluationOptions): { readonly outcome: Outcome; readonly parts: ReadonlyMap<string, Outcome> } {
  if (options.instruments !== undefined) {
    const { outcome, parts } = evaluateCriterion(criterion, law, catalogue, options);
    return { outcome, parts: new Map(parts.map((one) => [one.part, one.outcome])) };
  }
  const judge = partJudge(criterion, law, catalogue);
  const judged = namesOf(criterion).map((part) => [part, judge(part, WHOLE_VIEW)] as const);
  return { outcome: putTogether(judged.map(([, one]) => one)), parts: new Map(judged.map(([part, one]) => [part, one.outcome])) };
}

function partFinding(part: string, { outcome, reasons }: Judgement): PartFinding {
  return { part, outcome, reasons };
}

/** Whether a part's judgement belongs into the finding: what falls short, for a finding that does; else what decides. */
function decides(part: Outcome, whole: Outcome): boolean {
  if (whole === 'gap' || whole === 'partial') return part === 'gap' || part === 'partial';
  return whole === 'not-applicable' || part === whole;
}

function contextOf(criterion: Criterion, part: string, law: Law, catalogue: Catalogue, view: View): Context {
  return { law, catalogue, criterion, part, view, evaluate: evaluateTest };
}

/** What a part came to in a view, and what was judged before it. */
interface Known {
  readonly part: string;
  readonly view: View;
  readonly judged: Judgement;
  readonly before: Known | undefined;
}

function partJudge(criterion: Criterion, law: Law, catalogue: Catalogue): PartJudge {
  const applies = criterion.applies === undefined ? undefined : evaluateTest(criterion.applies, contextOf(criterion, '', law, catalogue, WHOLE_VIEW));
  const blocked = applies === undefined ? undefined : blockedBy(applies);
  if (blocked !== undefined) return (part) => notArising(criterion, part, law) ?? blocked;
  // Few parts and views: looking through them is faster than any table.
  let known: Known | undefined;
  return (part, view) => {
    for (let one = known; one !== undefined; one = one.before) if (one.view === view && one.part === part) return one.judged;
    const judged = judgePart(criterion, part, law, catalogue, view);
    known = { part, view, judged, before: known };
    return judged;
  };
}

/** Where the criterion does not apply, or it is unknown whether it does, so it is for each part. */
function blockedBy(applies: Judgement): Judgement | undefined {
  const { outcome, reasons, evidence } = applies;
  if (outcome === 'gap' || outcome === 'not-applicable') return { outcome: 'not-applicable', reasons, evidence, certain: true };
  return outcome === 'unknown' ? { outcome: 'unknown', reasons, evidence } : undefined;
}

function judgePart(criterion: Criterion, part: string, law: Law, catalogue: Catalogue, view: View): Judgement {
  const stated = notArising(criterion, part, law);
  if (stated !== undefined) return stated;
  const test = criterion.tests[part];
  if (test === undefined) throw new Error(`${criterion.id}: part ${part} has no test`);
  const judged = evaluateTest(test, contextOf(criterion, part, law, catalogue, view));
  if (judged.outcome !== 'not-applicable' || judged.nothing !== true) return judged;
  // A part named after a topic is left out whenever no offence of that topic is described (law-semantics A4).
  if (catalogue.topics.includes(part) || judged.certain === true || judged.leftOut === true) return judged;
  return part === '' || view !== WHOLE_VIEW ? judged : { ...judged, outcome: 'unknown' };
}

/** What the author states not to arise is left out, whatever else is described (law-semantics B3). */
function notArising({ id, measures }: Criterion, part: string, law: Law): Judgement | undefined {
  const found = measures.includes(part) ? law.measures.get(id) : undefined;
  const said = (part === '' ? undefined : found?.parts.get(part)) ?? found?.whole;
  return said?.answer === 'not-applicable' ? { outcome: 'not-applicable', reasons: [], evidence: [said.place], certain: true } : undefined;
}

/** Puts parts together; where nothing is left: not applicable if it is known that nothing is there, else unknown. */
function putTogether(judged: readonly Judgement[]): Outcome {
  const outcome = together(bitsOfJudged(judged));
  if (outcome !== undefined) return outcome;
  return judged.length > 0 && judged.every((one) => one.certain === true) ? 'not-applicable' : 'unknown';
}

/**
 * The strongest force among these sources: of a gap or partial, those that fall short; of an unknown, those that are unknown; of met or
 * not-applicable, all. `mentions` never counts; with nothing left, `invites` (law-semantics A5).
 */
function levelOf(outcome: Outcome, sources: readonly SourceFinding[]): Level {
  let strongest = LEVELS.length;
  for (let index = 0; index < sources.length; index += 1) {
    const source = sources[index] as SourceFinding;
    const place = weighs(source, outcome) ? STRONGEST_FIRST.indexOf(source.counts) : -1;
    if (place >= 0 && place < strongest) strongest = place;
  }
  return LEVELS[strongest] ?? 'invites';
}

const STRONGEST_FIRST: readonly Force[] = LEVELS;

function weighs(source: SourceFinding, outcome: Outcome): boolean {
  if (outcome === 'gap' || outcome === 'partial') return source.outcome === 'gap' || source.outcome === 'partial';
  return outcome !== 'unknown' || source.outcome === 'unknown';
}
