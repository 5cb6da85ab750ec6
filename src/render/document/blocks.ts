/** A piece of a line of text. Everything that is not one of these is plain text: this is the allow-list. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: string; readonly children: readonly Inline[] };

/** A heading; no depth is left out between it and the one that it stands under. */
export interface Heading {
  readonly kind: 'heading';
  readonly depth: number;
  /** Unique in the document; what links lead to. */
  readonly id: string;
  readonly children: readonly Inline[];
}

/** A list of items, each of one or more blocks. */
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

/** A table with one row of heads. */
export interface TableBlock {
  readonly kind: 'table';
  /** For each column, whether it holds numbers. */
  readonly numeric: readonly boolean[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A block of a report, as the Markdown has it. */
export type Block = Heading | ListBlock | TableBlock | { readonly kind: 'paragraph'; readonly children: readonly Inline[] } | { readonly kind: 'quote'; readonly blocks: readonly Block[] };

/** The text of a line without its marks. */
export function plainText(line: readonly Inline[]): string {
  return line.map((piece) => ('text' in piece ? piece.text : plainText(piece.children))).join('');
}
