import { OUTCOMES } from '../../model/outcome.ts';
import type { ReportWords } from '../../words/speech.ts';
import type { Inline } from '../document/blocks.ts';
import { outcomeAhead } from '../document/outcome-ahead.ts';
import { SIGN } from '../signs.ts';

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that HTML shows as it is, between tags and in attributes. */
export function htmlText(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => ENTITY[sign] ?? sign);
}

/** Lines of text as HTML; a sign that no word explains says its verdict to those who cannot see it. */
export class HtmlLines {
  readonly #words: Pick<ReportWords, 'outcomes'>;
  readonly #explained: RegExp;

  constructor(words: Pick<ReportWords, 'outcomes'>) {
    this.#words = words;
    this.#explained = new RegExp(`(?<=^|[ \u00a0·])(?:${OUTCOMES.map((outcome) => `${SIGN[outcome].replace('?', '\\?')} (?=${words.outcomes[outcome]})`).join('|')})`, 'gu');
  }

  line(pieces: readonly Inline[]): string {
    const ahead = outcomeAhead(pieces);
    const [first, ...rest] = pieces;
    if (ahead === undefined || first?.kind !== 'text') return this.#pieces(pieces);
    const text = first.text.slice(SIGN[ahead].length + 1);
    if (text.startsWith(this.#words.outcomes[ahead])) return this.#pieces(pieces);
    return `<span class="sign ${ahead}" role="img" aria-label="${htmlText(this.#words.outcomes[ahead])}">${SIGN[ahead]}</span> ${this.#pieces([{ kind: 'text', text }, ...rest])}`;
  }

  #pieces(pieces: readonly Inline[]): string {
    return pieces.map((piece) => this.#piece(piece)).join('');
  }

  #piece(piece: Inline): string {
    switch (piece.kind) {
      case 'text':
        return this.#text(piece.text);
      case 'code':
        return `<code>${htmlText(piece.text)}</code>`;
      case 'strong':
        return `<strong>${this.line(piece.children)}</strong>`;
      case 'emphasis':
        return `<em>${this.#pieces(piece.children)}</em>`;
      case 'link':
        return `<a href="${htmlText(piece.to)}"${piece.to.startsWith('#') ? '' : ' rel="noreferrer"'}>${this.#pieces(piece.children)}</a>`;
    }
  }

  /** Text in which signs before their word are left to the eye alone. */
  #text(text: string): string {
    return htmlText(text).replaceAll(this.#explained, (found) => {
      const outcome = OUTCOMES.find((one) => found.startsWith(SIGN[one])) ?? 'unknown';
      return `<span class="sign ${outcome}" aria-hidden="true">${SIGN[outcome]}</span> `;
    });
  }
}
