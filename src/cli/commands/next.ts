import { diagnosticText } from '../../render/diagnostic-line.ts';
import { renderNext, type NextFormat } from '../../render/next.ts';
import { answerKind } from '../../report/answer-kind.ts';
import { draftWordsIn } from '../../words/draft.ts';
import type { Speech } from '../../words/speech.ts';
import { inWords } from '../diagnostics.ts';
import { DraftJudge, nameOfCountry, questionsOf, questionText, type DraftFilters } from '../draft-judge.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** The options of `next` as the command line gives them. */
export interface NextOptions extends DraftFilters {
  readonly count: string;
  readonly format?: NextFormat;
}

/** Lists what is unknown in a law, most valuable first. */
export async function next(file: string, options: NextOptions, io: Io, speech: Speech): Promise<ExitCode> {
  const words = await draftWordsIn(speech.language);
  if (!/^[1-9]\d{0,5}$/u.test(options.count)) throw new UsageFault(words.next.badCount(options.count));
  const judge = new DraftJudge(io, speech, options);
  const judged = judge.file(file);
  if ('faults' in judged) {
    const lines = judged.faults.map((fault) => inWords(fault, speech));
    if (options.format === 'json') io.out(`${JSON.stringify({ errors: lines }, undefined, 2)}\n`);
    else io.err(`${lines.map(diagnosticText).join('')}${speech.cli.errors(lines.length)}\n`);
    return EXIT.noVerdict;
  }
  const open = questionsOf(judged);
  const questions = open.slice(0, Number(options.count)).map(({ path, criteria, decides }) => ({
    path,
    line: judged.yaml.locate(path.startsWith('topic:') ? 'examined' : path, 'key').line,
    text: questionText(path, judge.texts, words, speech),
    answer: answerKind(path),
    criteria,
    ...(decides === undefined ? {} : { decides }),
  }));
  const list = { file: judged.yaml.file, country: judged.law.country, countryName: nameOfCountry(judged, speech.language), asOf: judged.law.asOf, open: open.length, questions };
  io.out(renderNext(list, options.format ?? (io.stdoutIsTerminal ? 'pretty' : 'markdown'), words, speech.report));
  return EXIT.clear;
}
