import { notAfter } from '../law/cell.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Instrument, ReservationTouch, Source } from '../model/criterion.ts';
import type { Law } from '../model/law.ts';
import type { Bound } from '../model/outcome.ts';
import { isMember, stateOf } from './operators/treaties.ts';
import { both } from './truth.ts';

/** Treaties as if the State were bound by them without reservation (`--as-party`). */
export interface BoundOptions {
  readonly asParty: ReadonlySet<string>;
  /** The date on which treaties are looked at; absent: that of the description. */
  readonly instrumentsAsOf?: string;
}

/** The treaty whose Parties a source addresses: itself, or the one under a body's document. */
export function treatyOf(instrument: Instrument): string {
  return instrument.underlying ?? instrument.id;
}

function supposed(instrument: Instrument, options: BoundOptions): boolean {
  return options.asParty.has(instrument.id) || options.asParty.has(treatyOf(instrument));
}

/**
 * Whether a source binds the State on the date: the treaty binds it and is in force, the document is adopted, the State is among those it
 * names (law-semantics A5). Reservations are judged apart.
 */
export function boundBy(source: Source, law: Law, catalogue: Catalogue, options: BoundOptions): Bound {
  return boundAt(source, bindingsOf(law, catalogue, options)(source.instrument), law);
}

/** The same, of an instrument of which it is known how it binds. */
export function boundAt({ of }: Source, { bound, settled }: Binding, law: Law): Bound {
  return settled || of === undefined ? bound : both(bound, namedBy(of, law));
}

/** How an instrument binds a State. */
export interface Binding {
  readonly bound: Bound;
  /** Whichever State a place of it names. */
  readonly settled: boolean;
  /** The State holds reservations to it, which may touch a place. */
  readonly reserves: boolean;
}

/** How an instrument binds. */
export type BindingOf = (instrument: string) => Binding;

const BINDINGS = new WeakMap<Law, WeakMap<BoundOptions, BindingOf>>();

/** How instruments bind the State of a law, each found once for all its sources. */
export function bindingsOf(law: Law, catalogue: Catalogue, options: BoundOptions): BindingOf {
  let ofLaw = BINDINGS.get(law);
  if (ofLaw === undefined) BINDINGS.set(law, (ofLaw = new WeakMap<BoundOptions, BindingOf>()));
  let bindingOf = ofLaw.get(options);
  if (bindingOf === undefined) ofLaw.set(options, (bindingOf = remembering((instrument) => newBinding(catalogue.instruments[instrument], law, catalogue, options))));
  return bindingOf;
}

function remembering(find: BindingOf): BindingOf {
  const known = new Map<string, Binding>();
  return (instrument) => {
    let binding = known.get(instrument);
    if (binding === undefined) known.set(instrument, (binding = find(instrument)));
    return binding;
  };
}

function newBinding(instrument: Instrument | undefined, law: Law, catalogue: Catalogue, options: BoundOptions): Binding {
  if (instrument === undefined) return { bound: 'unknown', settled: true, reserves: false };
  const reserves = heldReservations(instrument, law, options).length > 0;
  if (instrument.addresses.who === 'all' || supposed(instrument, options)) return { bound: 'yes', settled: true, reserves };
  const asOf = options.instrumentsAsOf ?? law.asOf;
  const inForce = both(adoptedBy(instrument.adopted, asOf), inForceOn(catalogue.instruments[treatyOf(instrument)] ?? instrument, asOf));
  return { bound: both(inForce, statusOf(instrument, law, catalogue, asOf)), settled: false, reserves };
}

/** A bare year counts by its end, a month by its end. */
function adoptedBy(adopted: string, asOf: string): Bound {
  return adopted.length < asOf.length ? (adopted < asOf.slice(0, adopted.length) || asOf >= endOf(adopted) ? 'yes' : 'no') : adopted <= asOf ? 'yes' : 'no';
}

function endOf(date: string): string {
  return date.length === 4 ? `${date}-12-31` : `${date}-31`;
}

function inForceOn(instrument: Instrument, asOf: string): Bound {
  if (instrument.inForce === null) return 'no';
  return instrument.inForce === undefined || notAfter(instrument.inForce, asOf) ? 'yes' : 'no';
}

function statusOf(instrument: Instrument, law: Law, catalogue: Catalogue, asOf: string): Bound {
  const { addresses } = instrument;
  if (addresses.who === 'all') return 'yes';
  const stated = law.treaties.get(addresses.who === 'parties' ? addresses.of : instrument.id);
  if (stated !== undefined) {
    if (stated.since !== undefined) return notAfter(stated.since, asOf) ? 'yes' : 'no';
    return stated.bound;
  }
  if (addresses.who === 'parties') return 'unknown';
  if (instrument.except.includes(stateOf(law.country))) return 'no';
  return isMember(addresses.of, law.country, asOf, catalogue) ? 'yes' : 'no';
}

function namedBy(states: readonly string[] | 'unnamed', law: Law): Bound {
  if (states === 'unnamed') return 'unknown';
  return states.includes(stateOf(law.country)) ? 'yes' : 'no';
}

/** What a reservation of the State takes out of a source. */
export interface Reserved {
  readonly clause: string;
  readonly touch: ReservationTouch;
}

const NONE: readonly string[] = [];

/** The clauses under which the State holds reservations; none where it is looked at as a Party. */
function heldReservations(instrument: Instrument, law: Law, options: BoundOptions): readonly string[] {
  const held = law.treaties.get(instrument.id)?.reservations;
  return held === undefined || held === 'unknown' || supposed(instrument, options) ? NONE : held;
}

/** The reservations of the State that touch a source. A clause with several indents (20(3)) stands for all of which nothing else is said. */
export function reservationsTouching(source: Source, law: Law, catalogue: Catalogue, options: BoundOptions): readonly Reserved[] {
  const instrument = catalogue.instruments[source.instrument];
  if (instrument === undefined) return [];
  const status = law.treaties.get(source.instrument);
  const held = heldReservations(instrument, law, options);
  return Object.entries(instrument.reservations).flatMap(([clause, reservation]) => {
    const otherwise = status?.openReservations.includes(clause) === true || status?.deniedReservations.includes(clause) === true;
    const kept = held.includes(clause) || (!otherwise && held.some((one) => clause.startsWith(`${one}/`)));
    return kept ? reservation.touches.filter((touch) => touch.at === source.at).map((touch) => ({ clause, touch })) : [];
  });
}
