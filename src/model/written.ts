/** A piece of what is written: text, or its bytes (UTF-8). */
export type Piece = string | Uint8Array;

/** Text, or pieces in their order: what is large need not be put together before it is written. */
export type Written = string | readonly Piece[];

/** Whether there is nothing to write. */
export function saysNothing(written: Written): boolean {
  return typeof written === 'string' ? written === '' : written.every((piece) => piece.length === 0);
}

/** All of it as one text. */
export function wholeText(written: Written): string {
  return typeof written === 'string' ? written : written.map((piece) => (typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8'))).join('');
}
