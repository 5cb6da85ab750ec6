import type { DraftWords } from '../draft.ts';
import { ENGLISH_FIELDS, ENGLISH_QUESTIONS } from './draft-questions.ts';
import { englishSkeleton } from './skeleton.ts';

const CONDITIONS = { 'dual-criminality': 'that the act is punishable in the other State too', complaint: 'a complaint or a report by the other State', presence: 'that the suspect is found in the country' } as const;

/** What the commands for drafters say, in English. */
export const englishDraft: DraftWords = {
  question: (path, title) => {
    const [first, name = '', field = '', word] = path.split('.');
    if (ENGLISH_QUESTIONS[path] !== undefined) return ENGLISH_QUESTIONS[path];
    if (path.startsWith('general.aggravating.')) return `Can courts treat this as aggravating: ${title('aggravating', path.slice(20))}?`;
    if (path.startsWith('definitions.csam.covers.')) return `Does the definition of the material reach this: ${title('covers', path.slice(24))}?`;
    if (first !== 'offences') return undefined;
    if (field === 'covers' && word !== undefined) return `Does the offence “${name}” reach this material: ${title('covers', word)}?`;
    if (word !== undefined) return undefined;
    return ENGLISH_FIELDS[field]?.(name);
  },
  treatyQuestion: (treaty) => `Since when has this treaty bound the State: ${treaty}?`,
  topicQuestion: (topic) => `“${topic}”: is every offence that the law has described? Describe them, then add the topic to \`examined\`.`,
  next: {
    title: (country) => `${country}: what to find out next`,
    none: 'Nothing is unknown: every criterion is settled.',
    intro: (open) => (open === 1 ? '1 open question.' : `${String(open)} open questions, the most valuable first: what binds the State, then what settles the most criteria at the highest level.`),
    where: (path, line) => `${path}, line ${String(line)}`,
    levels: (count) => `decides the level of ${String(count)} ${count === 1 ? 'criterion' : 'criteria'}`,
    more: (count, file) => `… and ${String(count)} more: lacuna next ${file} -n 999 shows them`,
    badCount: (text) => `-n: ${text} is no number of questions; write 1 or more`,
    then: (file) => `Answer them one by one: lacuna interview ${file}`,
  },
  init: {
    noTerminal: 'there is no terminal to ask on: add --yes, and say the rest by options (lacuna init --help)',
    noCountry: 'name a country: lacuna init TG',
    badCountry: (text, near) => `${text} is no country code${near === undefined ? '' : ` (did you mean ${near}?)`}; write a name, two letters of ISO 3166-1, such as TG, or ISO 3166-2 such as GB-SCT`,
    badDate: (text) => `${text} is no day; write year-month-day, such as 2026-01-31`,
    badText: (text) => `${text} is no statute; write its title, or key=title, such as cp=Penal Code (the key: a letter, then letters, digits, - or _)`,
    exists: (file) => `${file} exists already; nothing was written. Choose another with --output`,
    next: (file) => `Next: open it in an editor, or answer question by question: lacuna interview ${file}`,
    stopped: 'stopped; nothing was written',
    ask: {
      country: 'Country (Togo, or TG): ',
      name: (standard) => `Name of the country [${standard}]: `,
      date: (standard) => `The law as of which day? [${standard}]: `,
      texts: 'Titles of the statutes, separated by semicolons (may stay empty): ',
      topics: (all) => `Topics to examine:\n${all}\nTheir numbers, separated by commas [all]: `,
      output: (standard) => `File to write [${standard}]: `,
    },
  },
  skeleton: englishSkeleton,
  interview: {
    noTerminal: 'there is no terminal to ask on; answers can come from a file: --answers answers.txt',
    isBill: (file) => `${file} is a bill; answer in the law that it changes`,
    stdin: 'the answers are written into a file: name one instead of -',
    intro: (open) => `${open === 1 ? '1 open question' : `${String(open)} open questions`}. Each answer is saved at once; stop whenever you like.`,
    prompt: 'Answer: ',
    settles: (count) => (count === 1 ? 'settles 1 criterion' : `settles ${String(count)} criteria`),
    expects: {
      topic: 'yes only if everything the law says on it has been read and described: silence then counts as a gap; else no',
      answer: 'yes, no or unknown, then the article if you have it: yes cp art. 12',
      date: 'the date since when the State is bound, yes, no or unknown: 2004-07-02',
      age: 'an age in years, no or unknown, then the article: 18 cp art. 2',
      words: 'the numbers that fit, then the article if it is another: 1,3-5 cp art. 12; no if none fits; unknown',
      offence: 'the article that punishes them: cp art. 12; no if there is none (more); unknown',
      penalty: 'the imprisonment: 1-5 years, 6 months to 2 years, life; unknown (a fine is added in an editor)',
      limitation: 'none, unknown, or years and start, then the article: 10 years from majority cpp art. 8 (start: offence, majority, report, age 25)',
      reservations: 'no, unknown, or the clauses joined by commas: 20(4),21(2)',
    },
    someWords: 'the numbers that fit, then the article if it is another: 1,3-5 cp art. 12; unknown',
    keys: 'skip · back · quit',
    notUnderstood: 'That is no answer here.',
    refused: (why) => `The file would not be in order: ${why}`,
    byHand: (file, line) => `This answer needs more than a line: write it at ${file}, line ${String(line)}. Skipped for now.`,
    saved: (left) => `saved (${String(left)} ${left === 1 ? 'question' : 'questions'} left)`,
    offence: (subject, described) => (described.length === 0 ? `Does the law punish acts of this kind: ${subject}?` : `Does the law punish more acts of this kind: ${subject}? Described so far: ${described.join('; ')}.`),
    added: (name) => `offence noted under the name “${name}”; a few questions describe it`,
    topic: (topic) => `Is everything that the law says on “${topic}” described in this file by now?`,
    textTitle: (key) => `“${key}” is no statute of this file yet. Its title, to add it (empty: do not add it): `,
    noBack: 'This is the first question.',
    nothingWritten: 'Nothing changes for that answer.',
    changed: (file, kept) => `${file} changed on disk meanwhile and was not overwritten. Your answer is kept in ${kept}; going on with the file as it is now.`,
    faulty: (file) => `${file} can no longer be read; nothing is written until it is mended`,
    done: 'No open question is left.',
    stopped: (answers, left, again) => `${answers === 1 ? '1 answer' : `${String(answers)} answers`} saved, ${String(left)} left. Go on at any time: ${again}`,
    condition: (ground, condition) => `${ground} Does the law ask for this: ${CONDITIONS[condition]}?`,
    reservations: (instrument) => `Has the State made reservations to this: ${instrument}?`,
  },
  watch: {
    noTerminal: '--watch needs a terminal (for one change without: --watch --once)',
    stdin: '--watch needs files; standard input cannot change',
    watching: (files) => `watching ${files === 1 ? '1 file' : `${String(files)} files`}; Ctrl-C ends`,
    again: (file) => `${file} changed`,
    same: 'no verdict changed since the last run',
    change: (before, after, title, criterion) => `${before} → ${after}: ${title} (${criterion})`,
    faulty: (file) => `${file} is not in order; compared with the last run that was`,
    ended: 'ended',
  },
  corpus: {
    title: 'Countries that meet it',
    none: (laws) => `none of the ${String(laws)} laws of the corpus is known to meet it`,
    line: (country, asOf, historical, places) => `${country}, law as of ${asOf}${historical ? ' (historical)' : ''}${places === '' ? '' : `: ${places}`}`,
  },
};
