/** A cell of a CSV file, and where it begins (1-based). */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Rows of cells; empty lines are left out. `unclosed` is the place of a quotation mark that nothing ends. */
export interface CsvRows {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly unclosed?: { readonly line: number; readonly column: number };
}

/** The sign between cells: a semicolon where the first line has more of them than commas (French spreadsheets), else a comma. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/\r|\n|$/u)).replaceAll(/"[^"]*"/gu, '');
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

/** Reads CSV (RFC 4180): cells may be quoted, and quoted cells may hold commas, doubled quotation marks and line ends. */
export function readCsv(text: string): CsvRows {
  const reader = new CsvReader(text, delimiterOf(text));
  return reader.read();
}

class CsvReader {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #rows: CsvCell[][] = [];
  #row: CsvCell[] = [];
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  read(): CsvRows {
    while (this.#at < this.#text.length) {
      const place = { line: this.#line, column: this.#at - this.#lineStart + 1 };
      const cell = this.#text[this.#at] === '"' ? this.#quoted() : this.#plain();
      if (cell === undefined) return { rows: this.#rows, unclosed: place };
      this.#row.push({ text: cell, ...place });
      this.#afterCell();
    }
    this.#endRow();
    return { rows: this.#rows };
  }

  #plain(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !this.#ends(this.#text[this.#at])) this.#at += 1;
    return this.#text.slice(start, this.#at).trim();
  }

  /** Reads to the closing quotation mark; undefined where there is none. */
  #quoted(): string | undefined {
    let cell = '';
    this.#at += 1;
    for (;;) {
      const sign = this.#text[this.#at];
      if (sign === undefined) return undefined;
      this.#at += 1;
      if (sign === '"') {
        if (this.#text[this.#at] !== '"') break;
        this.#at += 1;
      }
      if (sign === '\n') this.#newLine();
      cell += sign;
    }
    return cell + this.#plain();
  }

  #ends(sign: string | undefined): boolean {
    return sign === this.#delimiter || sign === '\n' || sign === '\r';
  }

  #afterCell(): void {
    const sign = this.#text[this.#at];
    if (sign === this.#delimiter) {
      this.#at += 1;
      if (this.#at === this.#text.length) this.#row.push({ text: '', line: this.#line, column: this.#at - this.#lineStart + 1 });
      return;
    }
    if (sign === '\r' && this.#text[this.#at + 1] === '\n') this.#at += 1;
    if (this.#at >= this.#text.length) return;
    this.#at += 1;
    this.#newLine();
    this.#endRow();
  }

  #newLine(): void {
    this.#line += 1;
    this.#lineStart = this.#at;
  }

  #endRow(): void {
    if (this.#row.some((cell) => cell.text !== '')) this.#rows.push(this.#row);
    this.#row = [];
  }
}
