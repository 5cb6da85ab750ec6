import { existsSync, readFileSync } from 'node:fs';
import { builtCatalogue, builtTexts } from '../../catalogue/built.ts';
import { rulesIndex } from '../../render/rules-index.ts';
import type { Speech } from '../../words/speech.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { openSink } from '../sink.ts';

/** Writes the index of the criteria into the folder of rules, or compares it with what stands there. */
export function indexRules(folder: string, compareOnly: boolean, io: Io, speech: Speech): ExitCode {
  const { catalogue } = builtCatalogue();
  const text = rulesIndex(catalogue, builtTexts('en'), builtTexts('fr'));
  const path = `${folder.replace(/\/$/u, '')}/INDEX.md`;
  if (compareOnly) {
    const absolute = path.startsWith('/') ? path : `${io.cwd}/${path}`;
    const fresh = existsSync(absolute) && readFileSync(absolute, 'utf8') === text;
    if (!fresh) io.err(`${speech.cli.stale(path)}\n`);
    return fresh ? EXIT.clear : EXIT.gap;
  }
  const sink = openSink(path, io, speech);
  sink.write(text);
  sink.commit();
  return EXIT.clear;
}
