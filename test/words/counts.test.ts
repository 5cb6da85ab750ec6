import { describe, expect, it } from 'vitest';
import { builtTexts } from '../../src/catalogue/built.ts';
import type { Language } from '../../src/model/outcome.ts';
import { agreeWordsIn } from '../../src/words/agree.ts';
import { ciWordsIn } from '../../src/words/ci.ts';
import { compareWordsIn } from '../../src/words/compare.ts';
import { configWordsIn } from '../../src/words/config.ts';
import { datasetWordsIn } from '../../src/words/dataset.ts';
import { dateInWords } from '../../src/words/dates.ts';
import { draftWordsIn } from '../../src/words/draft.ts';
import { fixWordsIn } from '../../src/words/fix.ts';
import { speechIn } from '../../src/words/speech.ts';

/** Every sentence with a number in it, by what it counts: how it is said in English and in French of one, and of more. */
const COUNTED: readonly (readonly [what: string, say: (language: Language) => Promise<string>, english: string, french: string])[] = [
  ['one criterion of one instrument', async (language) => (await compareWordsIn(language)).lead(1, 1, 'd', 'd'), '1 criterion drawn from 1 instrument. The law as described on d.', '1 critère tiré de 1 instrument. Le droit tel qu’il est décrit au d.'],
  ['criteria of instruments', async (language) => (await compareWordsIn(language)).lead(2, 3, 'd', 'e'), '2 criteria drawn from 3 instruments. The law as described between d and e.', '2 critères tirés de 3 instruments. Le droit tel qu’il est décrit entre le d et le e.'],
  ['a dataset of one law', async (language) => (await compareWordsIn(language)).wroteDataset('f', 1, 1), 'wrote f: 1 law, 1 rows of results', 'f écrit : 1 loi, 1 ligne de résultats'],
  ['a dataset of laws', async (language) => (await compareWordsIn(language)).wroteDataset('f', 2, 9), 'wrote f: 2 laws, 9 rows of results', 'f écrit : 2 lois, 9 lignes de résultats'],
  ['the first edition of one law', async (language) => (await datasetWordsIn(language)).changes.first(1, 9), 'First edition: 1 law, 9 criteria.', 'Première édition : 1 loi, 9 critères.'],
  ['one finding more than GitHub shows', async (language) => (await ciWordsIn(language)).more(1), '1 more finding does not fit into the annotations that GitHub shows for a step; the job summary has them all.', '1 autre constat ne tient pas dans les annotations que GitHub montre pour une étape ; le résumé de la tâche les contient tous.'],
  ['findings more than GitHub shows', async (language) => (await ciWordsIn(language)).more(2), '2 more findings do not fit into the annotations that GitHub shows for a step; the job summary has them all.', '2 autres constats ne tiennent pas dans les annotations que GitHub montre pour une étape ; le résumé de la tâche les contient tous.'],
  ['one section left out', async (language) => (await ciWordsIn(language)).leftOut(1), 'GitHub shows at most 1 MiB here: 1 section is left out. The whole report: `lacuna check … -f markdown`.', 'GitHub montre ici 1 Mio au plus : 1 section est omise. Le rapport entier : `lacuna check … -f markdown`.'],
  ['sections left out', async (language) => (await ciWordsIn(language)).leftOut(2), 'GitHub shows at most 1 MiB here: 2 sections are left out. The whole report: `lacuna check … -f markdown`.', 'GitHub montre ici 1 Mio au plus : 2 sections sont omises. Le rapport entier : `lacuna check … -f markdown`.'],
  ['one error', async (language) => (await ciWordsIn(language)).invalid(1), '1 error: no verdict', '1 erreur : pas de verdict'],
  ['errors', async (language) => (await ciWordsIn(language)).invalid(2), '2 errors: no verdict', '2 erreurs : pas de verdict'],
  ['a bill that closes one gap', async (language) => (await fixWordsIn(language)).billIntro(1), 'All proposals as one bill to start from: it closes 1 gap. Each proposal is looked for anew in the law as changed by those before it.', 'Toutes les propositions en un projet à compléter : il comble 1 lacune. Chaque proposition est recherchée à nouveau dans le droit modifié par les précédentes.'],
  ['a bill that closes gaps', async (language) => (await fixWordsIn(language)).billIntro(2), 'All proposals as one bill to start from: it closes 2 gaps. Each proposal is looked for anew in the law as changed by those before it.', 'Toutes les propositions en un projet à compléter : il comble 2 lacunes. Chaque proposition est recherchée à nouveau dans le droit modifié par les précédentes.'],
  ['one open question to look for', async (language) => (await draftWordsIn(language)).next.intro(1), '1 open question.', '1 question ouverte.'],
  ['one level decided', async (language) => (await draftWordsIn(language)).next.levels(1), 'decides the level of 1 criterion', 'décide du niveau de 1 critère'],
  ['levels decided', async (language) => (await draftWordsIn(language)).next.levels(2), 'decides the level of 2 criteria', 'décide du niveau de 2 critères'],
  ['one open question of an interview', async (language) => (await draftWordsIn(language)).interview.intro(1), '1 open question. Each answer is saved at once; stop whenever you like.', '1 question ouverte. Chaque réponse est enregistrée aussitôt ; arrêtez quand vous voulez.'],
  ['one question left', async (language) => (await draftWordsIn(language)).interview.saved(1), 'saved (1 question left)', 'enregistré (1 question restante)'],
  ['one file watched', async (language) => (await draftWordsIn(language)).watch.watching(1), 'watching 1 file; Ctrl-C ends', '1 fichier surveillé ; Ctrl-C pour finir'],
  ['files watched', async (language) => (await draftWordsIn(language)).watch.watching(2), 'watching 2 files; Ctrl-C ends', '2 fichiers surveillés ; Ctrl-C pour finir'],
  ['one fact too old', async (language) => (await agreeWordsIn(language)).stale.count(1, 2, '2 y'), '1 of 2 facts older than 2 y', '1 sur 2 faits a plus de 2 y'],
  ['facts too old', async (language) => (await agreeWordsIn(language)).stale.count(2, 2, '2 y'), '2 of 2 facts older than 2 y', '2 sur 2 faits ont plus de 2 y'],
  ['an age of one year unprotected', async (language) => (await speechIn(language)).reason({ code: 'ages', act: undefined, about: 'csam', from: 17, under: 18 }, builtTexts(language)), 'child sexual abuse material: children aged 17 are not protected', 'matériel d’abus sexuels sur enfants : les enfants de 17 ans ne sont pas protégés'],
];

