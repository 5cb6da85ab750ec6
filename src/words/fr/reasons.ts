import type { ReasonWords } from '../speech.ts';
import { aboutTitle, actTitle, instrumentName, joined, titleOf, topicTitle, quoted } from '../lists.ts';

/** General rules and grounds of jurisdiction, as a subject of a sentence. */
export const RULES: Readonly<Record<string, string>> = {
  'general.attempt': 'la règle sur la tentative',
  'general.complicity': 'la règle sur la complicité',
  'general.co-perpetration': 'la règle sur la coaction',
  'general.association': 'la règle sur l’association de malfaiteurs',
  'general.legal-persons': 'la responsabilité des personnes morales',
  'general.extradition': 'la règle sur l’extradition',
  'general.jurisdiction.nationals': 'la compétence à l’égard des nationaux',
  'general.jurisdiction.residents': 'la compétence à l’égard des résidents',
  'general.jurisdiction.victim-national': 'la compétence fondée sur la nationalité de la victime',
  'general.jurisdiction.victim-resident': 'la compétence fondée sur la résidence de la victime',
  'general.jurisdiction.universal': 'la compétence universelle',
  'general.jurisdiction.extradite-or-prosecute': 'l’obligation d’extrader ou de poursuivre',
};

const CONDITIONS: Readonly<Record<string, string>> = { 'dual-criminality': 'la double incrimination est exigée', complaint: 'une plainte ou une dénonciation est exigée', presence: 'la présence du suspect est exigée' };
const OPEN_CONDITIONS: Readonly<Record<string, string>> = { 'dual-criminality': 'la double incrimination', complaint: 'la plainte ou la dénonciation', presence: 'la présence du suspect' };

const STARTS: Readonly<Record<string, string>> = {
  none: 'il n’y a pas de prescription',
  majority: 'le délai court de la majorité',
  'later-age': 'le délai court d’un âge plus élevé',
  'earlier-age': 'le délai court d’un âge inférieur à 18 ans',
  'open-until-life': 'les poursuites restent possibles à vie',
  'open-until': 'les poursuites ne restent possibles que jusqu’à un certain âge',
  report: 'le délai court du signalement',
  'offence-up-to-18-years': 'le délai court des faits',
  'offence-over-18-years': 'le délai court des faits',
  unknown: 'le point de départ du délai n’est pas connu',
};

function rule(path: string): string {
  return RULES[path] ?? `\`${path}\``;
}

