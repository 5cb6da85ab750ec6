import type { Bound, Force, Outcome } from '../model/outcome.ts';
import type { ReportSource } from '../model/report.ts';
import type { Piece } from '../model/written.ts';

/** What a pure function makes of a text, remembered until it is asked of another: of one file much is said in a row. */
export function rememberedOnce(make: (text: string) => string): (text: string) => string {
  let last: string | undefined;
  let made = '';
  return (text) => {
    if (text !== last) {
      made = make(text);
      last = text;
    }
    return made;
  };
}

/** How a source stands towards a law. */
export type Standing = Pick<ReportSource, 'force' | 'counts' | 'bound' | 'outcome'>;

/** What a pure function writes of how a source stands, remembered: there are few ways, and many sources. */
export function rememberedStanding(make: (standing: Standing) => string): (standing: Standing) => string {
  const known: Partial<Record<Force, Partial<Record<Force, Partial<Record<Bound, Partial<Record<Outcome, string>>>>>>>> = {};
  return (standing) => {
    const ways = ((known[standing.force] ??= {})[standing.counts] ??= {});
    return ((ways[standing.bound] ??= {})[standing.outcome] ??= make(standing));
  };
}

/** What a pure function makes of an object, remembered as long as the object lives. */
export function rememberedText<Thing extends object>(make: (thing: Thing) => string): (thing: Thing) => string {
  const known = new WeakMap<Thing, string>();
  return (thing) => {
    let text = known.get(thing);
    if (text === undefined) known.set(thing, (text = make(thing)));
    return text;
  };
}

/** Stands for the bytes of what has been written once. */
const ONCE = new Uint8Array();

/** What a pure function writes of an object, remembered as bytes from the second time on, as long as the object lives: what comes to the same in several laws is one object in all of them. */
export function rememberedBytes<Thing extends object>(make: (thing: Thing) => string): (thing: Thing) => Piece {
  const known = new WeakMap<Thing, Uint8Array>();
  return (thing) => {
    let bytes = known.get(thing);
    if (bytes === undefined) {
      known.set(thing, ONCE);
      return make(thing);
    }
    if (bytes === ONCE) known.set(thing, (bytes = Buffer.from(make(thing), 'utf8')));
    return bytes;
  };
}
