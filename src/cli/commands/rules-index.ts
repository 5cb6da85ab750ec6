import { placeOf } from '../../load/place.ts';
import { existsSync, readFileSync } from 'node:fs';
import { builtCatalogue, builtTexts, builtVocabulary } from '../../catalogue/built.ts';
import { rulesIndex } from '../../render/rules-index.ts';
import { editorSchema } from '../../schema/editor-schema.ts';
import { lawSchema } from '../../schema/law-schema.ts';
import { ruleSchema } from '../../schema/rule-schema.ts';
import type { Speech } from '../../words/speech.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { openSink } from '../sink.ts';

/** The files that are made from the rules: the index of the criteria, and the two schemas that editors use. */
function generatedFiles(): Readonly<Record<string, string>> {
  const { catalogue } = builtCatalogue();
  const json = (schema: object): string => `${JSON.stringify(schema, undefined, 1)}\n`;
  return {
    'INDEX.md': rulesIndex(catalogue, builtTexts('en'), builtTexts('fr')),
    'law.schema.json': json(editorSchema(lawSchema(catalogue, builtVocabulary(), 'en'), builtTexts('en'))),
    'criterion.schema.json': json(ruleSchema(catalogue)),
  };
}

/** Writes the generated files into the folder of rules, or compares them with what stands there. */
export function indexRules(folder: string, compareOnly: boolean, io: Io, speech: Speech): ExitCode {
  let fresh = true;
  for (const [name, text] of Object.entries(generatedFiles())) {
    const path = `${folder.replace(/\/$/u, '')}/${name}`;
    if (!compareOnly) {
      const sink = openSink(path, io, speech);
      sink.write(text);
      sink.commit();
      continue;
    }
    const absolute = placeOf(path, io.cwd);
    if (existsSync(absolute) && readFileSync(absolute, 'utf8') === text) continue;
    fresh = false;
    io.err(`${speech.cli.stale(path)}\n`);
  }
  return fresh ? EXIT.clear : EXIT.gap;
}
