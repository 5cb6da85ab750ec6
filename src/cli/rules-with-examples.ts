import { builtCases, builtCatalogue, builtExamples } from '../catalogue/built.ts';
import type { Speech } from '../words/speech.ts';
import { loadAdded } from './added-rules.ts';
import type { Io } from './io.ts';

/** The catalogue, or the criteria of a folder beside it, and the laws that show what they mean; `faulty` where the folder is, which has been said. */
export async function rulesWithExamples(folder: string | undefined, io: Io, speech: Speech) {
  const built = builtCatalogue();
  const added = folder === undefined ? undefined : await loadAdded(folder, built, io, speech);
  if (added === 'faulty') return added;
  return { catalogue: added?.catalogue ?? built.catalogue, examples: added?.examples ?? builtExamples(), cases: added?.cases ?? builtCases() };
}
