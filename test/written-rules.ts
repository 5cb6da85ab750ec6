/** A criterion file that is in order, with this logic (its test, or its parts and tests) under one source and one example; `more` stands at its end. */
export function writtenRule(id: string, logic: string, more = ''): string {
  return `id: ${id}
pack: procedure
title: {en: t, fr: t}
ask: {en: a, fr: a}
how: {en: h, fr: h}
remedy: {en: r, fr: r}
${logic}
sources:
  - {instrument: ecpat-2017, at: "2.2", force: invites}
examples:
  - {case: {en: e, fr: e}, law: {examined: [csam], offences: {one: {about: csam, acts: [possess], child-under: 18}}}, expect: met}
${more}`;
}
