import type { DiffWords } from '../diff.ts';

/** The words of a diff, in English. */
export const englishDiff: DiffWords = {
  title: (country) => `${country}: what the change does`,
  before: 'Before',
  after: 'After',
  side: ({ file, asOf, bill }) => `${bill === undefined ? '' : `${bill}, `}${file}, as of ${asOf}`,
  kinds: { opened: 'Gaps that open', closed: 'Gaps that close', changed: 'Gaps that change', asked: 'Gaps that are asked about only now', settled: 'Unknown before, settled now', open: 'Gaps that stay', unknown: 'Still unknown' },
  means: { asked: 'Nothing that the law had before is lost: it reaches further in one place, and these rules do not follow yet.' },
  directions: { worse: 'worse', better: 'better', mixed: 'better in part, worse in part', same: 'no better and no worse' },
  nothing: 'Nothing changes for any criterion.',
  change: { added: 'new', removed: 'gone', changed: 'changed' },
  madeBy: 'Through',
  madeByDate: 'the date, or the State’s position on a treaty',
  was: 'Before',
  askedBy: 'Asked by',
  verdict: (opened, worse) => `${String(opened)} opened, ${String(worse)} made worse`,
  needTwo: 'name the law before and the law after, one bill, or one file and two dates (--before-date, --after-date)',
  notABill: (file) => `${file} amends nothing: name a second file, or two dates (--before-date, --after-date)`,
  countries: (before, after) => `these are laws of two countries (${before}, ${after}); lacuna compare sets them side by side`,
  datesTwice: '--as-of stands at most twice: the date before and the date after',
};
