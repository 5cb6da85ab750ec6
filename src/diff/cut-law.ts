import type { Law, Offence, Words } from '../model/law.ts';
import { ageMask, bandMasks, firstRun } from '../law/ages.ts';

/**
 * The law after a change, no wider than the law before was: of each topic the ages that some offence protected already, and the age of consent
 * of before. What falls short of a criterion only because a bill protects older children somewhere else is no loss.
 */
export function cutToCeilings(after: Law, before: Law): Law {
  const ceilings = new Map<string, number>();
  for (const { topic, band } of before.offences) {
    const under = band.under === 'unknown' ? 18 : band.under;
    ceilings.set(topic, Math.max(ceilings.get(topic) ?? 0, under));
  }
  const offences = after.offences.flatMap((offence) => {
    const ceiling = ceilings.get(offence.topic);
    return ceiling === undefined ? [offence] : cutBand(offence, bandMasks(offence.band).maybe & ageMask(0, ceiling));
  });
  return { ...after, offences, consent: before.consent ?? after.consent };
}

/** The law after a change, with only those acts on children of those ages that some offence punished before. What rules do not reach because it is new is no loss. */
export function cutToPunished(after: Law, before: Law): Law {
  const punished = punishedBy(before.offences);
  return { ...after, offences: after.offences.flatMap((offence) => cutTo(offence, (act) => punished.get(`${offence.about}:${act}`) ?? 0)) };
}

/** The ages at which each act is punished, by subject and act. */
function punishedBy(offences: readonly Offence[]): ReadonlyMap<string, number> {
  const punished = new Map<string, number>();
  for (const { about, acts, band } of offences) {
    for (const [act, fact] of acts.words) {
      const key = `${about}:${act}`;
      if (fact.answer !== 'no') punished.set(key, (punished.get(key) ?? 0) | bandMasks(band).maybe);
    }
  }
  return punished;
}

/** An offence with the ages of each act cut. */
function cutTo(offence: Offence, agesOf: (act: string) => number): Offence[] {
  const byAges = new Map<number, string[]>();
  for (const act of offence.acts.words.keys()) {
    const ages = agesOf(act) & bandMasks(offence.band).maybe;
    if (ages !== 0) byAges.set(ages, [...(byAges.get(ages) ?? []), act]);
  }
  return [...byAges].flatMap(([ages, acts]) => cutBand({ ...offence, acts: onlyWords(offence.acts, acts) }, ages));
}

/**
 * The law after a change, with only what each offence punished before under the same name; of new offences, only what the old ones punished and
 * no longer do. A rule that does not reach an act where a second offence begins to punish it takes nothing away.
 */
export function cutToSameOffences(after: Law, before: Law): Law {
  const old = new Map(before.offences.map((offence) => [offence.name, offence]));
  const kept = after.offences.flatMap((offence) => {
    const was = old.get(offence.name);
    return was === undefined || was.about !== offence.about ? [] : cutTo(offence, (act) => (was.acts.words.has(act) ? bandMasks(was.band).maybe : 0));
  });
  const still = punishedBy(kept);
  const lost = new Map([...punishedBy(before.offences)].map(([key, ages]) => [key, ages & ~(still.get(key) ?? 0)]));
  const fresh = after.offences.filter((offence) => old.get(offence.name)?.about !== offence.about).flatMap((offence) => cutTo(offence, (act) => lost.get(`${offence.about}:${act}`) ?? 0));
  return { ...after, offences: [...kept, ...fresh] };
}

/** The law on children of one age, as if it held for all ages, so that two laws can be compared age by age. */
export function atAge(law: Law, age: number): Law {
  const offences = law.offences.filter((offence) => (bandMasks(offence.band).maybe & ageMask(age, age + 1)) !== 0);
  return { ...law, offences: offences.map((offence) => ({ ...offence, band: { ...offence.band, from: 0, under: 18 } })) };
}

/** Ages at which some offence of two laws begins or ends to protect: between two of them nothing changes. */
export function agesOfChange(...laws: readonly Law[]): number[] {
  const ages = new Set([0]);
  for (const { offences } of laws) {
    for (const { band } of offences) for (const age of [band.from, band.under]) if (typeof age === 'number' && age < 18) ages.add(Math.ceil(age));
  }
  return [...ages].sort((a, b) => a - b);
}

/** An offence on these ages alone: once for each unbroken run of them. */
function cutBand(offence: Offence, ages: number): Offence[] {
  const cut: Offence[] = [];
  for (let rest = ages; rest !== 0; ) {
    const run = firstRun(rest);
    cut.push({ ...offence, band: { ...offence.band, from: run.from, under: run.under } });
    rest &= ~ageMask(run.from, run.under);
  }
  return cut;
}

function onlyWords(words: Words, kept: readonly string[]): Words {
  return { ...words, words: new Map([...words.words].filter(([word]) => kept.includes(word))) };
}
