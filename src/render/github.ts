import { LEVELS, OUTCOMES } from '../model/outcome.ts';
import type { LawReport, ReportFinding, RunInfo } from '../model/report.ts';
import type { CiWords } from '../words/ci.ts';
import type { DiagnosticLine } from './diagnostic-line.ts';
import { fallsShort, findingLines, findingTitle, isAccepted, placeOf } from './finding-lines.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { GITHUB_COMMAND, unknownFails } from './severity.ts';
import { sourcePath } from './source-path.ts';
import { annotation, logLine } from './workflow-command.ts';

/** How many annotations of each kind GitHub shows for a step. */
const SHOWN = 10;

const WORST_FIRST = ['gap', 'partial', 'unknown'] as const;

type Urgency = (typeof WORST_FIRST)[number];

/** Annotations for GitHub Actions: files without a verdict, then gaps that nobody has accepted, worst first, as many as GitHub shows; then how many more there are. A line for each law stands in the log. */
export function githubRenderer({ words, quiet }: RenderOptions, ci: CiWords): Renderer {
  const waiting = new WorstFirst();
  return {
    start: () => '',
    law: (report, run) => {
      for (const finding of report.findings) {
        const urgency = urgencyOf(finding, run);
        if (urgency !== undefined) waiting.add(finding.level, urgency, () => announce(report, finding));
      }
      return quiet ? '' : logLine(`${sourcePath(report.file)}${words.colon}${OUTCOMES.map((outcome) => `${String(report.summary.counts[outcome])} ${words.outcomes[outcome]}`).join(', ')}`);
    },
    end: (_run, _laws, errors) => {
      const { texts, more } = waiting.taken(errors.map(invalid));
      return texts.join('') + (more === 0 ? '' : annotation('notice', { title: ci.moreTitle }, [ci.more(more)]));
    },
  };

  function announce(report: LawReport, finding: ReportFinding): string {
    const { file, line, column } = placeOf(finding, report);
    return annotation(GITHUB_COMMAND[finding.level], { file, line, col: column, title: `${finding.criterion}${words.colon}${findingTitle(finding, words)}` }, findingLines(finding, words, ci));
  }

  function invalid({ file, line, column, message, hint }: DiagnosticLine): string {
    return annotation('error', { file: sourcePath(file), line, col: column, title: ci.notChecked }, [message, ...(hint === undefined ? [] : [`→ ${hint}`])]);
  }
}

function urgencyOf(finding: ReportFinding, run: RunInfo): Urgency | undefined {
  if (isAccepted(finding)) return undefined;
  if (fallsShort(finding)) return finding.outcome === 'gap' ? 'gap' : 'partial';
  return unknownFails(finding, run) ? 'unknown' : undefined;
}

/** Keeps of each level and urgency as many annotations as could ever be shown, and counts the others, so that a long run stays small. */
class WorstFirst {
  readonly #kept = new Map<string, string[]>();
  #seen = 0;

  add(level: ReportFinding['level'], urgency: Urgency, text: () => string): void {
    this.#seen += 1;
    const key = `${level} ${urgency}`;
    const kept = this.#kept.get(key) ?? [];
    if (kept.length < SHOWN) this.#kept.set(key, [...kept, text()]);
  }

  /** The annotations to show; where some are left out, one notice fewer, which makes room to say so. */
  taken(errors: readonly string[]): { readonly texts: readonly string[]; readonly more: number } {
    const all = LEVELS.map((level, index) => [...(index === 0 ? errors : []), ...WORST_FIRST.flatMap((urgency) => this.#kept.get(`${level} ${urgency}`) ?? [])]);
    const total = this.#seen + errors.length;
    const fitting = all.map((texts) => texts.slice(0, SHOWN));
    const shown = fitting.flat();
    if (shown.length === total) return { texts: shown, more: 0 };
    const [first = [], second = [], third = []] = fitting;
    const texts = [...first, ...second, ...third.slice(0, SHOWN - 1)];
    return { texts, more: total - texts.length };
  }
}
