import { readdirSync } from 'node:fs';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readText } from '../load/files.ts';
import { noYaml } from '../load/reference-yaml.ts';
import { followed, isInside } from '../load/tree.ts';
import { readYaml, type YamlFile } from '../load/yaml.ts';
import type { RawCatalogue, RawCriterion, RawInstruments, RawProfiles, RawRules, RawVocabulary } from './raw.ts';

/** A criterion file beside its value, for diagnostics. */
export interface RuleFile {
  readonly topic: string;
  readonly name: string;
  readonly yaml: YamlFile;
}

/** A file of a folder of rules; what cannot be read, or leads out of the folder, is a fault of it. */
function readFile(folder: string, name: string, shown: string): YamlFile {
  const text = isInside(name, [followed(folder)], folder) ? readText(name, folder) : ({ code: 'file-outside', line: 1, column: 1, path: '', values: {} } as const);
  return typeof text === 'string' ? readYaml(text, shown) : noYaml(shown, [{ ...text, file: shown }]);
}

/** The criterion files of a rules folder, `<folder>/<topic>/<name>.yaml`, in a stable order. `shown` is how the folder is printed. */
export function readRuleFiles(folder: string, shown: string): RuleFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((topic) =>
      readdirSync(`${folder}/${topic}`)
        .filter((file) => file.endsWith('.yaml'))
        .sort()
        .map((file) => ({ topic, name: file.slice(0, -5), yaml: readFile(folder, `${topic}/${file}`, `${shown}/${topic}/${file}`) })),
    );
}

/** Reads the whole of `rules/`: the pages that every criterion rests on, and the criteria. */
export function readRules(folder: string): { readonly raw: RawRules; readonly files: readonly RuleFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const page = (name: string): YamlFile => readFile(folder, name, `rules/${name}`);
  const catalogue = page('catalogue.yaml');
  const vocabulary = page('vocabulary.yaml');
  const instruments = page('instruments.yaml');
  const profiles = page('profiles.yaml');
  const files = readRuleFiles(folder, 'rules');
  const diagnostics = [catalogue, vocabulary, instruments, profiles, ...files.map((file) => file.yaml)].flatMap((yaml) => yaml.diagnostics);
  return {
    raw: {
      catalogue: catalogue.value as RawCatalogue,
      vocabulary: vocabulary.value as RawVocabulary,
      instruments: instruments.value as RawInstruments,
      profiles: profiles.value as RawProfiles,
      criteria: files.map((file) => file.yaml.value as RawCriterion),
    },
    files,
    diagnostics,
  };
}
