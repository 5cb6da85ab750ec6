import type { AgreeWords } from '../agree.ts';

function these(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** The words of `agree` and `stale`, in English. */
export const englishAgree: AgreeWords = {
  title: 'Agreement with published findings',
  intro: 'Each published finding is set beside the verdict that lacuna derives from a description of that country’s law. A finding is no more than what its source says on its date: where the law is later and differs, the finding is overtaken, not wrong.',
  glance: 'At a glance',
  publication: 'Published by',
  publishers: { coe: 'Council of Europe, coe.int', 'disrupting-harm': 'Disrupting Harm', 'ecpat-indicators': 'ECPAT, Global Progress Indicators', 'legal-traps': 'Legal traps (what is expected)' },
  total: 'All',
  verdicts: { disagreement: 'disagreement', superseded: 'superseded', 'not-comparable': 'not comparable', agreement: 'agreement' },
  headings: { disagreement: 'Disagreements', superseded: 'Findings superseded by a later law', 'not-comparable': 'What cannot be compared', agreement: 'Agreements' },
  verdictIntro: {
    disagreement: 'Both speak of the same law and come to different results.',
    superseded: 'The law described is later than the finding and comes to another result.',
    'not-comparable': 'Nothing here counts for or against either side.',
    agreement: 'Both come to the same result; where the law is later, it has not changed it.',
  },
  why: {
    'no-law': 'no description of this country’s law was given',
    'not-published': 'the publication leaves it open',
    'not-derived': 'the description of the law does not decide it',
    'law-older': 'the law described is older than the finding',
    undated: 'the finding has no date, and differs from the law',
  },
  none: 'None.',
  published: 'Published',
  derived: 'Derived by lacuna',
  outcome: 'Outcome',
  asOf: 'As of',
  undated: 'no date',
  says: 'In words',
  place: 'Where',
  nothingMore: '—',
  explanation: 'Why they differ',
  since: (date) => `in force since ${date} at the latest`,
  noExplanation: 'Nobody has explained this yet.',
  counts: (counts, unexplained) => `${these(counts.agreement, 'agreement', 'agreements')}, ${these(counts.disagreement, 'disagreement', 'disagreements')}, ${String(counts.superseded)} superseded, ${String(counts['not-comparable'])} not comparable; ${unexplained === 0 ? 'nothing left unexplained' : `${String(unexplained)} unexplained`}`,
  read: (findings, laws) => `Findings: ${findings.join(', ')}. Descriptions of laws: ${String(laws)}.`,
  needFindings: 'name a CSV file of findings: lacuna agree findings.csv law.yaml',
  needLaws: 'name a law file, a folder or a glob beside the findings: lacuna agree findings.csv laws/',
  nothingComparable: 'nothing could be compared: no finding and no law here decide the same question',
  fault: ({ code, name, written, near, known }) => {
    const hint = near !== undefined ? `did you mean ${near}?` : known.length === 0 ? undefined : `one of: ${known.length > 30 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ')}`;
    const withHint = (message: string, own = hint): { message: string; hint?: string } => (own === undefined ? { message } : { message, hint: own });
    switch (code) {
      case 'unclosed':
        return withHint('this quotation mark is never closed', 'double every quotation mark inside a quoted cell');
      case 'no-rows':
        return withHint('there is no finding here', 'the first line names the columns; each further line is a finding');
      case 'missing-column':
        return withHint(`there is no column “${name}”`, 'the first line names the columns');
      case 'unknown-column':
        return withHint(`there is no such column: “${written}”`);
      case 'twice-column':
        return withHint(`the column “${name}” stands here twice`);
      case 'too-many-cells':
        return withHint('this line has more cells than there are columns', 'put text that holds a comma in quotation marks');
      case 'missing-value':
        return withHint(`“${name}” is empty`);
      case 'unknown-country':
        return withHint(`“${written}” is no country code`, 'two letters of ISO 3166-1, for instance BJ');
      case 'unknown-criterion':
        return withHint(`there is no criterion “${written}”`, near === undefined ? 'lacuna rules lists them' : hint);
      case 'unknown-part':
        return withHint(known.length === 0 ? 'this criterion has no parts' : `this criterion has no part “${written}”`);
      case 'unknown-source':
        return withHint(`this criterion does not rest on “${written}”`);
      case 'unknown-outcome':
        return withHint(`“${written}” is no outcome`);
      case 'bad-date':
        return withHint(`“${written}” is no date`, 'year, year-month or year-month-day, for instance 2017-06-02');
      case 'twice':
        return withHint('this finding stands here twice', 'same country, criterion, part, source, date, publisher and place');
    }
  },
  stale: {
    title: (age, today) => `Facts not compared with the law for more than ${age} (on ${today})`,
    none: (facts, age) => `none of ${these(facts, 'fact', 'facts')} is older than ${age}`,
    count: (old, facts, age) => `${String(old)} of ${these(facts, 'fact', 'facts')} older than ${age}`,
    inFile: (old, facts) => `${String(old)} of ${these(facts, 'fact', 'facts')}`,
    never: 'never',
    columns: { fact: 'Fact', article: 'Article', verified: 'Compared', line: 'Line' },
    badAge: (text) => `--older-than: ${text} is no age; write 90d, 8w, 12m or 2y`,
    badDate: (text) => `--today: ${text} is no day; write year-month-day, for instance 2026-11-22`,
  },
};
