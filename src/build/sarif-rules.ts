import { evaluate } from '../evaluate/evaluate.ts';
import { readLaw } from '../law/law.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../model/outcome.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { sarifRule } from '../render/sarif-rule.ts';
import { buildReport } from '../report/build.ts';
import { ciWordsIn } from '../words/ci.ts';
import { speechIn } from '../words/speech.ts';

/** The criteria as SARIF rules, which say nothing of any law: taken from the report on a law that says nothing. */
export async function sarifRules(catalogue: Catalogue, texts: CatalogueTexts, language: Language): Promise<string[]> {
  const speech = await speechIn(language);
  const ci = await ciWordsIn(language);
  const { criteria } = catalogue;
  const law = readLaw({ lacuna: 1, country: 'XA', asOf: DAY }, catalogue, DAY);
  const findings = evaluate(law, criteria, catalogue, { asParty: new Set() });
  const report = buildReport({ law, file: '', findings, criteria, catalogue, texts, speech, locate: () => ({ line: 1, column: 1 }) });
  return report.findings.map((finding) => JSON.stringify(sarifRule(finding, speech.report, ci)));
}

const DAY = '2000-01-01';
