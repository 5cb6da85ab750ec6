import type { Offence } from '../model/law.ts';

/** Found once for a law: many criteria look at the same subjects. */
const FOUND = new WeakMap<readonly Offence[], Map<string, readonly Offence[]>>();

/** Of a law's offences those about a subject, or about one of several, in their order; the same list each time. */
export function offencesAbout(offences: readonly Offence[], abouts: string | readonly string[]): readonly Offence[] {
  let found = FOUND.get(offences);
  if (found === undefined) FOUND.set(offences, (found = new Map<string, readonly Offence[]>()));
  const wanted = typeof abouts === 'string' ? [abouts] : abouts;
  const key = wanted.join(' ');
  let about = found.get(key);
  if (about === undefined) found.set(key, (about = offences.filter((offence) => wanted.includes(offence.about))));
  return about;
}
