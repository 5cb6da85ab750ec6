import type { Language } from '../model/outcome.ts';
import type { Checklist, ChecklistRow, Profile } from '../model/profile.ts';
import type { ReportFinding } from '../model/report.ts';

/** Compares pinpoints the way an instrument counts: numbers as numbers, letters as letters (9(1)(a) before 9(1)(e), 9 before 20). */
export function comparePlaces(a: string, b: string): number {
  const left = a.match(/\d+|\p{L}+/gu) ?? [];
  const right = b.match(/\d+|\p{L}+/gu) ?? [];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const x = left[index];
    const y = right[index];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    if (x === y) continue;
    const numeric = Number(x) - Number(y);
    return Number.isNaN(numeric) ? (x < y ? -1 : 1) : numeric;
  }
  return 0;
}

/** Fills a profile in: a row for each place of its instruments that asks for something, in their order, judged on its own scope. Pure. */
export function fillChecklist(id: string, profile: Profile, findings: readonly ReportFinding[], language: Language): Checklist {
  const rows = findings.flatMap((finding): ChecklistRow[] =>
    finding.sources
      .filter((source) => profile.instruments.includes(source.instrument) && source.force !== 'mentions')
      .map((source) => ({
        at: source.at,
        cite: source.cite,
        criterion: finding.criterion,
        title: finding.title,
        outcome: source.outcome,
        brief: source.outcome === 'met' || source.outcome === 'not-applicable' ? '' : finding.brief,
        law: [...new Set(finding.evidence.flatMap((one) => one.at ?? []))].slice(0, 3),
      })),
  );
  rows.sort((a, b) => comparePlaces(a.at, b.at));
  return { profile: id, title: profile.title[language], rows, ...(profile.verdict === undefined ? {} : { verdict: { title: profile.verdict.title[language], answer: answerOf(rows, profile.verdict.places) } }) };
}

/** Yes where every row of these places is met, no where one falls short, else unknown. */
function answerOf(rows: readonly ChecklistRow[], places: readonly string[]): 'yes' | 'no' | 'unknown' {
  const outcomes = rows.filter((row) => places.includes(row.at)).map((row) => row.outcome);
  if (outcomes.some((outcome) => outcome === 'gap' || outcome === 'partial')) return 'no';
  return outcomes.length > 0 && outcomes.every((outcome) => outcome === 'met' || outcome === 'not-applicable') ? 'yes' : 'unknown';
}
