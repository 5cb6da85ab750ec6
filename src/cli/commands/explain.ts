import { builtCatalogue, builtExamples, builtTexts } from '../../catalogue/built.ts';
import { explainCriterion } from '../../render/explanation.ts';
import type { Speech } from '../../words/speech.ts';
import { nearest } from '../../validate/nearest.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** Explains criteria: what they ask, by whom, how they are derived, and examples of laws that meet them and that do not. */
export function explain(ids: readonly string[], io: Io, speech: Speech): ExitCode {
  const { catalogue } = builtCatalogue();
  const texts = builtTexts(speech.language);
  const examples = builtExamples();
  const all = catalogue.criteria.map((criterion) => criterion.id);
  for (const id of ids) {
    const retired = catalogue.retired[id];
    if (!all.includes(id)) throw new UsageFault(speech.cli.unknownWord('explain', id, retired === undefined ? nearest(id, all) : retired.join(', '), 'lacuna rules'));
  }
  const pages = ids.map((id) => {
    const criterion = catalogue.criteria.find((one) => one.id === id);
    return criterion === undefined ? '' : explainCriterion(criterion, texts, examples[id] ?? [], speech);
  });
  io.out(pages.join('\n'));
  return EXIT.clear;
}
