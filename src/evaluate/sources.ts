import { readScope, type ScopeWords } from '../law/scope.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion, Source } from '../model/criterion.ts';
import type { SourceFinding } from '../model/finding.ts';
import type { Law, Scope } from '../model/law.ts';
import type { Bound, Force, Outcome } from '../model/outcome.ts';
import { bindingsOf, boundAt, reservationsTouching, type BindingOf, type BoundOptions, type Reserved } from './bound.ts';
import type { Asked, CriterionMemory } from './criterion-memory.ts';
import { bitsOfJudged, WHOLE_VIEW, type Judgement, type View } from './judgement.ts';
import { together } from './truth.ts';

/** Judges a part (or the whole, under the empty name) in one view; asked twice, it answers from memory. */
export type PartJudge = (part: string, view: View) => Judgement;

/** The name of the whole, where a criterion has no parts. */
const WHOLE: readonly string[] = [''];

/** The names under which a criterion is judged: its parts, else the whole. */
export function namesOf(criterion: Criterion): readonly string[] {
  return criterion.parts.length === 0 ? WHOLE : criterion.parts;
}

const NONE: readonly string[] = [];

/** A source with the judgements it rests on. */
export interface JudgedSource {
  readonly parts: readonly Judgement[];
  readonly finding: SourceFinding;
}

/** What such parts came to, and what was asked before. */
interface Answered {
  readonly asked: Asked;
  readonly parts: readonly Judgement[];
  readonly outcome: Outcome;
  readonly before: Answered | undefined;
}

/** What the sources of a criterion ask, in their order. */
function askedBy(criterion: Criterion, law: Law, catalogue: Catalogue): readonly Asked[] {
  const whole: Asked = { parts: namesOf(criterion), view: WHOLE_VIEW };
  const alike = [whole];
  return criterion.sources.map((source) => (source.parts === undefined && source.scope === undefined && source.via === undefined ? whole : oneAsked(alike, askedParts(source, criterion), viewOf(source, NOTHING, catalogue, law))));
}

function oneAsked(alike: Asked[], parts: readonly string[], view: View): Asked {
  for (let index = 0; index < alike.length; index += 1) {
    const one = alike[index] as Asked;
    if (one.view === view && (one.parts === parts || sameItems(one.parts, parts))) return one;
  }
  const asked = { parts, view };
  alike.push(asked);
  return asked;
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

const NOTHING: readonly Reserved[] = [];

/** Judges the sources of a criterion, each over the parts it asks for, on its own scope and medium, with the State's reservations taken off. */
export class SourceJudge {
  readonly #criterion: Criterion;
  readonly #memory: CriterionMemory;
  readonly #judge: PartJudge;
  readonly #whole: readonly Judgement[];
  readonly #law: Law;
  readonly #catalogue: Catalogue;
  readonly #options: BoundOptions;
  readonly #bindingOf: BindingOf;
  /** What was asked before comes to the same. */
  #known: Answered | undefined;

  /** `whole`: the judgements of all parts, as the criterion itself has them. */
  constructor(criterion: Criterion, memory: CriterionMemory, judge: PartJudge, whole: readonly Judgement[], law: Law, catalogue: Catalogue, options: BoundOptions) {
    this.#criterion = criterion;
    this.#memory = memory;
    this.#judge = judge;
    this.#whole = whole;
    this.#law = law;
    this.#catalogue = catalogue;
    this.#options = options;
    this.#bindingOf = bindingsOf(law, catalogue, options);
  }

  /** What each source comes to, in order: one list for all laws in which all come to the same. */
  findings(): readonly SourceFinding[] {
    return oneList(this.#memory.lists, this.all().map((one) => one.finding));
  }

  /** One for each source, in order, with the judgements that it rests on. */
  all(): JudgedSource[] {
    const asked = (this.#memory.asked ??= askedBy(this.#criterion, this.#law, this.#catalogue));
    const came = this.#memory.sources;
    return this.#criterion.sources.map((source, index): JudgedSource => {
      const binding = this.#bindingOf(source.instrument);
      const bound = boundAt(source, binding, this.#law);
      const reserved = binding.reserves ? reservationsTouching(source, this.#law, this.#catalogue, this.#options) : NOTHING;
      if (reserved.length > 0) return this.#underReservations(source, reserved, bound);
      const { parts, outcome } = this.#asked(asked[index] as Asked);
      return { parts, finding: sourceFinding(source, countsAs(source.force, bound === 'yes' && parts.length > 0), bound, outcome, came, index) };
    });
  }

  #asked(asked: Asked): { readonly parts: readonly Judgement[]; readonly outcome: Outcome } {
    for (let one = this.#known; one !== undefined; one = one.before) if (one.asked === asked) return one;
    const parts = asked.view === WHOLE_VIEW && asked.parts === namesOf(this.#criterion) ? this.#whole : asked.parts.map((part) => this.#judge(part, asked.view));
    this.#known = { asked, parts, outcome: sourceOutcome(parts), before: this.#known };
    return this.#known;
  }

  #underReservations(source: Source, reserved: readonly Reserved[], bound: Bound): JudgedSource {
    const asked = askedParts(source, this.#criterion);
    const left = leftBy(reserved, asked);
    const view = viewOf(source, reserved, this.#catalogue, this.#law);
    const parts = (left.length === 0 ? asked : left).map((part) => this.#judge(part, view));
    return { parts, finding: { ...newFinding(source, countsAs(source.force, bound === 'yes' && left.length > 0), bound, sourceOutcome(parts)), reservations: [...new Set(reserved.map((one) => one.clause))] } };
  }
}

/** So many lists of a criterion are known; those that come later are new each time. */
const MOST_LISTS = 12;

/** The same list, as one object in all laws. */
function oneList(known: CriterionMemory['lists'], list: readonly SourceFinding[]): readonly SourceFinding[] {
  for (const one of known) if (sameItems(one, list)) return one;
  if (known.length < MOST_LISTS) known.push(list);
  return list;
}

/** A source that comes to the same is one object in all laws. */
function sourceFinding(source: Source, counts: Force, bound: Bound, outcome: Outcome, came: CriterionMemory['sources'], index: number): SourceFinding {
  const before = came[index];
  if (before !== undefined) for (const one of before) if (one.outcome === outcome && one.counts === counts && one.bound === bound) return one;
  const found = newFinding(source, counts, bound, outcome);
  if (before === undefined) came[index] = [found];
  else before.push(found);
  return found;
}

function newFinding({ instrument, at, force }: Source, counts: Force, bound: Bound, outcome: Outcome): SourceFinding {
  return { instrument, at, force, counts, bound, outcome, reservations: NONE };
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
    allows,
  };
}

/** A source of which nothing is left is not applicable. */
function sourceOutcome(judged: readonly Judgement[]): Outcome {
  return together(bitsOfJudged(judged)) ?? 'not-applicable';
}

/** A source that obliges keeps its force only towards a State that it binds; for others it invites. */
function countsAs(force: Force, binding: boolean): Force {
  return force === 'mentions' || binding ? force : 'invites';
}
