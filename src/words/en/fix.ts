import type { LawChange } from '../../model/law-change.ts';
import type { CatalogueTexts } from '../../model/texts.ts';
import type { FixWords } from '../fix.ts';
import { aboutTitle, actTitle, criterionOf, instrumentName, joined, titleOf } from '../lists.ts';
import { RULES } from './reasons.ts';
import { englishReport } from './report.ts';

const CONDITIONS: Readonly<Record<string, string>> = { 'dual-criminality': 'dual criminality', complaint: 'a complaint', presence: 'the suspect’s presence' };

const STARTS: Readonly<Record<string, string>> = { majority: 'let time run from majority', none: 'exclude limitation', report: 'let time run from the report', offence: 'let time run from the offence' };

function sentence(change: LawChange, at: string | undefined, texts: CatalogueTexts): string {
  const inOffence = (offence: string): string => `In \`${offence}\`${at === undefined ? '' : ` (${at})`}`;
  const rule = (path: string): string => `${RULES[path] ?? `\`${path}\``}${at === undefined ? '' : ` (${at})`}`;
  const titles = (list: string, words: readonly string[]): string => joined(words.map((word) => joined(word.split('|').map((one) => titleOf(texts, list, one)), 'or')), 'and');
  switch (change.kind) {
    case 'add-words':
      if (change.list === 'acts') return `${inOffence(change.offence)}: punish this too: ${joined(change.words.map((word) => actTitle(texts, change.about, word)), 'and')}`;
      if (change.list === 'excused') return `${inOffence(change.offence)}: make an exception for ${titles('excused', change.words)}`;
      if (change.list === 'covers') return `${inOffence(change.offence)}: let the material include ${titles('covers', change.words)}`;
      return `${inOffence(change.offence)}: add the ${change.list === 'purposes' ? 'purpose' : 'gain'} ${titles(change.list, change.words)}`;
    case 'drop-words':
      if (change.list === 'needs') return `${inOffence(change.offence)}: strike the limit “only ${titles('needs', change.words)}”`;
      if (change.list === 'excused') return `${inOffence(change.offence)}: strike the exception for ${titles('excused', change.words)}`;
      return `${inOffence(change.offence)}: strike ${titles(change.list, change.words)}`;
    case 'drop-list':
      return change.list === 'needs' ? `${inOffence(change.offence)}: require no further element` : `${inOffence(change.offence)}: strike the limit to certain ${change.list}`;
    case 'medium':
      return `${inOffence(change.offence)}: reach the acts by any means, online and offline`;
    case 'child-under':
      return change.offence === undefined ? `Let the definition protect every child under ${String(change.age)}` : `${inOffence(change.offence)}: protect every child under ${String(change.age)}`;
    case 'child-from':
      return `${inOffence(change.offence)}: protect children under ${change.age} too`;
    case 'own-attempt':
      return `${inOffence(change.offence)}: punish attempt`;
    case 'prison':
      return `${inOffence(change.offence)}: ${change.maximum === undefined ? 'provide for imprisonment' : `raise the maximum of imprisonment to ${change.maximum}`}`;
    case 'new-offence':
      return `Add an offence (\`${change.name}\`) about ${aboutTitle(texts, change.about)}${change.acts.length === 0 ? '' : `: ${joined(change.acts.map((act) => actTitle(texts, change.about, act)), 'and')}`}${change.purposes.length === 0 ? '' : `, with a view to ${titles('purposes', change.purposes)}`}, for the protection of children under ${change.under}`;
    case 'definition':
      return `Let the definition of the material include ${titles('covers', change.words)}`;
    case 'term':
      return `Replace the term “${change.term}”`;
    case 'rule-for-all':
      return `Let ${rule(change.rule)} reach all these offences`;
    case 'rule-too':
      return `Let ${rule(change.rule)} reach this too: ${joined(change.words.map((word) => aboutTitle(texts, word)), 'and')}`;
    case 'rule-except':
      return `Strike the exception from ${rule(change.rule)}`;
    case 'condition':
      return `Do not require ${CONDITIONS[change.condition] ?? change.condition} for ${rule(change.rule)}`;
    case 'limit':
      return `Strike the limit “${change.text}” (\`${change.path}\`${at === undefined ? '' : `, ${at}`})`;
    case 'limitation':
      return `In the limitation rule${at === undefined ? '' : ` (${at})`} for ${joined(change.reaches.map((word) => reached(word, texts)), 'and')}: ${change.years === undefined ? (STARTS[change.from] ?? change.from) : `set the period at ${String(change.years)} years`}`;
    case 'new-limitation':
      return `Add a limitation rule for ${joined(change.offences.map((name) => `\`${name}\``), 'and')}: ${STARTS[change.from] ?? change.from}${change.years === undefined ? '' : ` (${String(change.years)} years)`}`;
    case 'aggravating':
      return `Let courts treat this as aggravating: ${titles('aggravating', change.words)}`;
    case 'measure':
      return `Provide for this: ${criterionOf(change.part === '' || change.part.includes(',') ? change.criterion : `${change.criterion}.${change.part}`, texts)}`;
    case 'party':
      return `Become Party to the ${instrumentName(texts, change.instrument)}`;
    case 'reservation':
      return `Withdraw the reservation under ${change.clause} (${instrumentName(texts, change.instrument)})`;
    case 'figure':
      return `State \`${change.path}\` (for instance ${String(change.value)})`;
    case 'provide':
      return `Provide for ${change.asked === undefined ? `\`${change.path}\`` : `this: ${criterionOf(change.asked, texts)}`}`;
  }
}

/** What a rule reaches, by its word. */
function reached(word: string, texts: CatalogueTexts): string {
  return word === 'all' ? 'every offence' : (texts.about[word] ?? texts.topics[word] ?? `\`${word}\``);
}

/** The words of proposals, in English. */
export const englishFix: FixWords = {
  title: (country) => `${country}: the smallest changes that would close gaps`,
  intro: 'Found by trying changes to the description and judging the law as it would stand; what closes the most gaps with the fewest changes, at the highest level, comes first.',
  change: sentence,
  counts: (gaps, proposals) => `${String(gaps)} ${gaps === 1 ? 'gap' : 'gaps'}, ${String(proposals)} ${proposals === 1 ? 'proposal' : 'proposals'}`,
  proposals: 'Proposals',
  closes: 'Closes',
  closesToo: 'Closes as well',
  opens: 'Would open',
  thenUnknown: 'then unknown: something else is not known',
  thenNotApplicable: 'then not applicable',
  unsolved: 'No change found',
  unsolvedIntro: 'For these gaps no change of what the file describes was found that closes them.',
  noGaps: 'There is no gap to close.',
  bill: 'As a bill',
  billIntro: (closes) => `All proposals as one bill to start from: it closes ${closes === 1 ? '1 gap' : `${String(closes)} gaps`}. Each proposal is looked for anew in the law as changed by those before it.`,
  billOpens: 'It would open',
  billLeft: 'It leaves',
  billTitle: 'Proposal by lacuna',
  billComment: ['A bill to start from, made by `lacuna fix`. It changes as little as it can; wording, citations and figures are for its authors.', '`lacuna check` on this file judges the law as it would stand, `lacuna diff` shows what it closes and opens.'],
  caution: 'A proposal is no drafting advice: it names what would have to be said, not how.',
  notAGap: (criterion, outcome) => `${criterion} is no gap of this law (${outcome})`,
  needsFile: 'a bill needs the name of a file to amend; standard input has none',
  level: (gap) => englishReport.levels[gap.level],
};
