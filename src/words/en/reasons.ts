import type { ReasonWords } from '../speech.ts';
import { aboutTitle, actTitle, instrumentName, joined, titleOf, topicTitle, quoted } from '../lists.ts';

/** General rules and grounds of jurisdiction, as a subject of a sentence. */
export const RULES: Readonly<Record<string, string>> = {
  'general.attempt': 'the rule on attempt',
  'general.complicity': 'the rule on complicity',
  'general.co-perpetration': 'the rule on co-perpetration',
  'general.association': 'the rule on criminal association',
  'general.legal-persons': 'the liability of legal persons',
  'general.extradition': 'the rule on extradition',
  'general.jurisdiction.nationals': 'jurisdiction over nationals',
  'general.jurisdiction.residents': 'jurisdiction over residents',
  'general.jurisdiction.victim-national': 'jurisdiction by the victim’s nationality',
  'general.jurisdiction.victim-resident': 'jurisdiction by the victim’s residence',
  'general.jurisdiction.universal': 'universal jurisdiction',
  'general.jurisdiction.extradite-or-prosecute': 'the duty to extradite or prosecute',
};

const CONDITIONS: Readonly<Record<string, string>> = { 'dual-criminality': 'dual criminality', complaint: 'a complaint or denunciation', presence: 'the suspect’s presence' };

const STARTS: Readonly<Record<string, string>> = {
  none: 'there is no limitation',
  majority: 'time runs from majority',
  'later-age': 'time runs from a later age',
  'earlier-age': 'time runs from an age below 18',
  'open-until-life': 'the period stays open for life',
  'open-until': 'the period stays open until a given age only',
  report: 'time runs from the report',
  'offence-up-to-18-years': 'time runs from the offence',
  'offence-over-18-years': 'time runs from the offence',
  unknown: 'the start of the period is not known',
};

function rule(path: string): string {
  return RULES[path] ?? `\`${path}\``;
}

function names(offences: readonly string[]): string {
  const shown = offences.slice(0, 6);
  const rest = offences.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${String(rest)} more` : joined(shown, 'and');
}

/** Why an outcome is what it is, in English. */
export const englishReason: ReasonWords = (reason, texts) => {
  switch (reason.code) {
    case 'no-offence':
      return `no offence concerns ${joined(reason.about.map((about) => aboutTitle(texts, about)), 'or')}`;
    case 'no-act':
      return reason.acts.length === 0 ? `no offence concerns ${aboutTitle(texts, reason.about)}` : `${joined(reason.acts.map((act) => actTitle(texts, reason.about, act)), 'or')} is not an offence (${aboutTitle(texts, reason.about)})`;
    case 'narrowed': {
      const subject = reason.act === '' ? aboutTitle(texts, reason.about) : actTitle(texts, reason.about, reason.act);
      const needs = reason.needs.map((any) => joined(any.map((need) => titleOf(texts, 'needs', need)), 'or'));
      const others = reason.others.map((text) => (texts.words['excused']?.[text] === undefined ? `“${quoted(text)}”` : `with an exception for ${titleOf(texts, 'excused', text)}`));
      return `${subject} is punished only ${joined([...needs, ...others], 'and')}`;
    }
    case 'excused':
      return `${titleOf(texts, 'excused', reason.excuse)} excuses`;
    case 'not-excused':
      return `the law makes no exception for ${joined(reason.excuses.map((excuse) => titleOf(texts, 'excused', excuse)), 'or')}`;
    case 'ages': {
      const subject = reason.act === undefined ? aboutTitle(texts, reason.about) : actTitle(texts, reason.about, reason.act);
      return `${subject}: children aged ${reason.from === reason.under - 1 ? String(reason.from) : `${String(reason.from)} to ${String(reason.under - 1)}`} are not protected`;
    }
    case 'medium':
      return `${reason.act === undefined ? aboutTitle(texts, reason.about) : actTitle(texts, reason.about, reason.act)} is not punished ${reason.medium}`;
    case 'word-missing':
      return reason.list === 'covers' ? `the definition does not reach ${titleOf(texts, 'covers', reason.word)}` : `${titleOf(texts, reason.list, reason.word)}: not covered`;
    case 'purpose-bound':
      return `punished only for ${joined(reason.purposes.map((purpose) => titleOf(texts, 'purposes', purpose)), 'or')}`;
    case 'only':
      return `it holds only in part: “${quoted(reason.text)}”`;
    case 'stated-no':
      return 'the law does not provide for it';
    case 'absent':
      return 'the law has nothing on it';
    case 'not-examined':
      return `the topic “${topicTitle(texts, reason.topic)}” was not examined in full and nothing is stated${reason.path === undefined ? '' : ` at \`${reason.path}\``}`;
    case 'stated-unknown':
      return `left unknown at \`${reason.path}\``;
    case 'not-stated':
      return `nothing is stated at \`${reason.path}\`, and silence does not settle it`;
    case 'not-reached':
      return `${rule(reason.rule)} does not reach ${names(reason.offences)}`;
    case 'partly-reached':
      return `${rule(reason.rule)} reaches ${names(reason.offences)} only in part`;
    case 'reach-unknown':
      return `whether ${rule(reason.rule)} reaches ${reason.offences.length === 0 ? 'what the criterion asks about' : names(reason.offences)} is not known`;
    case 'condition':
      return `${CONDITIONS[reason.condition] ?? reason.condition} is required${reason.offences.length === 0 ? '' : ` for ${names(reason.offences)}`} (${rule(`general.jurisdiction.${reason.ground}`)})`;
    case 'condition-unknown':
      return `whether ${CONDITIONS[reason.condition] ?? reason.condition} is required is not stated (${rule(`general.jurisdiction.${reason.ground}`)})`;
    case 'limitation':
      return `${STARTS[reason.start] ?? reason.start}${reason.years === undefined ? '' : ` (${String(reason.years)} years)`} for ${names(reason.offences)}`;
    case 'limitation-unknown':
      return `the limitation rule that applies to ${names(reason.offences)} is not known`;
    case 'not-longer':
      return `the period is no longer than the ordinary one for ${names(reason.offences)}`;
    case 'no-ordinary':
      return 'no ordinary period is described to compare with';
    case 'no-prison':
      return `no imprisonment for ${names(reason.offences)}`;
    case 'maximum-too-low':
      return `the maximum is below ${String(reason.years)} years for ${names(reason.offences)}`;
    case 'penalty-order':
      return `the maximum for ${actTitle(texts, 'csam', reason.lesser)} is higher than for ${actTitle(texts, 'csam', reason.graver)} (${joined(reason.offences, 'and')})`;
    case 'penalty-unknown':
      return `the penalty is not described for ${names(reason.offences)}`;
    case 'term':
      return `the law says “${quoted(reason.term)}”`;
    case 'term-unclear':
      return 'the wording of the law does not settle it';
    case 'unstated-medium':
      return 'not every offence is stated to reach any medium';
    case 'age-of-consent-unknown':
      return 'the age of sexual consent is not known';
    case 'not-party':
      return `the State is not Party to the ${instrumentName(texts, reason.instrument)}`;
    case 'status-unknown':
      return `whether the State is Party to the ${instrumentName(texts, reason.instrument)} is not stated`;
    case 'reserved':
      return `the State keeps a reservation under ${reason.clause} (${instrumentName(texts, reason.instrument)})`;
    case 'reservations-unknown':
      return `the State’s reservations to the ${instrumentName(texts, reason.instrument)} are not stated`;
    case 'nothing-to-judge':
      return 'no such offence is described';
  }
};
