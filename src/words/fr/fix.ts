import type { LawChange } from '../../model/law-change.ts';
import type { CatalogueTexts } from '../../model/texts.ts';
import type { FixWords } from '../fix.ts';
import { aboutTitle, actTitle, criterionOf, instrumentName, joined, titleOf } from '../lists.ts';
import { RULES } from './reasons.ts';
import { frenchReport } from './report.ts';

const CONDITIONS: Readonly<Record<string, string>> = { 'dual-criminality': 'la double incrimination', complaint: 'une plainte', presence: 'la présence du suspect' };

const STARTS: Readonly<Record<string, string>> = { majority: 'faire courir le délai de la majorité', none: 'exclure la prescription', report: 'faire courir le délai du signalement', offence: 'faire courir le délai des faits' };

function sentence(change: LawChange, at: string | undefined, texts: CatalogueTexts): string {
  const inOffence = (offence: string): string => `Dans \`${offence}\`${at === undefined ? '' : ` (${at})`}`;
  const rule = (path: string): string => `${RULES[path] ?? `\`${path}\``}${at === undefined ? '' : ` (${at})`}`;
  const titles = (list: string, words: readonly string[]): string => joined(words.map((word) => joined(word.split('|').map((one) => titleOf(texts, list, one)), 'ou')), 'et');
  switch (change.kind) {
    case 'add-words':
      if (change.list === 'acts') return `${inOffence(change.offence)} : réprimer aussi : ${joined(change.words.map((word) => actTitle(texts, change.about, word)), 'et')}`;
      if (change.list === 'excused') return `${inOffence(change.offence)} : prévoir une exception : ${titles('excused', change.words)}`;
      if (change.list === 'covers') return `${inOffence(change.offence)} : étendre le matériel : ${titles('covers', change.words)}`;
      return `${inOffence(change.offence)} : ajouter ${change.list === 'purposes' ? 'le but' : 'l’avantage'} : ${titles(change.list, change.words)}`;
    case 'drop-words':
      if (change.list === 'needs') return `${inOffence(change.offence)} : supprimer la limite « seulement ${titles('needs', change.words)} »`;
      if (change.list === 'excused') return `${inOffence(change.offence)} : supprimer l’exception : ${titles('excused', change.words)}`;
      return `${inOffence(change.offence)} : supprimer : ${titles(change.list, change.words)}`;
    case 'drop-list':
      return `${inOffence(change.offence)} : ${change.list === 'needs' ? 'n’exiger aucun autre élément' : `supprimer la limite à certains ${change.list === 'purposes' ? 'buts' : 'avantages'}`}`;
    case 'medium':
      return `${inOffence(change.offence)} : viser les actes commis par tout moyen, en ligne et hors ligne`;
    case 'child-under':
      return change.offence === undefined ? `Protéger dans la définition tout enfant de moins de ${String(change.age)} ans` : `${inOffence(change.offence)} : protéger tout enfant de moins de ${String(change.age)} ans`;
    case 'child-from':
      return `${inOffence(change.offence)} : protéger aussi les enfants de moins de ${change.age} ans`;
    case 'own-attempt':
      return `${inOffence(change.offence)} : réprimer la tentative`;
    case 'prison':
      return `${inOffence(change.offence)} : ${change.maximum === undefined ? 'prévoir une peine d’emprisonnement' : `porter le maximum de l’emprisonnement à ${durationIn(change.maximum)}`}`;
    case 'new-offence':
      return `Ajouter une infraction (\`${change.name}\`), ${aboutTitle(texts, change.about)}${change.acts.length === 0 ? '' : ` : ${joined(change.acts.map((act) => actTitle(texts, change.about, act)), 'et')}`}${change.purposes.length === 0 ? '' : `, en vue de : ${titles('purposes', change.purposes)}`}, protégeant les enfants de moins de ${change.under} ans`;
    case 'definition':
      return `Étendre la définition du matériel : ${titles('covers', change.words)}`;
    case 'term':
      return `Remplacer l’expression « ${change.term} »`;
    case 'rule-for-all':
      return `Étendre à toutes ces infractions ${rule(change.rule)}`;
    case 'rule-too':
      return `Étendre ${rule(change.rule)} à : ${joined(change.words.map((word) => aboutTitle(texts, word)), 'et')}`;
    case 'rule-except':
      return `Supprimer l’exception que comporte ${rule(change.rule)}`;
    case 'condition':
      return `Ne pas exiger ${(CONDITIONS[change.condition] ?? change.condition).replace(/^une /u, 'de ')} pour ${rule(change.rule)}`;
    case 'limit':
      return `Supprimer la limite « ${change.text} » (\`${change.path}\`${at === undefined ? '' : `, ${at}`})`;
    case 'limitation':
      return `Dans la règle de prescription${at === undefined ? '' : ` (${at})`} visant ${joined(change.reaches.map((word) => reached(word, texts)), 'et')} : ${change.years === undefined ? (STARTS[change.from] ?? change.from) : `fixer le délai à ${String(change.years)} ans`}`;
    case 'new-limitation':
      return `Ajouter une règle de prescription pour ${joined(change.offences.map((name) => `\`${name}\``), 'et')} : ${STARTS[change.from] ?? change.from}${change.years === undefined ? '' : ` (${String(change.years)} ans)`}`;
    case 'aggravating':
      return `Permettre de retenir comme circonstance aggravante : ${titles('aggravating', change.words)}`;
    case 'measure':
      return `Prévoir ceci : ${criterionOf(change.part === '' || change.part.includes(',') ? change.criterion : `${change.criterion}.${change.part}`, texts)}`;
    case 'party':
      return `Devenir partie à l’instrument suivant : ${instrumentName(texts, change.instrument)}`;
    case 'reservation':
      return `Retirer la réserve au titre de ${change.clause} (${instrumentName(texts, change.instrument)})`;
    case 'figure':
      return `Fixer \`${change.path}\` (par exemple ${String(change.value)})`;
    case 'provide':
      return `Prévoir ${change.asked === undefined ? `\`${change.path}\`` : `ceci : ${criterionOf(change.asked, texts)}`}`;
  }
}

const UNITS: Readonly<Record<string, string>> = { year: 'an', years: 'ans', month: 'mois', months: 'mois' };

function durationIn(text: string): string {
  if (text === 'life') return 'la perpétuité';
  const [count = '', unit = ''] = text.split(' ');
  return count === '1' && unit.startsWith('year') ? '1 an' : `${count} ${UNITS[unit] ?? unit}`;
}

/** What a rule reaches, by its word. */
function reached(word: string, texts: CatalogueTexts): string {
  return word === 'all' ? 'toute infraction' : (texts.about[word] ?? texts.topics[word] ?? `\`${word}\``);
}

