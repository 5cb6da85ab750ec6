import type { Force, Level, Outcome } from '../model/outcome.ts';
import { LEVELS } from '../model/outcome.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion, Source } from '../model/criterion.ts';
import type { Finding, PartFinding, SourceFinding } from '../model/finding.ts';
import type { Law, Scope } from '../model/law.ts';
import { readScope, type ScopeWords } from '../law/scope.ts';
import { boundBy, reservationsTouching, type BoundOptions, type Reserved } from './bound.ts';
import { WHOLE_VIEW, type Context, type Judgement, type View } from './judgement.ts';
import { evaluateTest, unique, uniquePlaces } from './operators/index.ts';
import { penaltyWarnings } from './operators/penalty.ts';
import { bitOf, together } from './truth.ts';

/** How a run looks at criteria: as a Party to which treaties, and for which instruments' sources alone. */
export interface EvaluationOptions extends BoundOptions {
  /** Only the sources of these instruments count, where they do more than mention; absent: all. */
  readonly instruments?: ReadonlySet<string>;
}

/** Judges a part (or the whole, under the empty name) in one view; asked twice, it answers from memory. */
type PartJudge = (part: string, view: View) => Judgement;

/** Judges one criterion for one law: its parts, each source on its own scope, the level and the reasons. Pure. */
export function evaluateCriterion(criterion: Criterion, law: Law, catalogue: Catalogue, options: EvaluationOptions): Finding {
  const judge = partJudge(criterion, law, catalogue);
  const judgedSources = criterion.sources.map((source) => judgeSource(source, criterion, judge, law, catalogue, options));
  const counting = options.instruments === undefined ? undefined : judgedSources.filter(({ source }) => options.instruments?.has(source.instrument) === true && source.force !== 'mentions');
  const judged = counting === undefined ? namesOf(criterion).map((part) => judge(part, WHOLE_VIEW)) : counting.flatMap((one) => one.parts);
  const outcome = putTogether(judged);
  const sources = judgedSources.map((one) => one.finding);
  const shown = judged.filter((one) => decides(one.outcome, outcome));
  const closest = shown.find((one) => one.closest !== undefined && one.outcome !== 'met')?.closest ?? shown.find((one) => one.closest !== undefined)?.closest;
  return {
    criterion: criterion.id,
    topic: criterion.topic,
    outcome,
    level: levelOf(outcome, counting === undefined ? sources : counting.map((one) => one.finding)),
    reasons: unique(shown.flatMap((one) => one.reasons)),
    parts: criterion.parts.map((part): PartFinding => partFinding(part, judge(part, WHOLE_VIEW))),
    sources,
    evidence: uniquePlaces(shown.flatMap((one) => one.evidence)),
    ...(closest === undefined || outcome === 'met' || outcome === 'not-applicable' ? {} : { closest }),
    warnings: criterion.penaltyOrder === undefined ? [] : penaltyWarnings(criterion.penaltyOrder, contextOf(criterion, '', law, catalogue, WHOLE_VIEW)),
  };
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

/** The name of the whole, where a criterion has no parts. */
const WHOLE: readonly string[] = [''];

function namesOf(criterion: Criterion): readonly string[] {
  return criterion.parts.length === 0 ? WHOLE : criterion.parts;
}

function partJudge(criterion: Criterion, law: Law, catalogue: Catalogue): PartJudge {
  const applies = criterion.applies === undefined ? undefined : evaluateTest(criterion.applies, contextOf(criterion, '', law, catalogue, WHOLE_VIEW));
  const blocked = applies === undefined ? undefined : blockedBy(applies);
  if (blocked !== undefined) return (part) => notArising(criterion, part, law) ?? blocked;
  const known = new Map<View, Map<string, Judgement>>();
  return (part, view) => {
    let inView = known.get(view);
    if (inView === undefined) known.set(view, (inView = new Map<string, Judgement>()));
    let judged = inView.get(part);
    if (judged === undefined) inView.set(part, (judged = judgePart(criterion, part, law, catalogue, view)));
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
  const outcome = together(judged.reduce((bits, one) => bits | bitOf(one.outcome), 0));
  if (outcome !== undefined) return outcome;
  return judged.length > 0 && judged.every((one) => one.certain === true) ? 'not-applicable' : 'unknown';
}

const NONE: readonly string[] = [];

interface JudgedSource {
  readonly source: Source;
  readonly parts: readonly Judgement[];
  readonly finding: SourceFinding;
}

/** Judges a source over the parts it asks for, on its own scope and medium, with the State's reservations taken off. */
function judgeSource(source: Source, criterion: Criterion, judge: PartJudge, law: Law, catalogue: Catalogue, options: EvaluationOptions): JudgedSource {
  const reserved = reservationsTouching(source, law, catalogue, options);
  const asked = askedParts(source, criterion);
  const parts = reserved.length === 0 ? asked : leftBy(reserved, asked);
  const view = viewOf(source, reserved, catalogue, law);
  const judged = (parts.length === 0 ? asked : parts).map((part) => judge(part, view));
  const bound = boundBy(source, law, catalogue, options);
  const nothingLeft = parts.length === 0;
  const outcome = sourceOutcome(judged);
  return {
    source,
    parts: judged,
    finding: {
      instrument: source.instrument,
      at: source.at,
      force: source.force,
      counts: countsAs(source.force, bound === 'yes' && !nothingLeft),
      bound,
      outcome,
      reservations: reserved.length === 0 ? NONE : [...new Set(reserved.map((one) => one.clause))],
    },
  };
}

/** The parts that reservations leave. */
function leftBy(reserved: readonly Reserved[], asked: readonly string[]): readonly string[] {
  const taken = new Set(reserved.flatMap(({ touch }) => (takesAll(touch) ? asked : (touch.parts ?? []))));
  return asked.filter((part) => !taken.has(part));
}

/** A touch without parts, scope or allowed needs takes the whole place away. */
function takesAll(touch: Reserved['touch']): boolean {
  return touch.parts === undefined && touch.scope === undefined && touch.allows === undefined;
}

function askedParts(source: Source, criterion: Criterion): readonly string[] {
  return source.parts ?? namesOf(criterion);
}

/** Views of sources without reservations: one for all sources of a catalogue that speak of the same. */
const VIEWS = new WeakMap<Source, View>();
const ALIKE = new WeakMap<Catalogue, Map<string, View>>();

function viewOf(source: Source, reserved: readonly Reserved[], catalogue: Catalogue, law: Law): View {
  if (reserved.length > 0) return newView(source, reserved, catalogue, law);
  if (source.scope === undefined && source.via === undefined) return WHOLE_VIEW;
  let view = VIEWS.get(source);
  if (view === undefined) VIEWS.set(source, (view = alike(source, catalogue, law)));
  return view;
}

function alike(source: Source, catalogue: Catalogue, law: Law): View {
  let views = ALIKE.get(catalogue);
  if (views === undefined) ALIKE.set(catalogue, (views = new Map<string, View>()));
  const key = JSON.stringify([source.via, source.scope]);
  let view = views.get(key);
  if (view === undefined) views.set(key, (view = newView(source, [], catalogue, law)));
  return view;
}

function newView(source: Source, reserved: readonly Reserved[], catalogue: Catalogue, law: Law): View {
  const scopes = reserved.flatMap(({ touch }) => touch.scope ?? []);
  const allows = reserved.flatMap(({ touch }) => touch.allows ?? []);
  if (source.scope === undefined && source.via === undefined && scopes.length === 0 && allows.length === 0) return WHOLE_VIEW;
  const words: ScopeWords = { topics: new Set(catalogue.topics), vocabulary: catalogue.vocabulary };
  const minus: Scope[] = scopes.length > 0 ? [readScope(scopes, words, law.asOf)] : [];
  if (source.scope?.except !== undefined) minus.push(readScope(source.scope.except, words, law.asOf));
  return {
    online: source.via === 'online',
    ...(source.scope === undefined ? {} : { scope: readScope(source.scope.for, words, law.asOf) }),
    minus,
    allows: new Set(allows),
  };
}

/** A source of which nothing is left is not applicable. */
function sourceOutcome(judged: readonly Judgement[]): Outcome {
  return together(judged.reduce((bits, one) => bits | bitOf(one.outcome), 0)) ?? 'not-applicable';
}

/** A source that obliges keeps its force only towards a State that it binds; for others it invites. */
function countsAs(force: Force, binding: boolean): Force {
  return force === 'mentions' || binding ? force : 'invites';
}

/**
 * The strongest force among these sources: of a gap or partial, those that fall short; of an unknown, those that are unknown; of met or
 * not-applicable, all. `mentions` never counts; with nothing left, `invites` (law-semantics A5).
 */
function levelOf(outcome: Outcome, sources: readonly SourceFinding[]): Level {
  const relevant = sources.filter((source) => {
    if (outcome === 'gap' || outcome === 'partial') return source.outcome === 'gap' || source.outcome === 'partial';
    return outcome !== 'unknown' || source.outcome === 'unknown';
  });
  return LEVELS.find((level) => relevant.some((source) => source.counts === level)) ?? 'invites';
}
