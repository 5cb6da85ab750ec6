/** A fault in a file or in the words of a command: data until it is printed. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
  /** Dotted path in the file; empty for the file as a whole. */
  readonly path: string;
  /** Values for the sentence: what was written, what was expected. */
  readonly values: Readonly<Record<string, string>>;
}

export const DIAGNOSTIC_CODES = [
  'file-missing', 'file-unreadable', 'file-empty', 'file-too-large', 'file-outside', 'not-utf8', 'not-text', 'stdin-is-terminal',
  'yaml-syntax', 'yaml-duplicate-key', 'yaml-alias-bomb', 'yaml-too-deep', 'yaml-too-many', 'yaml-long-key', 'yaml-several-documents',
  'unknown-key', 'missing-key', 'unknown-word', 'list-needed', 'wrong-type', 'unquoted-number', 'out-of-range', 'bad-date', 'bad-name', 'too-few', 'duplicate-item',
  'null-outside-bill', 'unknown-text', 'unknown-offence', 'unknown-country', 'unknown-treaty', 'unknown-topic', 'unknown-criterion', 'unknown-reservation',
  'empty-age-band', 'dates-reversed', 'act-of-other-subject', 'purpose-of-other-subject', 'penalty-reversed', 'measure-not-foreseen', 'measure-part-unknown', 'measure-always-applies', 'signed-after-bound', 'comma-in-flow', 'value-not-valid', 'more-faults',
  'rule-invalid', 'rule-id-mismatch', 'rule-id-reused', 'rule-part-unknown', 
  'bill-outside', 'bill-cycle', 'bill-law-missing', 'bill-nothing-there', 'bill-no-target', 'bill-beside-is', 'bill-other-country', 'accepted-stale', 'accepted-late',
] as const;

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** So many faults of a file are told: nobody reads more. */
export const MOST_FAULTS = 100;

/** The first faults, and the word that there are more. */
export function cutShort(faults: readonly Diagnostic[]): Diagnostic[] {
  const last = faults[MOST_FAULTS - 1];
  if (last === undefined || faults.length === MOST_FAULTS) return [...faults];
  return [...faults.slice(0, MOST_FAULTS), { code: 'more-faults', file: last.file, line: last.line, column: last.column, path: '', values: { count: String(MOST_FAULTS) } }];
}
