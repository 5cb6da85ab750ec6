import { entryLevel, type DiffEntry, type DiffReport } from '../../model/diff.ts';
import { plainLine } from '../escape.ts';
import { sourcePath } from '../source-path.ts';
import { xmlAttributes, xmlText } from '../xml.ts';
import { capital, partText, turnText } from './entry-text.ts';
import type { DiffOptions } from './format.ts';

/** JUnit XML: a case for each criterion that changes or falls short; what the change opens or worsens fails, what closes or settles passes, the rest is skipped. */
export function diffJunit(diff: DiffReport, options: DiffOptions): string {
  const { words, run } = options;
  const { entries, after, before, country } = diff;
  const failures = entries.filter((entry) => entry.regression).length;
  const skipped = entries.filter((entry) => !entry.regression && !passes(entry)).length;
  const name = plainLine(`${words.title(diff.countryName)} (${sourcePath(before.file)} → ${sourcePath(after.file)})`);
  const facts = { country, 'file-before': sourcePath(before.file), 'file-after': sourcePath(after.file), 'as-of-before': before.asOf, 'as-of-after': after.asOf, lacuna: run.version, rules: run.rules.version, digest: run.rules.digest };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lacuna">\n',
    `  <testsuite${xmlAttributes({ name, tests: entries.length, failures, errors: 0, skipped, time: 0 })}>\n`,
    `    <properties>\n${Object.entries(facts).map(([key, value]) => `      <property${xmlAttributes({ name: key, value })}/>\n`).join('')}    </properties>\n`,
    ...entries.map((entry) => testCase(entry, diff, options)),
    '  </testsuite>\n</testsuites>\n',
  ].join('');
}

function passes({ kind }: DiffEntry): boolean {
  return kind === 'closed' || kind === 'settled';
}

function testCase(entry: DiffEntry, { country }: DiffReport, { words, report }: DiffOptions): string {
  const { file, line } = entry.place;
  const attributes = xmlAttributes({ name: `${entry.criterion}${report.colon}${plainLine(entry.title)}`, classname: `${country}.${entry.topic}`, file: sourcePath(file), line, time: 0 });
  const made = entry.provisions.map((one) => `${one.path} (${words.change[one.change]}${report.semicolon}${report.headings.linesOf(sourcePath(one.file), one.line)})`);
  const message = plainLine(`${words.kinds[entry.kind]}${report.colon}${turnText(entry, report)}`);
  const lines = [message, ...entry.parts.map((part) => partText(part, report)), capital(entry.reason), ...(made.length === 0 ? [] : [`${words.madeBy}${report.colon}${made.join(report.semicolon)}`])].filter((text) => text !== '').map(plainLine);
  const inside = entry.regression
    ? `<failure${xmlAttributes({ message, type: `${entry.after.outcome}.${entryLevel(entry)}` })}>${xmlText(lines.join('\n'))}</failure>`
    : passes(entry)
      ? `<system-out>${xmlText(lines.join('\n'))}</system-out>`
      : `<skipped${xmlAttributes({ message })}/>`;
  return `    <testcase${attributes}>\n      ${inside}\n    </testcase>\n`;
}