/** The words of proposals, in French. */
export const frenchFix: FixWords = {
  title: (country) => `${country} : les plus petites modifications qui combleraient des lacunes`,
  intro: 'Trouvées en essayant des modifications de la description et en jugeant le droit tel qu’il serait ; ce qui comble le plus de lacunes avec le moins de modifications, au niveau le plus élevé, vient en tête.',
  change: sentence,
  counts: (gaps, proposals) => `${String(gaps)} ${gaps < 2 ? 'lacune' : 'lacunes'}, ${String(proposals)} ${proposals < 2 ? 'proposition' : 'propositions'}`,
  proposals: 'Propositions',
  closes: 'Comble',
  closesToo: 'Comble aussi',
  opens: 'Ouvrirait',
  thenUnknown: 'ensuite inconnu : autre chose n’est pas connu',
  thenNotApplicable: 'ensuite sans objet',
  unsolved: 'Aucune modification trouvée',
  unsolvedIntro: 'Pour ces lacunes, aucune modification de ce que décrit le fichier n’a été trouvée qui les comble.',
  noGaps: 'Il n’y a pas de lacune à combler.',
  bill: 'Sous forme de projet',
  billIntro: (closes) => `Toutes les propositions en un projet à compléter : il comble ${closes < 2 ? `${String(closes)} lacune` : `${String(closes)} lacunes`}. Chaque proposition est recherchée à nouveau dans le droit modifié par les précédentes.`,
  billOpens: 'Il ouvrirait',
  billLeft: 'Il laisse',
  billTitle: 'Proposition de lacuna',
  billComment: ['Un projet à compléter, fait par `lacuna fix`. Il modifie aussi peu que possible ; la rédaction, les citations et les chiffres reviennent à ses auteurs.', '`lacuna check` sur ce fichier juge le droit tel qu’il serait, `lacuna diff` montre ce qu’il comble et ce qu’il ouvre.'],
  caution: 'Une proposition n’est pas un conseil de rédaction : elle dit ce qui devrait être prévu, non comment.',
  notAGap: (criterion, outcome) => `${criterion} n’est pas une lacune de cette loi (${outcome})`,
  needsFile: 'un projet doit nommer le fichier qu’il modifie ; l’entrée standard n’en a pas',
  level: (gap) => frenchReport.levels[gap.level],
};
