import { readFileSync } from 'node:fs';
import { DraftJudge, questionsOf, type DraftFilters } from '../src/cli/draft-judge.ts';
import { InterviewOrder } from '../src/cli/interview-order.ts';
import { nodeIo } from '../src/cli/io.ts';
import { speechIn } from '../src/words/speech.ts';
import { run, type Ran } from './run-command.ts';
import { folderOf } from './written-laws.ts';

/** A State that no treaty binds: nothing to ask about. */
export const NO_TREATIES = `treaties: {${['crc', 'opsc', 'lanzarote', 'budapest', 'malabo', 'acrwc', 'ilo-c182', 'un-cybercrime', 'palermo-tip', 'hague-1993'].map((id) => `${id}: no`).join(', ')}}\n`;

/** Runs the interview on a law with these answers; the text of the file afterwards, and what was said. */
export async function interview(text: string, answers: readonly string[], language = 'en', more: readonly string[] = []): Promise<Ran & { readonly after: string; readonly root: string }> {
  const root = folderOf({ 'law.yaml': text, 'answers.txt': `${answers.join('\n')}\n` });
  const ran = await run(['interview', 'law.yaml', '--answers', 'answers.txt', '-l', language, ...more], { cwd: root });
  return { ...ran, after: readFileSync(`${root}/law.yaml`, 'utf8'), root };
}

/** Answers that skip every question but the one at a path. */
export async function answersTo(text: string, path: string, answer: string, filters: DraftFilters = {}): Promise<string[]> {
  const judge = new DraftJudge({ ...nodeIo(), cwd: folderOf({}) }, await speechIn('en'), filters);
  const judged = judge.text(text, 'law.yaml');
  if ('faults' in judged) throw new Error('the law is faulty');
  const order = new InterviewOrder(judge.catalogue.vocabulary);
  const skips: string[] = [];
  for (;;) {
    const question = order.next(questionsOf(judged), judged.root);
    if (question === undefined) throw new Error(`${path} is no open question`);
    if (question.path === path) return [...skips, answer, 'quit'];
    if (question.kind !== 'by-hand') skips.push('skip');
    order.asked(question);
  }
}
