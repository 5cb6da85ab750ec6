/** What an edition of a data package says of its outcomes: for each law those of the criteria, in their order, with commas between them. */
export interface Edition {
  readonly rules: string;
  readonly digest: string;
  readonly criteria: readonly string[];
  readonly laws: ReadonlyMap<string, string>;
}
