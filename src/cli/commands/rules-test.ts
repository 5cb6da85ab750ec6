import { runExamples } from '../../catalogue/run-examples.ts';
import type { Speech } from '../../words/speech.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { rulesWithExamples } from '../rules-with-examples.ts';

/** Runs the examples of every criterion of the catalogue, or of those in a folder of added criteria. */
export async function testRules(folder: string | undefined, io: Io, speech: Speech): Promise<ExitCode> {
  const rules = await rulesWithExamples(folder, io, speech);
  if (rules === 'faulty') return EXIT.noVerdict;
  const { catalogue, examples, cases } = rules;
  const criteria = catalogue.criteria.filter((criterion) => examples[criterion.id] !== undefined);
  let count = 0;
  let failed = 0;
  for (const criterion of criteria) {
    const own = examples[criterion.id] ?? [];
    const all = [...own, ...(cases[criterion.id] ?? [])];
    count += all.length;
    for (const one of runExamples(criterion, all, catalogue)) {
      failed += 1;
      io.out(`${one.criterion} ${String(one.index + 1)}: ${speech.cli.exampleFailed(one.what, one.expected, one.found)}\n    ${own[one.index]?.case[speech.language] ?? JSON.stringify(all[one.index]?.law)}\n`);
    }
  }
  if (count === 0) throw new UsageFault(speech.cli.nothingChecked);
  io.out(`${speech.cli.examplesRun(criteria.length, count, failed)}\n`);
  return failed === 0 ? EXIT.clear : EXIT.gap;
}
