import type { Catalogue } from '../model/catalogue.ts';
import type { AcceptedGap } from '../model/accepted.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readText } from '../load/files.ts';
import { readYaml } from '../load/yaml.ts';
import { AcceptedUse } from '../report/accepted.ts';
import { readAccepted } from '../validate/accepted-file.ts';
import type { Speech } from '../words/speech.ts';
import type { Io } from './io.ts';

/** Reads the file of accepted gaps; none is as good as an empty one. */
export function loadAccepted(file: string | undefined, catalogue: Catalogue, io: Io): readonly AcceptedGap[] | { readonly faults: readonly Diagnostic[] } {
  if (file === undefined) return [];
  const text = readText(file, io.cwd);
  return typeof text === 'string' ? readAccepted(readYaml(text, file), catalogue) : { faults: [text] };
}

/** An entry that no longer applies to any law checked, as a fault of its file. */
export function staleFaults(use: AcceptedUse, file: string, speech: Speech): Diagnostic[] {
  return use.stale().map(({ entry, outcomes }) => ({
    code: 'accepted-stale',
    file,
    line: entry.line,
    column: entry.column,
    path: 'accepted',
    values: { text: entry.criterion, outcome: outcomes.map((outcome) => speech.report.outcomes[outcome]).join(', ') },
  }));
}
