/** Text, or pieces of text and of bytes (UTF-8) in their order: what is large need not be put together before it is written. */
export type Written = string | readonly (string | Uint8Array)[];

/** All of it as one text. */
export function wholeText(written: Written): string {
  return typeof written === 'string' ? written : written.map((piece) => (typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8'))).join('');
}