/** What is said where something is known, and where it is not. */
const TOLD: readonly (readonly [what: string, say: (language: Language) => Promise<string | undefined>, english: string, french: string])[] = [
  ['a country that resembles none', async (language) => (await draftWordsIn(language)).init.badCountry('Qx', undefined), 'Qx is no country code; write a name, two letters of ISO 3166-1, such as TG, or ISO 3166-2 such as GB-SCT', 'Qx n’est pas un code de pays ; écrivez un nom, deux lettres ISO 3166-1, comme TG, ou un code ISO 3166-2 comme GB-SCT'],
  ['a country that resembles one', async (language) => (await draftWordsIn(language)).init.badCountry('Tog', 'Togo'), 'Tog is no country code (did you mean Togo?); write a name, two letters of ISO 3166-1, such as TG, or ISO 3166-2 such as GB-SCT', 'Tog n’est pas un code de pays (vouliez-vous dire Togo ?) ; écrivez un nom, deux lettres ISO 3166-1, comme TG, ou un code ISO 3166-2 comme GB-SCT'],
  ['a law of the corpus that is history, without its provisions', async (language) => (await draftWordsIn(language)).corpus.line('Togo', 'd', true, ''), 'Togo, law as of d (historical)', 'Togo, droit au d (historique)'],
  ['a law of the corpus, with its provisions', async (language) => (await draftWordsIn(language)).corpus.line('Togo', 'd', false, 'art. 1'), 'Togo, law as of d: art. 1', 'Togo, droit au d : art. 1'],
  ['an acceptance', async (language) => (await ciWordsIn(language)).accepted({ reason: 'r', decidedBy: 'w', date: 'd', expires: 'e', expired: false }), 'accepted until e (w, d): r', 'accepté jusqu’au e (w, d) : r'],
  ['an acceptance that is over', async (language) => (await ciWordsIn(language)).accepted({ reason: 'r', decidedBy: 'w', date: 'd', expires: 'e', expired: true }), 'the acceptance expired on e (w, d): r', 'l’acceptation a expiré le e (w, d) : r'],
  ['a value from a config file', async (language) => (await configWordsIn(language)).source({ from: 'file', file: 'c.yaml', line: 3 }), 'c.yaml:3', 'c.yaml:3'],
  ['the closest provision without a citation', async (language) => (await speechIn(language)).report.headings.closest('a', undefined, 'b'), '`a`. It lacks: b', '`a`. Ce qui manque : b'],
  ['an offence that starts at an age', async (language) => (await speechIn(language)).report.lacks('child-from: 14', builtTexts(language)), 'it starts at 14 years', 'elle commence à 14 ans'],
  ['a maximum for life', async (language) => (await fixWordsIn(language)).change({ kind: 'prison', offence: 'a', maximum: 'life' }, undefined, builtTexts(language)), 'In `a`: raise the maximum of imprisonment to life', 'Dans `a` : porter le maximum de l’emprisonnement à la perpétuité'],
  ['a rule that has no name of its own', async (language) => (await fixWordsIn(language)).change({ kind: 'rule-except', rule: 'general.other' }, undefined, builtTexts(language)), 'Strike the exception from `general.other`', 'Supprimer l’exception que comporte `general.other`'],
  ['a topic and a criterion that the rules do not know', async (language) => ['topic:none', 'measures.none.nothing'].map((path) => speechIn(language).then(({ report }) => report.question(path, builtTexts(language)))).reduce(async (one, other) => `${await one} ${await other}`), 'Is everything that the law says on “none” described? (`examined`) Does the law provide for this: none.nothing?', 'Tout ce que dit la loi sur « none » est-il décrit ? (`examined`) La loi prévoit-elle ceci : none.nothing ?'],
  ['the material that a definition reaches', async (language) => (await draftWordsIn(language)).question('definitions.csam.covers.text', (list, word) => `${list}/${word}`), 'Does the definition of the material reach this: covers/text?', 'La définition du matériel s’étend-elle à ceci : covers/text ?'],
  ['the material that an offence reaches', async (language) => (await draftWordsIn(language)).question('offences.a.covers.text', (list, word) => `${list}/${word}`), 'Does the offence “a” reach this material: covers/text?', 'L’infraction « a » s’étend-elle à ce matériel : covers/text ?'],
  ['a criterion that resembles none', async (language) => hinted((await agreeWordsIn(language)).fault({ code: 'unknown-criterion', line: 1, column: 1, name: '', written: 'x', known: [] })), 'there is no criterion “x” → lacuna rules lists them', 'le critère « x » n’existe pas → lacuna rules les liste'],
  ['a part of a criterion without parts', async (language) => hinted((await agreeWordsIn(language)).fault({ code: 'unknown-part', line: 1, column: 1, name: '', written: 'x', known: [] })), 'this criterion has no parts', 'ce critère n’a pas de parties'],
  ['more sources than a line can list', async (language) => hinted((await agreeWordsIn(language)).fault({ code: 'unknown-source', line: 1, column: 1, name: '', written: 'x', known: Array.from({ length: 31 }, (_, index) => String(index)) })), 'this criterion does not rest on “x” → one of: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …', 'ce critère ne repose pas sur « x » → au choix : 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …'],
];

function hinted({ message, hint }: { readonly message: string; readonly hint?: string }): string {
  return hint === undefined ? message : `${message} → ${hint}`;
}

/** The spaces that do not break are of no matter here. */
const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('what is said of', () => {
  it.each([...COUNTED, ...TOLD])('%s, in both languages', async (_, say, english, french) => {
    expect([plain(await say('en')), plain(await say('fr'))]).toEqual([english, french]);
  });

  it('a question that only a list can answer is nothing in words of its own', async () => {
    for (const language of ['en', 'fr'] as const) expect((await draftWordsIn(language)).question('offences.a.acts.possess', () => '')).toBeUndefined();
  });
});

describe('a date in words', () => {
  it.each([
    ['2026-01-01', '1 January 2026', '1er janvier 2026'],
    ['2026-12-31', '31 December 2026', '31 décembre 2026'],
    ['2026', '2026', '2026'],
    ['2026-13-01', '2026-13-01', '2026-13-01'],
  ])('%s', (date, english, french) => {
    expect([plain(dateInWords(date, 'en')), plain(dateInWords(date, 'fr'))]).toEqual([english, french]);
  });
});
