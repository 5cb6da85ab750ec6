import type { AgreementRow } from '../../model/agreement.ts';

/** Rows that say the same of several countries: one line in a list. */
export interface RowGroup {
  readonly first: AgreementRow;
  /** The countries, each once, in the order of the rows. */
  readonly countries: readonly string[];
  readonly count: number;
}

/** Puts rows together that share reason, publication, criterion, part, source and published outcome. */
export function groupRows(rows: readonly AgreementRow[]): RowGroup[] {
  const groups = new Map<string, AgreementRow[]>();
  for (const row of rows) {
    const key = [row.why ?? '', row.published.id, row.criterion, row.part ?? '', row.source ?? '', row.published.outcome].join('\u0000');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ first, countries: [...new Set(all.map((row) => row.country))], count: all.length }];
  });
}

/** The articles that a derived outcome rests on, each once, a few of them. */
export function articlesOf({ law }: AgreementRow, separator: string, most = 6): string {
  const articles = [...new Set((law?.evidence ?? []).flatMap((one) => one.at ?? []))];
  return [...articles.slice(0, most), ...(articles.length > most ? ['…'] : [])].join(separator);
}

/** What lacuna says of its outcome: the reason or, where all is met by one fact, the author's note on it. */
export function derivedWords({ law }: AgreementRow): string | undefined {
  if (law === undefined) return undefined;
  const [only, ...more] = law.evidence;
  return law.reason !== '' ? law.reason : more.length === 0 ? only?.note : undefined;
}
