/** What can be wrong with a file of findings. */
export const TABLE_FAULTS = ['unclosed', 'no-rows', 'missing-column', 'unknown-column', 'twice-column', 'too-many-cells', 'missing-value', 'unknown-country', 'unknown-criterion', 'unknown-part', 'unknown-source', 'unknown-outcome', 'bad-date', 'twice'] as const;

/** One of these. */
export type TableFaultCode = (typeof TABLE_FAULTS)[number];

/** A fault of a file of findings: data until it is printed. */
export interface TableFault {
  readonly code: TableFaultCode;
  readonly line: number;
  readonly column: number;
  /** The column's name, where one is at fault. */
  readonly name: string;
  readonly written: string;
  readonly near?: string;
  readonly known: readonly string[];
}
