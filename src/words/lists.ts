import type { CatalogueTexts } from '../model/texts.ts';

/** Items joined by commas, the last by a word such as "and". */
export function joined(items: readonly string[], word: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.slice(-1).join('')}`;
}

/** The title of a word in a list of the vocabulary; the word itself where it has none. */
export function titleOf(texts: CatalogueTexts, list: string, word: string): string {
  return texts.words[list]?.[word]?.title ?? quoted(word);
}

/** The title of an act of a subject. */
export function actTitle(texts: CatalogueTexts, about: string, act: string): string {
  return titleOf(texts, `acts.${about}`, act);
}

/** The title of a subject. */
export function aboutTitle(texts: CatalogueTexts, about: string): string {
  return texts.about[about] ?? about;
}

/** The title of a topic. */
export function topicTitle(texts: CatalogueTexts, topic: string): string {
  return texts.topics[topic] ?? topic;
}

/** The short name of an instrument. */
export function instrumentName(texts: CatalogueTexts, instrument: string): string {
  return texts.instruments[instrument]?.short ?? instrument;
}

/** The title of an act of whichever subject has it. */
export function anyActTitle(texts: CatalogueTexts, act: string): string {
  const found = Object.keys(texts.words).find((list) => list.startsWith('acts.') && texts.words[list]?.[act] !== undefined);
  return found === undefined ? act : titleOf(texts, found, act);
}

/** What a criterion asks, or its title with one of its parts, by the id that stands under `measures`; the id of one that is not known. */
export function criterionOf(id: string, texts: CatalogueTexts): string {
  const whole = texts.criteria[id];
  if (whole !== undefined) return whole.ask.endsWith('.') ? whole.ask.slice(0, -1) : whole.ask;
  const dot = id.lastIndexOf('.');
  const criterion = texts.criteria[id.slice(0, dot)];
  return criterion === undefined ? id : `${criterion.title} (${criterion.parts[id.slice(dot + 1)] ?? id.slice(dot + 1)})`;
}

/** What an author wrote, inside words of ours: their backquotes would end or begin ours, which mark code. */
export function quoted(text: string): string {
  return text.replaceAll('`', "'");
}
