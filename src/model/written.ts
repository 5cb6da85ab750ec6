/** A piece of what is written: text, or its bytes (UTF-8). */
export type Piece = string | Uint8Array;

/** Text, or pieces in their order: what is large is made piece by piece while it is written, and need not be kept. */
export type Written = string | Iterable<Piece>;

/** The pieces of it. */
export function piecesOf(written: Written): Iterable<Piece> {
  return typeof written === 'string' ? [written] : written;
}

/** All of it as one text. */
export function wholeText(written: Written): string {
  let text = '';
  for (const piece of piecesOf(written)) text += typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
  return text;
}
