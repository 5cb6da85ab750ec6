import { piecesOf, wholeText, type Piece, type Written } from '../model/written.ts';
import { citesNothing } from '../model/finding.ts';
import type { LawReport, ReportFinding, ReportPart, ReportSource, RunInfo } from '../model/report.ts';
import type { CiWords } from '../words/ci.ts';
import type { DiagnosticLine } from './diagnostic-line.ts';
import { findingLines, findingTitle, isAccepted, placeOf, type SourcePlace } from './finding-lines.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { SARIF_KIND, SARIF_LEVEL } from './severity.ts';
import { isRooted, sourcePath, sourceUri } from './source-path.ts';
import { plainLine } from './escape.ts';
import { jsonString } from './json-string.ts';
import { remembered, rememberedBytes } from './remembered.ts';

/** SARIF 2.1.0: one rule for each criterion, one result for each finding; with `--quiet` only results that fail, for viewers that take every result for an alert. */
export function sarifRenderer({ words, quiet, rules = '' }: RenderOptions, ci: CiWords): Renderer {
  const messageOf = (finding: ReportFinding): string => JSON.stringify(plainMessage([`${findingTitle(finding, words)}.`, ...findingLines(finding, words, ci)].join(' ')));
  const generalMessage = rememberedBytes(messageOf);
  return {
    start: (run) => opening(run, rules),
    law: results,
    between: ',',
    end: (run, laws, errors) => `${laws === 0 ? wholeText(opening(run, '')) : ''}\n],\n"invocations":[${JSON.stringify(invocation(errors))}]}]}\n`,
  };

  function* results(report: LawReport): Generator<Piece> {
    let before = '\n';
    for (let index = 0; index < report.findings.length; index += 1) {
      const finding = report.findings[index] as ReportFinding;
      if (quiet && SARIF_KIND[finding.outcome] !== 'fail') continue;
      yield before;
      yield* result(report, finding, index);
      before = ',\n';
    }
  }

  /** Everything before the results: a line for each rule. */
  function* opening(run: RunInfo, listedRules: Written): Generator<Piece> {
    const driver = { name: 'lacuna', version: run.version, semanticVersion: run.version, language: run.language, properties: { rules: run.rules } };
    const root = JSON.stringify({ [ROOT]: { description: { text: ci.root } } });
    yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver).slice(0, -1)},\n"rules":[`;
    yield* piecesOf(listedRules);
    yield `]}},\n"language":${JSON.stringify(run.language)},"columnKind":"utf16CodeUnits","originalUriBaseIds":${root},\n"results":[`;
  }

  /** One result. Written piece by piece, since most pieces recur from law to law and are made once. */
  function result(report: LawReport, finding: ReportFinding, ruleIndex: number): readonly Piece[] {
    const { criterion, outcome, level, parts, sources, accepted } = finding;
    const kind = SARIF_KIND[outcome];
    const message = citesNothing(finding) && accepted === undefined ? generalMessage(finding) : messageOf(finding);
    const related = otherPlaces(finding).map(({ file, line, column, path, at }, index) => `{"id":${String(index + 1)},${located({ file: file ?? report.file, line, column }, path)}${at === undefined ? '' : `,"message":{"text":${jsonString(plainMessage(plainLine(at)))}}`}}`);
    const suppressed = isAccepted(finding) && accepted !== undefined ? `,"suppressions":${JSON.stringify([{ kind: 'external', status: 'accepted', justification: plainLine(ci.accepted(accepted)) }])}` : '';
    return [
      `{"ruleId":"${criterion}","ruleIndex":${String(ruleIndex)},"kind":"${kind}","level":"${kind === 'fail' ? SARIF_LEVEL[level] : 'none'}","message":{"text":`,
      ...piecesOf(message),
      `},"locations":[{${located(placeOf(finding, report), finding.evidence[0]?.path)}}]${related.length === 0 ? '' : `,"relatedLocations":[${related.join(',')}]`},"partialFingerprints":{"${FINGERPRINT}":${jsonString(`${sourceUri(report.file)} ${report.country} ${criterion}`)}}${suppressed},"properties":{"outcome":"${outcome}","level":"${level}","country":${jsonString(report.country)},"asOf":${jsonString(report.asOf)},"parts":[${listed(parts, partText)}],"sources":[`,
      ...piecesOf(sourcesText(sources)),
      `]}}`,
    ];
  }

  function invocation(errors: readonly DiagnosticLine[]): object {
    if (errors.length === 0) return { executionSuccessful: true };
    return {
      executionSuccessful: false,
      toolExecutionNotifications: errors.map(({ file, line, column, path, message, hint }) => ({
        level: 'error',
        message: { text: plainMessage(hint === undefined ? message : `${message} → ${hint}`) },
        locations: [JSON.parse(`{${located({ file, line, column }, path)}}`) as object],
      })),
    };
  }
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const ROOT = '%SRCROOT%';

/** What a result is told by from run to run: its law, its country and its criterion, in any language. Not `primaryLocationLineHash`, which GitHub’s upload computes itself and warns of any other value. */
const FINGERPRINT = 'lacuna/v1';

/** The most places that a result names beside its first. */
const RELATED = 50;

/** The members of a location: the place in a file, and the path in the description. */
function located({ file, line, column }: SourcePlace, path: string | undefined): string {
  return `"physicalLocation":{"artifactLocation":${artifact(file)},"region":{"startLine":${String(line)},"startColumn":${String(column)}}}${path === undefined || path === '' ? '' : logical(path)}`;
}

const artifact = remembered((file) => JSON.stringify({ uri: sourceUri(file), ...(isRooted(sourcePath(file)) ? {} : { uriBaseId: ROOT }) }));

const logical = remembered((path) => `,"logicalLocations":[${JSON.stringify({ fullyQualifiedName: plainLine(path) })}]`);

const sourcesText = rememberedBytes((sources: readonly ReportSource[]): Written => listed(sources, sourceText));

/** Members of a list, with commas between them. */
function listed<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  let text = '';
  for (let index = 0; index < items.length; index += 1) text += `${index === 0 ? '' : ','}${textOf(items[index] as Item)}`;
  return text;
}

function sourceText({ instrument, at, force, counts, bound, outcome }: ReportSource): string {
  return `{"instrument":"${instrument}","at":${JSON.stringify(at)},"force":"${force}","counts":"${counts}","bound":"${bound}","outcome":"${outcome}"}`;
}

function partText({ part, outcome }: ReportPart): string {
  return `{"part":"${part}","outcome":"${outcome}"}`;
}

/** The evidence after the first, each place once. */
function otherPlaces(finding: ReportFinding): ReportFinding['evidence'] {
  if (finding.evidence.length < 2) return [];
  const key = ({ file, path, line, column }: ReportFinding['evidence'][number]): string => `${file ?? ''}\n${path}\n${String(line)}:${String(column)}`;
  const seen = new Set(finding.evidence.slice(0, 1).map(key));
  return finding.evidence.filter((one) => !seen.has(key(one)) && seen.add(key(one))).slice(0, RELATED);
}

/** A text in which nothing is a placeholder or a link (SARIF §3.11.5 and §3.11.6). */
function plainMessage(text: string): string {
  if (!/[{}]|\]\(/u.test(text)) return text;
  return text.replaceAll(/[{}]/gu, '$&$&').replaceAll('](', '] (');
}
