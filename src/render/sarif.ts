import { piecesOf, wholeText, type Piece, type Written } from '../model/written.ts';
import { citesNothing } from '../model/finding.ts';
import type { Evidence, LawReport, ReportFinding, ReportPart, ReportSource, RunInfo } from '../model/report.ts';
import type { CiWords } from '../words/ci.ts';
import type { DiagnosticLine } from './diagnostic-line.ts';
import { findingLines, findingTitle, isAccepted } from './finding-lines.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { SARIF_KIND, SARIF_LEVEL } from './severity.ts';
import { isRooted, sourcePath, sourceUri } from './source-path.ts';
import { plainLine } from './escape.ts';
import { inJson } from './json-string.ts';
import { rememberedBytes, rememberedStanding } from './remembered.ts';

/** SARIF 2.1.0: one rule for each criterion, one result for each finding; with `--quiet` only results that fail, for viewers that take every result for an alert. */
export function sarifRenderer({ words, quiet, rules = '' }: RenderOptions, ci: CiWords): Renderer {
  const generalMessage = rememberedBytes(messageOf);
  return {
    start: (run) => opening(run, rules),
    law: results,
    between: ',',
    end: (run, laws, errors) => `${laws === 0 ? wholeText(opening(run, '')) : ''}\n],\n"invocations":[${JSON.stringify(invocation(errors))}]}]}\n`,
  };

  /** The message of a result, as JSON writes it between quotes. */
  function messageOf(finding: ReportFinding): string {
    let text = `${findingTitle(finding, words)}.`;
    for (const line of findingLines(finding, words, ci)) text += ` ${line}`;
    return inJson(plainMessage(text));
  }

  /** Everything before the results: a line for each rule. */
  function* opening(run: RunInfo, listedRules: Written): Generator<Piece> {
    const driver = { name: 'lacuna', version: run.version, semanticVersion: run.version, language: run.language, properties: { rules: run.rules } };
    const root = JSON.stringify({ [ROOT]: { description: { text: ci.root } } });
    yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver).slice(0, -1)},\n"rules":[`;
    yield* piecesOf(listedRules);
    yield `]}},\n"language":${JSON.stringify(run.language)},"columnKind":"utf16CodeUnits","originalUriBaseIds":${root},\n"results":[`;
  }

  /** The results of a law. Written piece by piece, since most pieces recur from law to law and are made once. */
  function* results(report: LawReport): Generator<Piece> {
    const law = aboutLaw(report);
    let before = '\n';
    for (let index = 0; index < report.findings.length; index += 1) {
      const finding = report.findings[index] as ReportFinding;
      const { criterion, outcome, level } = finding;
      const kind = SARIF_KIND[outcome];
      if (quiet && kind !== 'fail') continue;
      yield `${before}{"ruleId":"${criterion}","ruleIndex":${String(index)},"kind":"${kind}","level":"${kind === 'fail' ? SARIF_LEVEL[level] : 'none'}","message":{"text":"`;
      yield citesNothing(finding) && finding.accepted === undefined ? generalMessage(finding) : messageOf(finding);
      yield afterMessage(finding, law);
      yield sourcesText(finding.sources);
      before = ']}},\n';
    }
    if (before !== '\n') yield ']}}';
  }

  /** A result between its message and its sources. */
  function afterMessage(finding: ReportFinding, { file, fingerprint, facts }: AboutLaw): string {
    const { criterion, outcome, level, parts, evidence, accepted } = finding;
    const place = evidence[0] === undefined ? located(file, 1, 1) : placed(evidence[0], file);
    const suppressed = accepted !== undefined && isAccepted(finding) ? `,"suppressions":${JSON.stringify([{ kind: 'external', status: 'accepted', justification: plainLine(ci.accepted(accepted)) }])}` : '';
    return `"},"locations":[{${place}}]${relatedPlaces(evidence, file)},"partialFingerprints":{"${FINGERPRINT}":"${fingerprint}${criterion}"}${suppressed},"properties":{"outcome":"${outcome}","level":"${level}",${facts},"parts":[${listed(parts, partText)}],"sources":[`;
  }

  function invocation(errors: readonly DiagnosticLine[]): object {
    if (errors.length === 0) return { executionSuccessful: true };
    return {
      executionSuccessful: false,
      toolExecutionNotifications: errors.map(({ file, line, column, path, message, hint }) => ({
        level: 'error',
        message: { text: plainMessage(hint === undefined ? message : `${message} → ${hint}`) },
        locations: [JSON.parse(`{${located(artifact(file), line, column)}${logical(path)}}`) as object],
      })),
    };
  }
}

