import { isMap, type YamlMap } from '../law/cell.ts';
import type { Vocabulary } from '../model/catalogue.ts';
import { writeAnswer, writeEntry, writeListWord } from '../write/yaml-edit.ts';
import { fieldQuestions, newOffence } from './interview-offences.ts';
import type { AskedQuestion } from './interview-question.ts';

/** An answer as it was given: its value in the format's words, the citation, and the words of the person. */
export interface Given {
  readonly value: string;
  readonly at?: string;
  readonly words: string;
}

/** The file with a new offence, its name, and the questions that describe it; undefined for other answers. */
export function newEntry(question: AskedQuestion, { at }: Given, text: string, root: YamlMap, vocabulary: Vocabulary): { readonly text: string; readonly about: string; readonly name: string; readonly questions: readonly AskedQuestion[] } | undefined {
  const { about } = question;
  if (about === undefined) return undefined;
  const { name, fields } = newOffence(about, at, root, vocabulary);
  const written = writeEntry(text, 'offences', name, fields);
  return written === undefined ? undefined : { text: written, about, name, questions: fieldQuestions(name, fields, question.criteria) };
}

/** The file with the answer, in the forms that it may take; the first that is in order is to be written. */
export function candidates({ kind, path, segments, condition }: AskedQuestion, { value, at }: Given, text: string): string[] {
  if (kind === 'topic') {
    return [writeListWord(text, 'examined', path.slice('topic:'.length), value === 'yes')].filter((listed) => listed !== undefined);
  }
  if (kind === 'offence') return [];
  const said = condition === undefined || value === 'unknown' ? value : value === 'yes' ? 'required' : 'not-required';
  const forms = kind === 'words' && /^[a-z]/u.test(said) && !['no', 'yes', 'unknown'].includes(said) ? [said, `[${said}]`] : [said];
  return forms.flatMap((form) => {
    const inside = form.startsWith('{') && at !== undefined;
    return writeAnswer(text, segments, inside ? { value: `${form.slice(0, -1)}, at: ${at}}` } : at === undefined ? { value: form } : { value: form, at }) ?? [];
  });
}

/** Whether a description already answers at a place. */
export function isAnswered({ segments }: AskedQuestion, root: YamlMap): boolean {
  let value: unknown = root;
  for (const segment of segments) value = isMap(value) ? value[segment] : undefined;
  const said = isMap(value) && Object.hasOwn(value, 'is') ? value['is'] : value;
  return said !== undefined && said !== 'unknown';
}
