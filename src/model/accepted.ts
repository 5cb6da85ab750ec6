/** A gap that someone with the power to do so has decided to live with until a date. */
export interface AcceptedGap {
  readonly criterion: string;
  /** The country it is accepted for; absent: every law checked. */
  readonly country?: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly date: string;
  /** Last day on which it is accepted. */
  readonly expires: string;
  /** Where the entry stands; 1-based. */
  readonly line: number;
  readonly column: number;
}
