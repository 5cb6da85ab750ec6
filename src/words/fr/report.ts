import type { ReportWords } from '../speech.ts';
import { actTitle, anyActTitle, criterionOf, instrumentName, joined, titleOf, topicTitle, quoted } from '../lists.ts';
import { RULES } from './reasons.ts';

/** The words of the report, in French. */
export const frenchReport: ReportWords = {
  colon: ' : ',
  semicolon: ' ; ',
  outcomes: { met: 'satisfait', partial: 'partiel', gap: 'lacune', unknown: 'inconnu', 'not-applicable': 'sans objet' },
  levels: { requires: 'exigé', requests: 'demandé', invites: 'invitation' },
  levelHeadings: { requires: 'exigé : l’État est lié', requests: 'demandé par l’organe du traité', invites: 'invitation, ou État dont on ignore s’il est lié' },
  forces: { requires: 'exige', requests: 'demande', invites: 'invite', mentions: 'mentionne' },
  bound: { yes: 'lié', no: 'non lié', unknown: 'non connu' },
  status: { 'in-force': 'en vigueur', draft: 'projet', historical: 'historique' },
  confidence: { memory: 'cité de mémoire, à comparer au texte', secondary: 'connu par des sources secondaires' },
  lacks: (lack, texts) => {
    const colon = lack.indexOf(': ');
    const key = lack.slice(0, colon);
    const lacked = lack.slice(colon + 2);
    const words = lacked.split(' | ');
    switch (key) {
      case 'acts':
        return `l’acte : ${joined(words.map((word) => anyActTitle(texts, word)), 'ou')}`;
      case 'needs':
        return `elle s’applique seulement ${joined(words.map((word) => titleOf(texts, 'needs', word)), 'ou')}`;
      case 'child-under':
        return `elle s’arrête à ${lacked} ans`;
      case 'child-from':
        return `elle commence à ${lacked} ans`;
      case 'via':
        return `elle ne vise que les actes commis ${titleOf(texts, 'via', lacked)}`;
      case 'purposes':
        return `but : ${joined(lacked.split(', ').map((word) => titleOf(texts, 'purposes', word)), 'et')}`;
      case 'gains':
        return `avantage : ${titleOf(texts, 'gains', lacked)}`;
      case 'covers':
        return `matériel : ${titleOf(texts, 'covers', lacked)}`;
      case 'excused':
        return `elle excepte : ${titleOf(texts, 'excused', lacked)}`;
      default:
        return quoted(words.join(', '));
    }
  },
  warning: (warning, texts) => `le maximum prévu pour l’acte « ${actTitle(texts, 'csam', warning.lesser)} » (${warning.lesserOffence}) dépasse celui de l’acte « ${actTitle(texts, 'csam', warning.graver)} » (${warning.graverOffence}) : l’échelle des peines est peut-être incohérente`,
  question: (path, texts) => questionText(path, texts),
  headings: {
    title: (country) => `${country} : lacunes du droit pénal en matière d’abus et d’exploitation sexuels d’enfants`,
    asOf: 'Droit au',
    status: 'Statut',
    verified: 'Comparé aux textes le',
    file: 'Description',
    examined: 'Examiné entièrement',
    notExamined: 'Non examiné entièrement (le silence y reste inconnu)',
    none: 'aucun',
    glance: 'En bref',
    atLevel: 'Niveau',
    total: 'Tous',
    boundGaps: 'Lacunes que l’État est tenu de combler',
    noBoundGaps: 'Aucune lacune que l’État soit connu pour être tenu de combler n’a été trouvée.',
    requestGaps: 'Lacunes que l’organe d’un traité demande à l’État de combler',
    checklist: 'Liste de contrôle',
    answers: { yes: 'oui', no: 'non', unknown: 'non connu' },
    byTopic: 'Lacunes par thème',
    byTopicIntro: 'Pour chaque lacune : ce qui est demandé et par qui, ce que dit la loi, en quoi elle est insuffisante et la plus petite modification qui suffirait.',
    noGapsInScope: 'Aucune lacune n’a été trouvée.',
    asked: 'Ce qui est demandé',
    askedBy: 'Par qui',
    lawSays: 'Ce que dit la loi',
    short: 'En quoi c’est insuffisant',
    parts: 'Élément par élément',
    closest: (offence, at, lacks) => `\`${offence}\`${at === undefined ? '' : ` (${at})`}. Ce qui manque : ${lacks}`,
    closestLabel: 'Disposition la plus proche',
    remedy: 'Plus petite modification',
    caution: 'Attention',
    warning: 'Avertissement',
    unknown: 'Ce qui est inconnu et trancherait le plus',
    unknownIntro: 'Ces questions, une fois résolues dans la description, permettraient de trancher le plus de critères. Ce qui est inconnu n’est jamais compté comme une lacune, ni comme satisfait.',
    settles: (count) => (count === 1 ? 'tranche 1 critère' : `tranche ${String(count)} critères`),
    met: 'Ce qui est satisfait',
    notApplicable: 'Ce qui est sans objet',
    method: 'Méthode',
    methodText: [
      'La description dit ce que dit la loi ; les verdicts en sont déduits par les règles de lacuna. La logique a trois valeurs : ce que la description ne dit pas est inconnu, sauf dans un thème examiné entièrement, où le silence signifie que la loi ne prévoit rien.',
      'Plusieurs dispositions peuvent satisfaire ensemble à un critère. Chaque source est jugée selon son propre champ : une même loi peut satisfaire à un traité et rester en deçà de ce que demande son comité.',
      'Le niveau est la plus grande force parmi les sources qui ne sont pas satisfaites. Un traité et les documents de son organe ne gardent leur force qu’à l’égard d’un État lié à la date de la description, compte tenu de ses réserves ; pour les autres, ils valent invitation.',
    ],
    sources: 'Sources',
    statutes: 'Textes de loi',
    instruments: 'Instruments',
    versions: 'Versions',
    versionLine: (lacuna, rules, digest, criteria) => `lacuna ${lacuna}, règles ${rules} (empreinte ${digest}), ${String(criteria)} critères`,
    limits: 'Limites',
    limitsText: [
      'Le rapport lit une description, non la loi elle-même : il vaut ce que vaut la description. Il ne dit rien de la pratique, de la jurisprudence ni des moyens.',
      'Il ne constitue pas un avis juridique. Un juriste du pays devrait relire chaque verdict avant publication.',
    ],
    asParty: (names) => `Évalué comme si l’État était lié, sans réserve, par : ${names}.`,
    forAllStates: 'adressé à tous les États',
    onlyInstruments: (names) => `Seuls comptent les instruments suivants : ${names}.`,
    counts: (force) => `compte comme : ${force}`,
    reserved: (clauses) => `réserve au titre de ${clauses}`,
    partly: 'en partie',
    shortFor: (labels) => `insuffisant pour ce qui suit : ${labels}`,
    nothingSaid: 'La description ne cite aucune disposition.',
    columns: { part: 'Élément', outcome: 'Verdict', why: 'Pourquoi', source: 'Source', place: 'Passage', force: 'Force', criterion: 'Critère', level: 'Niveau', instrument: 'Instrument', binding: 'État' },
    more: (count) => `… et ${String(count)} ${count === 1 ? 'autre' : 'autres'}`,
    lines: (line) => `ligne ${String(line)}`,
    linesOf: (file, line) => `${file}, ligne ${String(line)}`,
    bill: 'Projet',
    billFiles: 'Le droit tel qu’il serait, d’après',
    accepted: 'Lacunes acceptées',
    acceptedIntro: 'Ces lacunes existent. Quelqu’un a décidé de les accepter jusqu’à une date ; d’ici là, elles ne font pas échouer la vérification.',
    acceptedBy: (who, date, until) => `décision de ${who} du ${date}, valable jusqu’au ${until}`,
    acceptedUntil: (who, date, until) => `acceptée par décision de ${who} du ${date} jusqu’au ${until} : décision expirée, la lacune compte de nouveau`,
  },
};

type Texts = Parameters<ReportWords['lacks']>[1];

function questionText(path: string, texts: Texts): string {
  if (path.startsWith('topic:')) return `Tout ce que dit la loi sur « ${topicTitle(texts, path.slice(6))} » est-il décrit ? (\`examined\`)`;
  if (path.startsWith('treaties.')) return `Depuis quand l’État est-il lié par l’instrument suivant, et avec quelles réserves : ${instrumentName(texts, path.slice(9))} ?`;
  if (path.startsWith('measures.')) return `La loi prévoit-elle ceci : ${criterionOf(path.slice(9), texts)} ?`;
  if (RULES[path] !== undefined) return `Que dit la loi sur ${RULES[path]} ?`;
  return `Que dit la loi sous \`${path}\` ?`;
}