function names(offences: readonly string[]): string {
  const shown = offences.slice(0, 6);
  const rest = offences.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} et ${String(rest)} ${rest === 1 ? 'autre' : 'autres'}` : joined(shown, 'et');
}

/** Why an outcome is what it is, in French. No-break spaces stand where French typography asks for them. */
export const frenchReason: ReasonWords = (reason, texts) => {
  switch (reason.code) {
    case 'no-offence':
      return `aucune infraction ne porte sur : ${joined(reason.about.map((about) => aboutTitle(texts, about)), 'ou')}`;
    case 'no-act':
      return reason.acts.length === 0 ? `aucune infraction ne porte sur : ${aboutTitle(texts, reason.about)}` : `acte non réprimé : ${joined(reason.acts.map((act) => actTitle(texts, reason.about, act)), 'ou')} (${aboutTitle(texts, reason.about)})`;
    case 'narrowed': {
      const subject = reason.act === '' ? aboutTitle(texts, reason.about) : actTitle(texts, reason.about, reason.act);
      const needs = reason.needs.map((any) => joined(any.map((need) => titleOf(texts, 'needs', need)), 'ou'));
      const others = reason.others.map((text) => (texts.words['excused']?.[text] === undefined ? `« ${quoted(text)} »` : `sauf ${titleOf(texts, 'excused', text)}`));
      return `${subject} : acte réprimé seulement ${joined([...needs, ...others], 'et')}`;
    }
    case 'excused':
      return `cause d’exonération : ${titleOf(texts, 'excused', reason.excuse)}`;
    case 'not-excused':
      return `la loi ne prévoit pas d’exception pour : ${joined(reason.excuses.map((excuse) => titleOf(texts, 'excused', excuse)), 'ou')}`;
    case 'ages': {
      const subject = reason.act === undefined ? aboutTitle(texts, reason.about) : actTitle(texts, reason.about, reason.act);
      return `${subject} : les enfants de ${reason.from === reason.under - 1 ? String(reason.from) : `${String(reason.from)} à ${String(reason.under - 1)}`} ans ne sont pas protégés`;
    }
    case 'medium':
      return `${reason.act === undefined ? aboutTitle(texts, reason.about) : actTitle(texts, reason.about, reason.act)} : acte non réprimé ${reason.medium === 'online' ? 'en ligne' : 'hors ligne'}`;
    case 'word-missing':
      return reason.list === 'covers' ? `la définition ne vise pas : ${titleOf(texts, 'covers', reason.word)}` : `non visé : ${titleOf(texts, reason.list, reason.word)}`;
    case 'purpose-bound':
      return `réprimé seulement aux fins suivantes : ${joined(reason.purposes.map((purpose) => titleOf(texts, 'purposes', purpose)), 'ou')}`;
    case 'only':
      return `ne vaut qu’en partie : « ${quoted(reason.text)} »`;
    case 'stated-no':
      return 'la loi ne le prévoit pas';
    case 'absent':
      return 'la loi n’en dit rien';
    case 'not-examined':
      return `le thème « ${topicTitle(texts, reason.topic)} » n’a pas été examiné entièrement et rien n’est indiqué${reason.path === undefined ? '' : ` sous \`${reason.path}\``}`;
    case 'stated-unknown':
      return `laissé inconnu sous \`${reason.path}\``;
    case 'not-stated':
      return `rien n’est indiqué sous \`${reason.path}\`, et le silence ne permet pas de trancher`;
    case 'not-reached':
      return `${rule(reason.rule)} ne s’étend pas à ${names(reason.offences)}`;
    case 'partly-reached':
      return `${rule(reason.rule)} ne s’étend qu’en partie à ${names(reason.offences)}`;
    case 'reach-unknown':
      return `on ignore si ${rule(reason.rule)} s’étend à ${reason.offences.length === 0 ? 'ce que vise le critère' : names(reason.offences)}`;
    case 'condition':
      return `${CONDITIONS[reason.condition] ?? reason.condition}${reason.offences.length === 0 ? '' : ` pour ${names(reason.offences)}`} (${rule(`general.jurisdiction.${reason.ground}`)})`;
    case 'condition-unknown':
      return `condition non précisée : ${OPEN_CONDITIONS[reason.condition] ?? reason.condition} (${rule(`general.jurisdiction.${reason.ground}`)})`;
    case 'limitation':
      return `${STARTS[reason.start] ?? reason.start}${reason.years === undefined ? '' : ` (${String(reason.years).replace('.', ',')} ans)`} pour ${names(reason.offences)}`;
    case 'limitation-unknown':
      return `la règle de prescription applicable à ${names(reason.offences)} n’est pas connue`;
    case 'not-longer':
      return `le délai n’est pas plus long que le délai ordinaire pour ${names(reason.offences)}`;
    case 'no-ordinary':
      return 'aucun délai ordinaire n’est décrit, faute de quoi la comparaison est impossible';
    case 'no-prison':
      return `pas de peine privative de liberté pour ${names(reason.offences)}`;
    case 'maximum-too-low':
      return `le maximum est inférieur à ${String(reason.years)} ans pour ${names(reason.offences)}`;
    case 'penalty-order':
      return `maximum plus élevé pour ${actTitle(texts, 'csam', reason.lesser)} que pour ${actTitle(texts, 'csam', reason.graver)} (${joined(reason.offences, 'et')})`;
    case 'penalty-unknown':
      return `la peine n’est pas décrite pour ${names(reason.offences)}`;
    case 'term':
      return `la loi dit « ${quoted(reason.term)} »`;
    case 'term-unclear':
      return 'les termes de la loi ne permettent pas de trancher';
    case 'unstated-medium':
      return 'il n’est pas indiqué pour chaque infraction qu’elle vise tout moyen';
    case 'age-of-consent-unknown':
      return 'l’âge du consentement sexuel n’est pas connu';
    case 'not-party':
      return `l’État n’est pas partie à l’instrument suivant : ${instrumentName(texts, reason.instrument)}`;
    case 'status-unknown':
      return `il n’est pas indiqué si l’État est partie à l’instrument suivant : ${instrumentName(texts, reason.instrument)}`;
    case 'reserved':
      return `l’État maintient une réserve au titre de ${reason.clause} (${instrumentName(texts, reason.instrument)})`;
    case 'reservations-unknown':
      return `les réserves de l’État ne sont pas indiquées (${instrumentName(texts, reason.instrument)})`;
    case 'nothing-to-judge':
      return 'aucune infraction de ce genre n’est décrite';
  }
};
