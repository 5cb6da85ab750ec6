import { builtCatalogue, builtVocabulary } from '../../catalogue/built.ts';
import { lawSchema } from '../../schema/law-schema.ts';
import { ruleSchema } from '../../schema/rule-schema.ts';
import type { Speech } from '../../words/speech.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** Prints the JSON Schema of law files (or of criterion files), with titles and descriptions in the chosen language. */
export function printSchema(rule: boolean, io: Io, speech: Speech): ExitCode {
  const { catalogue } = builtCatalogue();
  const schema = rule ? ruleSchema(catalogue) : lawSchema(catalogue, builtVocabulary(), speech.language);
  io.out(`${JSON.stringify(schema, undefined, 2)}\n`);
  return EXIT.clear;
}
