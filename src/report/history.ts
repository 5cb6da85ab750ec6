import { dayBefore } from '../diff/dates.ts';
import type { Finding } from '../model/finding.ts';
import type { GapHistory, GapPeriod } from '../model/history.ts';
import type { CatalogueTexts } from '../model/texts.ts';

/** The findings that hold from a day on; the first ones hold before the first day. */
export interface DatedFindings {
  readonly day: string | undefined;
  readonly findings: readonly Finding[];
}

/** For each criterion that the law ever falls short of, the times when it does. */
export function gapsThroughTime(times: readonly DatedFindings[], texts: CatalogueTexts): GapHistory[] {
  const first = times[0]?.findings ?? [];
  return first.flatMap(({ criterion }, index): GapHistory[] => {
    const periods: GapPeriod[] = [];
    times.forEach(({ day, findings }, at) => {
      const finding = findings[index];
      if (finding === undefined || (finding.outcome !== 'gap' && finding.outcome !== 'partial')) return;
      const next = times[at + 1]?.day;
      const to = next === undefined ? {} : { to: dayBefore(next) };
      const last = periods.at(-1);
      const goesOn = last?.to !== undefined && day !== undefined && last.to === dayBefore(day) && last.outcome === finding.outcome && last.level === finding.level;
      const from = goesOn ? last.from : day;
      if (goesOn) periods.pop();
      periods.push({ ...(from === undefined ? {} : { from }), ...to, outcome: finding.outcome, level: finding.level });
    });
    return periods.length === 0 ? [] : [{ criterion, title: texts.criteria[criterion]?.title ?? criterion, periods }];
  });
}
