import { INCOMPARABLE, VERDICTS, type AgreementReport, type AgreementRow, type Verdict } from '../../model/agreement.ts';
import type { Outcome } from '../../model/outcome.ts';
import { markdownCode, markdownProse, markdownText } from '../escape.ts';
import { SIGN } from '../signs.ts';
import type { AgreementOptions } from './format.ts';
import { articlesOf, derivedWords, groupRows, type RowGroup } from './groups.ts';

/** The report on agreement that people read: both texts of every disagreement side by side, then what agrees and what cannot be compared. */
export function agreementMarkdown(report: AgreementReport, options: AgreementOptions): string {
  return `${new AgreementPage(report, options).lines().join('\n').trimEnd()}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

class AgreementPage {
  readonly #report: AgreementReport;
  readonly #options: AgreementOptions;

  constructor(report: AgreementReport, options: AgreementOptions) {
    this.#report = report;
    this.#options = options;
  }

  lines(): string[] {
    const { words, quiet } = this.#options;
    const { counts, unexplained, files, laws } = this.#report;
    const summary = markdownText(words.counts(counts, unexplained));
    const head = [`# ${words.title}`, '', words.intro, '', `**${summary}**`, '', markdownText(words.read(files, laws.length)), ''];
    if (quiet) return [summary];
    return [...head, ...this.#glance(), ...this.#sideBySide('disagreement'), ...this.#sideBySide('superseded'), ...this.#incomparable(), ...this.#agreements()];
  }

  #of(verdict: Verdict): AgreementRow[] {
    return this.#report.rows.filter((one) => one.verdict === verdict);
  }

  #outcome(outcome: Outcome): string {
    return `${SIGN[outcome]} ${this.#options.report.outcomes[outcome]}`;
  }

  #glance(): string[] {
    const { words } = this.#options;
    const { publications, counts } = this.#report;
    return [
      `## ${words.glance}`,
      '',
      row([words.publication, ...VERDICTS.map((verdict) => capital(words.verdicts[verdict]))]),
      row(['---', ...VERDICTS.map(() => '---:')]),
      ...publications.map((one) => row([markdownText(one.by), ...VERDICTS.map((verdict) => String(one.counts[verdict]))])),
      row([`**${words.total}**`, ...VERDICTS.map((verdict) => `**${String(counts[verdict])}**`)]),
      '',
    ];
  }

  #sideBySide(verdict: Verdict): string[] {
    const { words } = this.#options;
    const rows = this.#of(verdict);
    const head = [`## ${words.headings[verdict]}`, '', rows.length === 0 ? words.none : words.verdictIntro[verdict], ''];
    return [...head, ...rows.flatMap((one) => this.#both(one))];
  }

  #both(one: AgreementRow): string[] {
    const { words } = this.#options;
    const { published, law, explanation } = one;
    const dash = words.nothingMore;
    const lawPlace = law === undefined ? dash : [markdownText(articlesOf(one, this.#options.report.semicolon)), markdownCode(law.file)].filter((text) => text !== '').join(' · ');
    return [
      `### ${this.#name(one)}`,
      '',
      `${markdownCode(one.criterion)}${one.part === undefined ? '' : ` · ${markdownText(one.partLabel ?? one.part)}`}${one.source === undefined ? '' : ` · ${markdownText(one.source)}`}`,
      '',
      row(['', `${words.published}${this.#options.report.colon}${markdownText(published.by)}`, words.derived]),
      row(['---', '---', '---']),
      row([words.outcome, this.#outcome(published.outcome), law === undefined ? dash : this.#outcome(law.outcome)]),
      row([words.asOf, published.asOf ?? words.undated, law?.asOf ?? dash]),
      row([words.says, markdownText(published.note ?? dash), markdownProse(derivedWords(one) ?? dash)]),
      row([words.place, markdownText(published.place === '' ? dash : published.place), lawPlace]),
      '',
      explanation === undefined ? `**${words.noExplanation}**` : `**${words.explanation}.** ${markdownProse(explanation.text)}${this.#grounds(explanation)}`,
      '',
    ];
  }

  #grounds({ at, since }: NonNullable<AgreementRow['explanation']>): string {
    const facts = [...(at === undefined ? [] : [markdownText(at)]), ...(since === undefined ? [] : [this.#options.words.since(since)])];
    return facts.length === 0 ? '' : ` *(${facts.join(this.#options.report.semicolon)})*`;
  }

  #name({ countryName, title }: AgreementRow): string {
    return markdownText(`${countryName}${this.#options.report.colon}${title}`);
  }

  #incomparable(): string[] {
    const { words } = this.#options;
    const rows = this.#of('not-comparable');
    const head = [`## ${words.headings['not-comparable']}`, '', rows.length === 0 ? words.none : words.verdictIntro['not-comparable'], ''];
    return [
      ...head,
      ...INCOMPARABLE.flatMap((why) => {
        const groups = groupRows(rows.filter((one) => one.why === why));
        return groups.length === 0 ? [] : [`**${markdownText(capital(words.why[why]))}**`, '', ...groups.map((group) => this.#line(group)), ''];
      }),
    ];
  }

  #agreements(): string[] {
    const { words } = this.#options;
    const groups = groupRows(this.#of('agreement'));
    return [`## ${words.headings.agreement}`, '', groups.length === 0 ? words.none : words.verdictIntro.agreement, '', ...groups.map((group) => this.#line(group)), ''];
  }

  #line({ first, countries }: RowGroup): string {
    const { report } = this.#options;
    const place = [first.partLabel, first.source].flatMap((text) => (text === undefined ? [] : [markdownText(text)]));
    return `- ${this.#outcome(first.published.outcome)} · ${markdownText(first.title)} (${markdownCode(first.criterion)})${place.length === 0 ? '' : `, ${place.join(', ')}`} · ${markdownText(first.published.by)}${report.colon}${countries.join(' ')}`;
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
