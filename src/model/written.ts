/** A piece of what is written: text, or its bytes (UTF-8). */
export type Piece = string | Uint8Array;

/** Text, or pieces in their order: what is large is made piece by piece while it is written, and need not be kept. */
export type Written = string | Iterable<Piece>;

/** The pieces of it. */
export function piecesOf(written: Written): Iterable<Piece> {
  return typeof written === 'string' ? [written] : written;
}

/** All of it as one text; a sign may be cut between two pieces of bytes. */
export function wholeText(written: Written): string {
  let text = '';
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for (const piece of piecesOf(written)) text += typeof piece === 'string' ? piece : (decoder ??= new TextDecoder('utf-8', { ignoreBOM: true })).decode(piece, { stream: true });
  return text;
}