/** What all results of a law say alike, as JSON. */
interface AboutLaw {
  readonly file: string;
  /** The beginning of the fingerprints, without quotes. */
  readonly fingerprint: string;
  readonly facts: string;
}

function aboutLaw({ file, country, asOf }: LawReport): AboutLaw {
  return {
    file: artifact(file),
    fingerprint: inJson(`${sourceUri(file)} ${country} `),
    facts: `"country":"${inJson(country)}","asOf":"${inJson(asOf)}"`,
  };
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const ROOT = '%SRCROOT%';

/** What a result is told by from run to run: its law, its country and its criterion, in any language. Not `primaryLocationLineHash`, which GitHub’s upload computes itself and warns of any other value. */
const FINGERPRINT = 'lacuna/v1';

/** The most places that a result names beside its first. */
const RELATED = 50;

/** The place in a file, as a member of a location; the file is JSON already. */
function located(file: string, line: number, column: number): string {
  return `"physicalLocation":{"artifactLocation":${file},"region":{"startLine":${String(line)},"startColumn":${String(column)}}}`;
}

function artifact(file: string): string {
  return JSON.stringify({ uri: sourceUri(file), ...(isRooted(sourcePath(file)) ? {} : { uriBaseId: ROOT }) });
}

/** The path in the description, as a further member of a location. */
function logical(path: string): string {
  return path === '' ? '' : `,"logicalLocations":[{"fullyQualifiedName":"${inJson(plainLine(path))}"}]`;
}

/** A location without its braces: the place of a fact and its path; `own` is the law's file, which holds it unless another is named. */
function placed({ file, line, column, path }: Evidence, own: string): string {
  return located(file === undefined ? own : artifact(file), line, column) + logical(path);
}

const sourcesText = rememberedBytes((sources: readonly ReportSource[]) => listed(sources, sourceText));

/** Members of a list, with commas between them. */
function listed<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  let text = '';
  for (let index = 0; index < items.length; index += 1) text += index === 0 ? textOf(items[index] as Item) : `,${textOf(items[index] as Item)}`;
  return text;
}

function sourceText(source: ReportSource): string {
  return `{"instrument":"${source.instrument}","at":"${inJson(source.at)}",${standing(source)}}`;
}

const standing = rememberedStanding(({ force, counts, bound, outcome }) => `"force":"${force}","counts":"${counts}","bound":"${bound}","outcome":"${outcome}"`);

function partText({ part, outcome }: ReportPart): string {
  return `{"part":"${part}","outcome":"${outcome}"}`;
}

/** The places of the evidence after the first, each once: a path stands in one place. */
function relatedPlaces(evidence: readonly Evidence[], own: string): string {
  const first = evidence[0];
  if (first === undefined || evidence.length === 1) return '';
  const seen = new Set([first.path]);
  let text = '';
  evidence.forEach((one) => {
    if (seen.size > RELATED || seen.has(one.path)) return;
    text += `${text === '' ? '' : ','}{"id":${String(seen.size)},${placed(one, own)}${one.at === undefined ? '' : `,"message":{"text":"${inJson(plainMessage(plainLine(one.at)))}"}`}}`;
    seen.add(one.path);
  });
  return text === '' ? '' : `,"relatedLocations":[${text}]`;
}

/** A text in which nothing is a placeholder or a link (SARIF §3.11.5 and §3.11.6). */
function plainMessage(text: string): string {
  if (!/[{}]|\]\(/u.test(text)) return text;
  return text.replaceAll(/[{}]/gu, '$&$&').replaceAll('](', '] (');
}
