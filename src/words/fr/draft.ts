import type { DraftWords } from '../draft.ts';
import { FRENCH_FIELDS, FRENCH_QUESTIONS } from './draft-questions.ts';
import { frenchSkeleton } from './skeleton.ts';

const CONDITIONS = { 'dual-criminality': 'que l’acte soit punissable aussi dans l’autre État', complaint: 'une plainte ou une dénonciation de l’autre État', presence: 'que le suspect se trouve dans le pays' } as const;

/** What the commands for drafters say, in French. */
export const frenchDraft: DraftWords = {
  question: (path, title) => {
    const [first, name = '', field = '', word] = path.split('.');
    if (FRENCH_QUESTIONS[path] !== undefined) return FRENCH_QUESTIONS[path];
    if (path.startsWith('general.aggravating.')) return `Les tribunaux peuvent-ils retenir cette circonstance aggravante : ${title('aggravating', path.slice(20))} ?`;
    if (path.startsWith('definitions.csam.covers.')) return `La définition du matériel s’étend-elle à ceci : ${title('covers', path.slice(24))} ?`;
    if (first !== 'offences') return undefined;
    if (field === 'covers' && word !== undefined) return `L’infraction « ${name} » s’étend-elle à ce matériel : ${title('covers', word)} ?`;
    if (word !== undefined) return undefined;
    return FRENCH_FIELDS[field]?.(name);
  },
  treatyQuestion: (treaty) => `Depuis quand l’État est-il lié par ce traité : ${treaty} ?`,
  topicQuestion: (topic) => `« ${topic} » : toutes les infractions que prévoit la loi sont-elles décrites ? Décrivez-les, puis ajoutez le thème à \`examined\`.`,
  next: {
    title: (country) => `${country} : ce qu’il faut chercher ensuite`,
    none: 'Rien n’est inconnu : tous les critères sont tranchés.',
    intro: (open) => (open === 1 ? '1 question ouverte.' : `${String(open)} questions ouvertes, la plus utile d’abord : ce qui lie l’État, puis ce qui tranche le plus de critères au plus haut niveau.`),
    where: (path, line) => `${path}, ligne ${String(line)}`,
    levels: (count) => `décide du niveau de ${String(count)} ${count === 1 ? 'critère' : 'critères'}`,
    more: (count, file) => `… et ${String(count)} de plus : lacuna next ${file} -n 999 les montre`,
    badCount: (text) => `-n : ${text} n’est pas un nombre de questions ; écrivez 1 ou plus`,
    then: (file) => `Pour y répondre une à une : lacuna interview ${file}`,
  },
  init: {
    noTerminal: 'aucun terminal où poser les questions : ajoutez --yes et dites le reste par des options (lacuna init --help)',
    noCountry: 'nommez un pays : lacuna init TG',
    badCountry: (text, near) => `${text} n’est pas un code de pays${near === undefined ? '' : ` (vouliez-vous dire ${near} ?)`} ; écrivez un nom, deux lettres ISO 3166-1, comme TG, ou un code ISO 3166-2 comme GB-SCT`,
    badDate: (text) => `${text} n’est pas un jour ; écrivez année-mois-jour, comme 2026-01-31`,
    badText: (text) => `${text} n’est pas une loi ; écrivez son titre, ou clé=titre, comme cp=Code pénal (la clé : une lettre, puis lettres, chiffres, - ou _)`,
    exists: (file) => `${file} existe déjà ; rien n’a été écrit. Choisissez-en un autre avec --output`,
    next: (file) => `Ensuite : ouvrez-le dans un éditeur, ou répondez question par question : lacuna interview ${file}`,
    stopped: 'arrêté ; rien n’a été écrit',
    ask: {
      country: 'Pays (Togo, ou TG) : ',
      name: (standard) => `Nom du pays [${standard}] : `,
      date: (standard) => `Le droit à quelle date ? [${standard}] : `,
      texts: 'Titres des lois, séparés par des points-virgules (peut rester vide) : ',
      topics: (all) => `Thèmes à examiner :\n${all}\nLeurs numéros, séparés par des virgules [tous] : `,
      output: (standard) => `Fichier à écrire [${standard}] : `,
    },
  },
  skeleton: frenchSkeleton,
  interview: {
    noTerminal: 'aucun terminal où poser les questions ; les réponses peuvent venir d’un fichier : --answers reponses.txt',
    isBill: (file) => `${file} est un projet ; répondez dans la loi qu’il modifie`,
    stdin: 'les réponses sont écrites dans un fichier : nommez-en un à la place de -',
    intro: (open) => `${open === 1 ? '1 question ouverte' : `${String(open)} questions ouvertes`}. Chaque réponse est enregistrée aussitôt ; arrêtez quand vous voulez.`,
    prompt: 'Réponse : ',
    settles: (count) => (count === 1 ? 'tranche 1 critère' : `tranche ${String(count)} critères`),
    expects: {
      topic: 'oui seulement si tout ce que dit la loi à ce sujet a été lu et décrit : le silence compte alors comme une lacune ; sinon non',
      answer: 'oui, non ou inconnu, puis l’article si vous l’avez : oui cp art. 12',
      date: 'la date depuis laquelle l’État est lié, oui, non ou inconnu : 02/07/2004',
      age: 'un âge en années, non ou inconnu, puis l’article : 18 cp art. 2',
      words: 'les numéros qui conviennent, puis l’article s’il est autre : 1,3-5 cp art. 12 ; non si aucun ne convient ; inconnu',
      offence: 'l’article qui les punit : cp art. 12 ; non s’il n’y en a pas (d’autre) ; inconnu',
      penalty: 'l’emprisonnement : 1 à 5 ans, 6 mois à 2 ans, perpétuité ; inconnu (l’amende s’ajoute dans l’éditeur)',
      limitation: 'aucune, inconnu, ou les années et le départ, puis l’article : 10 ans majorité cpp art. 8 (départ : infraction, majorité, signalement, âge 25)',
      reservations: 'non, inconnu, ou les clauses jointes par des virgules : 20(4),21(2)',
    },
    someWords: 'les numéros qui conviennent, puis l’article s’il est autre : 1,3-5 cp art. 12 ; inconnu',
    keys: 'passer · retour · quitter',
    notUnderstood: 'Ce n’est pas une réponse ici.',
    refused: (why) => `Le fichier ne serait plus en ordre : ${why}`,
    byHand: (file, line) => `Cette réponse demande plus d’une ligne : écrivez-la dans ${file}, ligne ${String(line)}. Question passée pour l’instant.`,
    saved: (left) => `enregistré (${left < 2 ? `${String(left)} question restante` : `${String(left)} questions restantes`})`,
    offence: (subject, described) => (described.length === 0 ? `La loi punit-elle des actes de ce genre : ${subject} ?` : `La loi punit-elle d’autres actes de ce genre : ${subject} ? Déjà décrits : ${described.join(' ; ')}.`),
    added: (name) => `infraction notée sous le nom « ${name} » ; quelques questions la décrivent`,
    topic: (topic) => `Tout ce que dit la loi sur « ${topic} » est-il maintenant décrit dans ce fichier ?`,
    textTitle: (key) => `« ${key} » n’est pas encore une loi de ce fichier. Son titre, pour l’ajouter (vide : ne pas l’ajouter) : `,
    noBack: 'C’est la première question.',
    nothingWritten: 'Cette réponse ne change rien.',
    changed: (file, kept) => `${file} a changé sur le disque entre-temps et n’a pas été écrasé. Votre réponse est gardée dans ${kept} ; on continue avec le fichier tel qu’il est maintenant.`,
    faulty: (file) => `${file} ne peut plus être lu ; rien n’y est écrit avant qu’il soit corrigé`,
    done: 'Il ne reste aucune question ouverte.',
    stopped: (answers, left, again) => `${answers < 2 ? `${String(answers)} réponse enregistrée` : `${String(answers)} réponses enregistrées`}, ${left < 2 ? `${String(left)} question restante` : `${String(left)} questions restantes`}. Pour reprendre à tout moment : ${again}`,
    condition: (ground, condition) => `${ground} La loi exige-t-elle ceci : ${CONDITIONS[condition]} ?`,
    reservations: (instrument) => `L’État a-t-il fait des réserves à ceci : ${instrument} ?`,
  },
  watch: {
    noTerminal: '--watch demande un terminal (pour un seul changement, sans terminal : --watch --once)',
    stdin: '--watch demande des fichiers ; l’entrée standard ne change pas',
    watching: (files) => `${files < 2 ? `${String(files)} fichier surveillé` : `${String(files)} fichiers surveillés`} ; Ctrl-C pour finir`,
    again: (file) => `${file} a changé`,
    same: 'aucun verdict n’a changé depuis la dernière fois',
    change: (before, after, title, criterion) => `${before} → ${after} : ${title} (${criterion})`,
    faulty: (file) => `${file} n’est pas en ordre ; comparé avec la dernière fois qu’il l’était`,
    ended: 'fin',
  },
  corpus: {
    title: 'Pays qui le satisfont',
    none: (laws) => `aucune des ${String(laws)} lois du corpus n’est connue pour le satisfaire`,
    line: (country, asOf, historical, places) => `${country}, droit au ${asOf}${historical ? ' (historique)' : ''}${places === '' ? '' : ` : ${places}`}`,
  },
};
