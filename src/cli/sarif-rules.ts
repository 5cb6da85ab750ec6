import { builtSarifRules } from '../catalogue/built.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { readLaw } from '../law/law.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import type { Written } from '../model/written.ts';
import { sarifRule } from '../render/sarif-rule.ts';
import { buildReport } from '../report/build.ts';
import { ciWordsIn } from '../words/ci.ts';
import type { Speech } from '../words/speech.ts';
import type { RunSetup } from './run-setup.ts';

/** The criteria of a run as SARIF rules: as the build wrote them, unless rules were added. */
export async function runSarifRules(setup: RunSetup, speech: Speech): Promise<Written> {
  const { added, built, criteria } = setup;
  if (added === undefined) return builtSarifRules(speech.language, built.catalogue, new Set(criteria.map(({ id }) => id)));
  return `\n${(await sarifRules(criteria, built.catalogue, setup.texts, speech)).join(',\n')}\n`;
}

/** Criteria as SARIF rules, which say nothing of any law: taken from the report on a law that says nothing. */
export async function sarifRules(criteria: readonly Criterion[], catalogue: Catalogue, texts: CatalogueTexts, speech: Speech): Promise<string[]> {
  const ci = await ciWordsIn(speech.language);
  const law = readLaw({ lacuna: 1, country: 'XA', asOf: DAY }, catalogue, DAY);
  const findings = evaluate(law, criteria, catalogue, { asParty: new Set() });
  const report = buildReport({ law, file: '', findings, criteria, catalogue, texts, speech, locate: () => ({ line: 1, column: 1 }) });
  return report.findings.map((finding) => JSON.stringify(sarifRule(finding, speech.report, ci)));
}

/** Any day: what the rules say does not depend on it. */
const DAY = '2000-01-01';
