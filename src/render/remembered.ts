import { wholeText, type Piece, type Written } from '../model/written.ts';

/** So many texts are remembered before it begins anew: the words of the catalogue in one language, and a law's own. */
const MOST = 4096;

/** Longer texts are made again each time. */
const LONGEST = 400;

/** So many texts are kept as they are: those of the catalogue, and of the first laws of a run. */
const FIRST = 2048;

/** What a pure function makes of a text, remembered: titles, places and articles recur from finding to finding and from law to law. */
export function remembered(make: (text: string) => string): (text: string) => string {
  let known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    let made = known.get(text);
    if (made === undefined) {
      if (known.size >= MOST) known = new Map<string, string>();
      const own = known.size < FIRST ? text : copyOf(text);
      known.set(own, (made = make(own)));
    }
    return made;
  };
}

/** The same text, which keeps nothing else in memory: a piece of a file's text keeps the whole of it. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Stands for the bytes of what has been written once. */
const ONCE = new Uint8Array();

/** What a pure function writes of an object, remembered as bytes from the second time on, as long as the object lives: what comes to the same in several laws is one object in all of them. */
export function rememberedBytes<Thing extends object>(make: (thing: Thing) => Written): (thing: Thing) => Written {
  const known = new WeakMap<Thing, Uint8Array>();
  return (thing) => {
    const bytes = known.get(thing);
    if (bytes === undefined) {
      known.set(thing, ONCE);
      return make(thing);
    }
    if (bytes !== ONCE) return [bytes];
    const made: Piece = Buffer.from(wholeText(make(thing)), 'utf8');
    known.set(thing, made);
    return [made];
  };
}
