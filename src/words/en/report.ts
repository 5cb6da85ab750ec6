import type { ReportWords } from '../speech.ts';
import { actTitle, anyActTitle, criterionOf, instrumentName, joined, titleOf, topicTitle, quoted } from '../lists.ts';
import { RULES } from './reasons.ts';

/** The words of the report, in English. */
export const englishReport: ReportWords = {
  colon: ': ',
  semicolon: '; ',
  outcomes: { met: 'met', partial: 'partial', gap: 'gap', unknown: 'unknown', 'not-applicable': 'not applicable' },
  levels: { requires: 'required', requests: 'requested', invites: 'invited' },
  levelHeadings: { requires: 'required: the State is bound', requests: 'requested by the treaty’s own body', invites: 'invited, or the State is not known to be bound' },
  forces: { requires: 'requires', requests: 'requests', invites: 'invites', mentions: 'mentions' },
  bound: { yes: 'bound', no: 'not bound', unknown: 'not known' },
  status: { 'in-force': 'in force', draft: 'draft', historical: 'historical' },
  confidence: { memory: 'cited from memory, to be compared with the text', secondary: 'known from secondary sources' },
  lacks: (lack, texts) => {
    const colon = lack.indexOf(': ');
    const key = lack.slice(0, colon);
    const lacked = lack.slice(colon + 2);
    const words = lacked.split(' | ');
    switch (key) {
      case 'acts':
        return `the act: ${joined(words.map((word) => anyActTitle(texts, word)), 'or')}`;
      case 'needs':
        return `it applies only ${joined(words.map((word) => titleOf(texts, 'needs', word)), 'or')}`;
      case 'child-under':
        return `it stops at ${lacked} years`;
      case 'child-from':
        return `it starts at ${lacked} years`;
      case 'via':
        return `it reaches only ${titleOf(texts, 'via', lacked)} acts`;
      case 'purposes':
        return `purpose: ${joined(lacked.split(', ').map((word) => titleOf(texts, 'purposes', word)), 'and')}`;
      case 'gains':
        return `gain: ${titleOf(texts, 'gains', lacked)}`;
      case 'covers':
        return `material: ${titleOf(texts, 'covers', lacked)}`;
      case 'excused':
        return `it excepts: ${titleOf(texts, 'excused', lacked)}`;
      default:
        return quoted(words.join(', '));
    }
  },
  warning: (warning, texts) => `the maximum for ${actTitle(texts, 'csam', warning.lesser)} (${warning.lesserOffence}) is higher than for ${actTitle(texts, 'csam', warning.graver)} (${warning.graverOffence}): penalties may be incoherent`,
  question: (path, texts) => questionText(path, texts),
  headings: {
    title: (country) => `${country}: gaps in criminal law on child sexual abuse and exploitation`,
    asOf: 'Law as of',
    status: 'Status',
    verified: 'Compared with the texts',
    file: 'Description',
    examined: 'Examined in full',
    notExamined: 'Not examined in full (silence is unknown there)',
    none: 'none',
    glance: 'At a glance',
    atLevel: 'Level',
    total: 'All',
    boundGaps: 'Gaps that the State is bound to close',
    noBoundGaps: 'No gap was found that the State is known to be bound to close.',
    requestGaps: 'Gaps that a treaty body asks the State to close',
    checklist: 'Checklist',
    answers: { yes: 'yes', no: 'no', unknown: 'not known' },
    byTopic: 'Gaps by topic',
    byTopicIntro: 'For each gap: what is asked and by whom, what the law says, why that falls short, and the smallest change that would meet it.',
    noGapsInScope: 'No gap was found.',
    asked: 'What is asked',
    askedBy: 'By whom',
    lawSays: 'What the law says',
    short: 'Why it falls short',
    parts: 'Part by part',
    closest: (offence, at, lacks) => `\`${offence}\`${at === undefined ? '' : ` (${at})`}. It lacks: ${lacks}`,
    closestLabel: 'Closest provision',
    remedy: 'Smallest change',
    caution: 'Caution',
    warning: 'Warning',
    unknown: 'What is unknown, and would settle most',
    unknownIntro: 'These questions, answered in the description, would settle the most criteria. Nothing unknown counts as a gap, and nothing unknown as met.',
    settles: (count) => (count === 1 ? 'settles 1 criterion' : `settles ${String(count)} criteria`),
    met: 'What is met',
    notApplicable: 'What does not apply',
    method: 'Method',
    methodText: [
      'The description says what the law says; the verdicts are derived from it by the rules of lacuna. The logic has three values: what the description does not say is unknown, except within a topic that was examined in full, where silence means that the law has nothing.',
      'Several provisions may together meet a criterion. Each source is judged on its own scope: the same law can meet a treaty and fall short of what its committee asks for.',
      'The level is the strongest force among the sources that are not met. A treaty and its body’s documents keep their force only towards a State that is bound on the date of the description, reservations taken into account; for others they count as an invitation.',
    ],
    sources: 'Sources',
    statutes: 'Texts of the law',
    instruments: 'Instruments',
    versions: 'Versions',
    versionLine: (lacuna, rules, digest, criteria) => `lacuna ${lacuna}, rules ${rules} (digest ${digest}), ${String(criteria)} criteria`,
    limits: 'Limits',
    limitsText: [
      'The report reads a description, not the law itself: it is as good as the description and no better. It says nothing of practice, of case law or of means.',
      'It is no legal advice. A lawyer of the country should read every verdict before it is published.',
    ],
    asParty: (names) => `Judged as if the State were bound, without reservation, by: ${names}.`,
    forAllStates: 'addressed to all States',
    onlyInstruments: (names) => `Only these instruments count: ${names}.`,
    counts: (force) => `counts as: ${force}`,
    reserved: (clauses) => `reservation under ${clauses}`,
    partly: 'in part',
    shortFor: (labels) => `falls short for ${labels}`,
    nothingSaid: 'The description names no provision.',
    columns: { part: 'Part', outcome: 'Outcome', why: 'Why', source: 'Source', place: 'Place', force: 'Force', criterion: 'Criterion', level: 'Level', instrument: 'Instrument', binding: 'State' },
    more: (count) => `… and ${String(count)} more`,
    lines: (line) => `line ${String(line)}`,
    linesOf: (file, line) => `${file}, line ${String(line)}`,
    bill: 'Bill',
    billFiles: 'The law as it would stand, from',
    accepted: 'Accepted gaps',
    acceptedIntro: 'These gaps exist. Someone decided to accept them until a date; until then they do not make the check fail.',
    acceptedBy: (who, date, until) => `accepted by ${who} on ${date}, until ${until}`,
    acceptedUntil: (who, date, until) => `was accepted by ${who} on ${date} until ${until}: expired, and a gap again`,
  },
};

type Texts = Parameters<ReportWords['lacks']>[1];

function questionText(path: string, texts: Texts): string {
  if (path.startsWith('topic:')) return `Is everything that the law says on “${topicTitle(texts, path.slice(6))}” described? (\`examined\`)`;
  if (path.startsWith('treaties.')) return `Since when is the State bound by the ${instrumentName(texts, path.slice(9))}, and with which reservations?`;
  if (path.startsWith('measures.')) return `Does the law provide for this: ${criterionOf(path.slice(9), texts)}?`;
  if (RULES[path] !== undefined) return `What does the law say of ${RULES[path]}?`;
  return `What does the law say at \`${path}\`?`;
}
