import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { ValidateFunction } from 'ajv';
import { compileCatalogue, compileTexts } from '../catalogue/compile.ts';
import { ruleFaults } from '../catalogue/rule-faults.ts';
import { readRules } from '../catalogue/read-rules.ts';
import { vocabularyTexts } from '../catalogue/vocabulary-texts.ts';
import { lawSchema } from '../schema/law-schema.ts';
import type { JsonSchema } from '../schema/pieces.ts';
import { ruleSchema } from '../schema/rule-schema.ts';
import { leanSchema } from './lean-schema.ts';
import { shapeModule } from './shape-module.ts';
import { sarifRules } from '../cli/sarif-rules.ts';
import { speechIn } from '../words/speech.ts';

// Writes what the program reads at run time: validators as code, and the rules as data. Nothing of this is compiled at run time.

const root = process.argv[2] ?? process.cwd();

async function writeValidator(name: string, schema: JsonSchema): Promise<ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, strict: false, unicodeRegExp: true, inlineRefs: false, messages: false, code: { source: true, esm: true } });
  const validate = ajv.compile(leanSchema(schema));
  const code = (standaloneCode as unknown as (ajv: Ajv2020, validate: ValidateFunction) => string)(ajv, validate);
  await build({ stdin: { contents: code, resolveDir: root }, bundle: true, format: 'esm', platform: 'neutral', mainFields: ['main'], outfile: `${root}/src/generated/${name}.js`, logLevel: 'error' });
  writeFileSync(`${root}/src/generated/${name}.d.ts`, "import type { SchemaError } from '../validate/schema-faults.ts';\nexport declare const validate: { (value: unknown): boolean; errors?: readonly SchemaError[] | null };\n");
  return validate;
}

mkdirSync(`${root}/src/generated`, { recursive: true });
mkdirSync(`${root}/dist/data`, { recursive: true });
const { raw, files, diagnostics } = readRules(`${root}/rules`);
if (diagnostics.length > 0) {
  for (const one of diagnostics) console.error(`${one.file}:${String(one.line)}:${String(one.column)}: ${one.code} ${JSON.stringify(one.values)}`);
  process.exit(2);
}
const frame = compileCatalogue({ ...raw, criteria: [] });
const validateRule = await writeValidator('rule-validator', ruleSchema(frame));
const faults = ruleFaults(files, frame, (value) => (validateRule(value) ? [] : (validateRule.errors ?? [])), ruleSchema(frame));
if (faults.length > 0) {
  for (const one of faults) console.error(`${one.file}:${String(one.line)}:${String(one.column)}: ${one.code} ${one.path} ${JSON.stringify(one.values)}`);
  process.exit(2);
}
const catalogue = compileCatalogue(raw);
const texts = vocabularyTexts(raw.vocabulary);
const schemaOfLaws = lawSchema(catalogue, texts, 'en');
await writeValidator('law-validator', schemaOfLaws);
writeFileSync(`${root}/src/generated/law-shape.js`, shapeModule(schemaOfLaws));
writeFileSync(`${root}/src/generated/law-shape.d.ts`, 'export declare const fitsLaw: (value: unknown) => boolean;\n');

const write = (name: string, value: unknown): void => writeFileSync(`${root}/dist/data/${name}.json`, JSON.stringify(value));
const logic = JSON.stringify(catalogue);
const digest = createHash('sha256').update(logic).digest('hex').slice(0, 12);
write('catalogue', { digest, catalogue });
for (const language of ['en', 'fr'] as const) {
  const languageTexts = compileTexts(raw, language);
  write(`texts-${language}`, languageTexts);
  writeFileSync(`${root}/dist/data/sarif-rules-${language}.txt`, (await sarifRules(catalogue.criteria, catalogue, languageTexts, await speechIn(language))).map((rule) => `${rule}\n`).join(''));
}
write('vocabulary', texts);
write('examples', Object.fromEntries(raw.criteria.map((criterion) => [criterion.id, criterion.examples])));
write('cases', Object.fromEntries(raw.criteria.flatMap((criterion) => (criterion.cases === undefined ? [] : [[criterion.id, criterion.cases]]))));
