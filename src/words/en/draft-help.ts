import type { DraftHelp } from '../draft.ts';

/** The help of the commands for drafters, in English. */
export const englishDraftHelp: DraftHelp = {
  next: 'what is unknown in a law, most valuable first, as plain questions',
  nextFile: 'a law file or a bill; - reads standard input',
  count: 'how many questions to show',
  nextFormat: 'format: pretty, markdown or json (default: pretty on a terminal, else markdown)',
  init: 'write a law file to start from: annotated, with treaties filled in as far as is known',
  initCode: 'ISO code or name of the country: TG, Togo',
  country: 'ISO code or name of the country, instead of the argument',
  name: 'name of the country',
  date: 'the date the law is described for: year-month-day (default: today)',
  texts: 'titles of the statutes, or key=title, separated by semicolons: "Penal Code; cpc=Criminal Procedure Code"',
  topics: 'topics to examine, by id or by number, separated by commas (default: all)',
  output: 'the file to write (default: the code with .yaml)',
  schema: 'path of the schema for editors, as the new file sees it',
  yes: 'ask nothing: defaults for what no option says',
  interview: 'answer what is unknown, question by question; each answer is written into the file at once',
  interviewFile: 'a law file',
  answers: 'take the answers from a file, one a line, instead of a terminal; - is standard input',
  watch: 'run again whenever a file is saved, and show what changed; Ctrl-C ends',
  once: 'with --watch: end after the first change, without a terminal too',
};
