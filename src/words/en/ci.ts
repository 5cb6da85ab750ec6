import type { CiWords } from '../ci.ts';

/** What the formats for pipelines say, in English. */
export const englishCi: CiWords = {
  accepted: ({ reason, decidedBy, date, expires, expired }) => `${expired ? `the acceptance expired on ${expires}` : `accepted until ${expires}`} (${decidedBy}, ${date}): ${reason}`,
  how: 'How it is derived',
  root: 'the folder in which lacuna ran',
  readable: 'the description can be read and is valid',
  invalid: (count) => (count === 1 ? '1 error: no verdict' : `${String(count)} errors: no verdict`),
  notChecked: 'Files without a verdict',
  moreTitle: 'lacuna: more than GitHub shows',
  more: (count) => `${count === 1 ? '1 more finding does' : `${String(count)} more findings do`} not fit into the annotations that GitHub shows for a step; the job summary has them all.`,
  leftOut: (sections) => `GitHub shows at most 1 MiB here: ${sections === 1 ? '1 section is' : `${String(sections)} sections are`} left out. The whole report: \`lacuna check … -f markdown\`.`,
  summaryFailed: (why) => `the job summary could not be written (${why}); the verdict stands`,
};
