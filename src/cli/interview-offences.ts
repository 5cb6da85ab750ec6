import { isMap, type YamlMap } from '../law/cell.ts';
import type { Vocabulary } from '../model/catalogue.ts';
import { answerKind } from '../report/answer-kind.ts';
import type { AskedQuestion } from './interview-question.ts';

/** What every offence states, so that none of it is taken to be absent before it was asked: the order in which it is asked. */
const STATED = ['acts', 'needs', 'excused', 'via', 'child-under'] as const;

/** The subjects whose offences make up a topic; none for topics that are no matter of offences. */
export function subjectsOf(topic: string, { about }: Vocabulary): string[] {
  return Object.entries(about).filter(([, subject]) => subject.topic === topic).map(([name]) => name);
}

/** Where the offences about a subject stand in the law, each by its citation or else its name. */
export function describedAbout(root: YamlMap, about: string): string[] {
  return entriesOf(root).filter(([, offence]) => aboutOf(offence) === about).map(([name, offence]) => (typeof offence['at'] === 'string' ? offence['at'] : name));
}

/** Whether the law punishes (something more) about a subject. Asked again after each offence, until the answer is no. */
export function offenceQuestion(about: string, criteria: number, root: YamlMap): AskedQuestion {
  return { key: `offences:${about}:${String(describedAbout(root, about).length + 1)}`, path: 'offences', segments: ['offences'], kind: 'offence', about, criteria };
}

/** A new offence about a subject: its name, and what has still to be said of it. */
export function newOffence(about: string, at: string | undefined, root: YamlMap, vocabulary: Vocabulary): { readonly name: string; readonly fields: readonly (readonly [string, string])[] } {
  const taken = new Set(entriesOf(root).map(([name]) => name));
  let number = 1;
  while (taken.has(`${about}-${String(number)}`)) number += 1;
  const open = fieldsOf(about, vocabulary).map((field) => [field, 'unknown'] as const);
  return { name: `${about}-${String(number)}`, fields: [['about', about], ...(at === undefined ? [] : [['at', at] as const]), ...open] };
}

/** The questions on what a new offence leaves unknown. */
export function fieldQuestions(name: string, fields: readonly (readonly [string, string])[], criteria: number): AskedQuestion[] {
  return fields.filter(([, value]) => value === 'unknown').map(([field]) => {
    const path = `offences.${name}.${field}`;
    return { key: path, path, segments: ['offences', name, field], kind: answerKind(path), criteria };
  });
}

/** What the offences about a subject leave unknown in so many words, in the order in which it is asked. */
export function unfinished(about: string, criteria: number, root: YamlMap, vocabulary: Vocabulary): AskedQuestion[] {
  const fields = fieldsOf(about, vocabulary);
  return entriesOf(root).filter(([, offence]) => aboutOf(offence) === about).flatMap(([name, offence]) => fieldQuestions(name, fields.map((field) => [field, offence[field] === 'unknown' ? 'unknown' : ''] as const), criteria));
}

/** The words that an answer may choose from at a path that wants words, and the list of the vocabulary that explains them; `some`: one of them it must be. */
export function choicesAt(path: string, root: YamlMap, vocabulary: Vocabulary): { readonly list: string; readonly words: readonly string[]; readonly some?: true } | undefined {
  const [, name = '', field = ''] = path.split('.');
  switch (field) {
    case 'acts': {
      const about = aboutOf(new Map(entriesOf(root)).get(name));
      return { list: `acts.${about}`, words: Object.keys({ ...vocabulary.about[about]?.acts }), some: true };
    }
    case 'covers':
      return { list: 'covers', words: Object.keys(vocabulary.covers) };
    case 'needs':
    case 'excused':
    case 'purposes':
    case 'gains':
      return { list: field, words: vocabulary[field] };
    case 'via':
      return { list: 'via', words: ['any', 'online', 'offline'], some: true };
    case 'class':
      return { list: 'class', words: ['crime', 'delit', 'contravention'], some: true };
    default:
      return undefined;
  }
}

function entriesOf(root: YamlMap): [string, YamlMap][] {
  const offences = root['offences'];
  return isMap(offences) ? Object.entries(offences).filter((one): one is [string, YamlMap] => isMap(one[1])) : [];
}

function aboutOf(offence: YamlMap | undefined): string {
  return String(offence?.['about']);
}

/** What a new offence about a subject states, in the order in which it is asked. */
function fieldsOf(about: string, vocabulary: Vocabulary): string[] {
  return [...STATED, ...(vocabulary.about[about]?.fields ?? []), 'penalty'];
}
