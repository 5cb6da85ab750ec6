/** Any sign that JSON may write otherwise, halves of signs among them; most texts hold none. */
const ODD = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON writes it between quotes. */
export function inJson(text: string): string {
  return ODD.test(text) ? JSON.stringify(text).slice(1, -1) : text;
}
