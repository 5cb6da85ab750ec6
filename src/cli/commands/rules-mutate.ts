import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { survivingMutants } from '../../catalogue/mutate.ts';
import { readText } from '../../load/files.ts';
import { readYaml } from '../../load/yaml.ts';
import type { Speech } from '../../words/speech.ts';
import { rulesWithExamples } from '../rules-with-examples.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** Mutants that change nothing, or that no law can show, by criterion: the name of the mutant, and why. */
type Equivalents = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Changes every word of the logic of the criteria, one at a time, and names each change that no example notices. The file beside the rules lists those
 * that cannot be noticed, each with a reason; one that it lists and an example does notice is named too.
 */
export async function mutateRules(folder: string | undefined, only: readonly string[], io: Io, speech: Speech): Promise<ExitCode> {
  const rules = await rulesWithExamples(folder, io, speech);
  if (rules === 'faulty') return EXIT.noVerdict;
  const { catalogue, examples, cases } = rules;
  const listed = equivalentsIn(folder ?? 'rules', io);
  const criteria = catalogue.criteria.filter(({ id }) => examples[id] !== undefined && (only.length === 0 || only.some((one) => id === one || id.startsWith(`${one}.`))));
  if (criteria.length === 0) throw new UsageFault(speech.cli.nothingChecked);
  let count = 0;
  let living = 0;
  let known = 0;
  for (const criterion of criteria) {
    const { count: all, survivors } = survivingMutants(criterion, [...(examples[criterion.id] ?? []), ...(cases[criterion.id] ?? [])], catalogue);
    const reasons = listed[criterion.id] ?? {};
    count += all;
    for (const what of survivors) {
      if (reasons[what] !== undefined) known += 1;
      else {
        living += 1;
        io.out(`${criterion.id}: ${what}\n`);
      }
    }
    for (const what of Object.keys(reasons).filter((one) => !survivors.includes(one))) {
      living += 1;
      io.out(`${criterion.id}: ${speech.cli.mutantNotEquivalent(what)}\n`);
    }
  }
  io.out(`${speech.cli.mutantsRun(criteria.length, count, living, known)}\n`);
  return living === 0 ? EXIT.clear : EXIT.gap;
}

function equivalentsIn(folder: string, io: Io): Equivalents {
  const name = join(folder, 'equivalent-mutants.yaml');
  if (!existsSync(join(io.cwd, name))) return {};
  const text = readText(name, io.cwd);
  return typeof text === 'string' ? (readYaml(text, name).value as Equivalents) : {};
}
