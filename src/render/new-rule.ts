/** A criterion file to start from: in order, runnable, and plainly to be filled in. */
export function newRule(id: string): string {
  return `# yaml-language-server: $schema=../criterion.schema.json
id: ${id}
pack: criminal-law
title:
  en: "Title in a few words"
  fr: "Titre en quelques mots"
ask:
  en: "What a law must do, in one or two sentences."
  fr: "Ce qu’une loi doit faire, en une ou deux phrases."

how:
  en: "Read from \`measures.${id}\`: yes where the law provides for it."
  fr: "Se lit dans \`measures.${id}\` : yes si la loi le prévoit."
# Without a test the answer is read from \`measures\`. For an act that must be punished:
# test: {punished: {about: csam, act: possess, media: both, defeats: [intent-to-distribute]}}
remedy:
  en: "The smallest change to the law that meets it."
  fr: "La plus petite modification de la loi qui suffit."

sources:
  - {instrument: crc-c-156, at: "1", force: mentions}

examples:
  - case:
      en: "The law provides for it."
      fr: "La loi le prévoit."
    law: {measures: {${id}: yes}}
    expect: met
  - case:
      en: "The law does not provide for it."
      fr: "La loi ne le prévoit pas."
    law: {measures: {${id}: no}}
    expect: gap
  - case:
      en: "Nothing is said of it, in a topic that was not examined."
      fr: "Rien n’en est dit, dans un thème qui n’a pas été examiné."
    law: {}
    expect: unknown
`;
}
