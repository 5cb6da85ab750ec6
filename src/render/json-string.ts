/** Any sign that JSON may write otherwise, halves of signs among them; most texts hold none. */
const ODD = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON writes it, in quotes. */
export function jsonString(text: string): string {
  return ODD.test(text) ? JSON.stringify(text) : `"${text}"`;
}
