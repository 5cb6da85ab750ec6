import { builtCatalogue, builtTexts, builtVocabulary } from '../../catalogue/built.ts';
import { billSchema } from '../../schema/bill-schema.ts';
import { editorSchema } from '../../schema/editor-schema.ts';
import { lawSchema } from '../../schema/law-schema.ts';
import type { JsonSchema } from '../../schema/pieces.ts';
import { ruleSchema } from '../../schema/rule-schema.ts';
import type { Speech } from '../../words/speech.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** Prints the JSON Schema of law files (or of bills, or of criterion files), with titles and descriptions in the chosen language. */
export function printSchema(of: 'law' | 'bill' | 'rule', io: Io, speech: Speech): ExitCode {
  const { catalogue } = builtCatalogue();
  const law = (): JsonSchema => editorSchema(lawSchema(catalogue, builtVocabulary(), speech.language), builtTexts(speech.language));
  const schema = of === 'rule' ? ruleSchema(catalogue) : of === 'bill' ? billSchema(law()) : law();
  io.out(`${JSON.stringify(schema, undefined, 2)}\n`);
  return EXIT.clear;
}
