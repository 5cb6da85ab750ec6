import type { Command } from 'commander';
import { readYaml } from '../../load/yaml.ts';
import type { EffectiveSetting } from '../../model/config.ts';
import { isMap } from '../../law/cell.ts';
import { configWordsIn, type ConfigWords } from '../../words/config.ts';
import type { Speech } from '../../words/speech.ts';
import { configured, effectiveSettings } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** Prints what `check` would run with, as a config file whose comments say where each value comes from. */
export async function printConfig(files: readonly string[], command: Command, io: Io, speech: Speech): Promise<ExitCode> {
  const run = await configured(files, command, io, speech);
  if (run === undefined) return EXIT.noVerdict;
  const words = await configWordsIn(run.speech.language);
  const lines = effectiveSettings(run, files, command, io).map((setting) => settingLine(setting, words));
  const width = Math.max(...lines.map(([text]) => text.length));
  io.out([`# ${run.config === undefined ? words.noFile : words.found(run.config.file)}`, ...lines.map(([text, why]) => (why === '' ? text : `${text.padEnd(width)}  # ${why}`)), ''].join('\n'));
  return EXIT.clear;
}

function settingLine({ key, value, source }: EffectiveSetting, words: ConfigWords): readonly [string, string] {
  if (value === undefined) return [`# ${words.notSet(key)}`, ''];
  const text = typeof value === 'object' ? `[${value.map(scalar).join(', ')}]` : typeof value === 'boolean' ? String(value) : scalar(value);
  return [`${key}: ${text}`, words.source(source)];
}

/** A text as YAML: in quotes wherever it would be read as something else. */
function scalar(text: string): string {
  if (!/^[\w./-]+$/u.test(text)) return JSON.stringify(text);
  const { value, diagnostics } = readYaml(`is: [${text}]`, '');
  const read: unknown = isMap(value) && Array.isArray(value['is']) ? value['is'][0] : undefined;
  return diagnostics.length === 0 && read === text ? text : JSON.stringify(text);
}
