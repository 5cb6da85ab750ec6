import { existsSync } from 'node:fs';
import { isAbsolute, posix, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { builtCatalogue } from '../catalogue/built.ts';
import { readText, shownPath } from '../load/files.ts';
import { isInside, treesOf, type Trees } from '../load/tree.ts';
import { readYaml, type YamlFile } from '../load/yaml.ts';
import type { ConfigKey, ConfigValues } from '../model/config.ts';
import type { DiagnosticLine } from '../render/diagnostic-line.ts';
import { FORMATS, formatOf } from '../render/renderer.ts';
import { readConfig } from '../validate/config-file.ts';
import { configWordsIn, type ConfigWords } from '../words/config.ts';
import { speechIn, type DiagnosticWords, type Speech } from '../words/speech.ts';
import { inWords } from './diagnostics.ts';
import { UsageFault } from './exit.ts';
import { CONFIG_NAME, findConfig } from './find-config.ts';
import type { Io } from './io.ts';

/** A config file that is in order: its paths start from where the command runs. */
export interface LoadedConfig {
  readonly file: string;
  readonly values: ConfigValues;
  readonly lineOf: (key: ConfigKey) => number;
  /** What its paths may reach. */
  readonly trees: Trees;
  readonly speech: Speech;
}

/** A file or folder whose name begins with a point (.git, .github), or where programs are installed. */
const HIDDEN = /(?:^|\/)(?:\.[^./]|node_modules\/)/u;

const GLOB_SIGNS = /[*?[\]{}!]/u;

/** The config file that the command line names or that stands nearest, if any; its faults as lines to print. */
export async function loadConfig(command: Command, io: Io, speech: Speech): Promise<LoadedConfig | undefined | { readonly faults: readonly DiagnosticLine[]; readonly speech: Speech }> {
  const { config: asked, lang } = command.optsWithGlobals<{ readonly config?: string | boolean; readonly lang?: string }>();
  if (asked === false) return undefined;
  const found = typeof asked === 'string' ? { file: shownPath(asked) } : findConfig(io.cwd);
  if (found === undefined) return undefined;
  if ('other' in found) throw new UsageFault((await configWordsIn(speech.language)).otherName(found.other, CONFIG_NAME));
  const { file } = found;
  const text = readText(file, io.cwd);
  if (typeof text !== 'string' && text.code !== 'file-empty') return { faults: [inWords(text, speech)], speech };
  const yaml = readYaml(typeof text === 'string' ? text : '{}', file);
  const read = readConfig(yaml, builtCatalogue().catalogue, FORMATS);
  if ('faults' in read) return { faults: read.faults.map((fault) => inWords(fault, speech)), speech };
  const spoken = lang === undefined && read.lang !== undefined ? await speechIn(read.lang) : speech;
  const paths = new ConfigPaths(yaml, io.cwd, await configWordsIn(spoken.language));
  const values = paths.of(read);
  if (paths.faults.length > 0) return { faults: paths.faults, speech: spoken };
  return { file, values, lineOf: (key) => yaml.locate(key, 'key').line, trees: paths.trees, speech: spoken };
}

/** Says what is wrong with a config file: in JSON on standard output where that was asked for. */
export function sayConfigFaults(faults: readonly DiagnosticLine[], inJson: boolean, io: Io, speech: Speech, text: (line: DiagnosticLine) => string): void {
  if (inJson) {
    io.out(`${JSON.stringify({ errors: faults }, undefined, 2)}\n`);
    return;
  }
  for (const fault of faults) io.err(text(fault));
  io.err(`${speech.cli.errors(faults.length)}\n`);
}

/** The paths of a config file: they start from its folder, lead no further, and what they name is there. */
class ConfigPaths {
  readonly faults: DiagnosticLine[] = [];
  readonly trees: Trees;
  readonly #yaml: YamlFile;
  readonly #cwd: string;
  readonly #words: ConfigWords;

  constructor(yaml: YamlFile, cwd: string, words: ConfigWords) {
    this.#yaml = yaml;
    this.#cwd = cwd;
    this.#words = words;
    this.trees = treesOf([yaml.file], cwd);
  }

  of(values: ConfigValues): ConfigValues {
    const { files, output, accepted, rules, ...rest } = values;
    if (output !== undefined && output !== '-' && (formatOf(output) === undefined || HIDDEN.test(shownPath(output)))) this.#fault('output', this.#words.noReport(output));
    const listed = Array.isArray(this.#read('files'));
    return {
      ...rest,
      ...(files === undefined ? {} : { files: files.map((path, index) => this.#fromHere(path, listed ? `files.${String(index)}` : 'files', true)) }),
      ...(output === undefined ? {} : { output: output === '-' ? output : this.#fromHere(output, 'output', false) }),
      ...(accepted === undefined ? {} : { accepted: this.#fromHere(accepted, 'accepted', true) }),
      ...(rules === undefined ? {} : { rules: this.#fromHere(rules, 'rules', true) }),
    };
  }

  #read(key: string): unknown {
    return (this.#yaml.value as Readonly<Record<string, unknown>> | null)?.[key];
  }

  #fromHere(path: string, at: string, mustExist: boolean): string {
    const named = shownPath(path);
    const whole = isAbsolute(named) ? named : posix.join(posix.dirname(shownPath(resolve(this.#cwd, this.#yaml.file))), named);
    const fixed = whole.split('/');
    const sign = fixed.findIndex((step) => GLOB_SIGNS.test(step));
    const pattern = sign !== -1 && !existsSync(whole);
    const base = pattern ? fixed.slice(0, sign).join('/') || '/' : whole;
    if (!isInside(base, this.trees, this.#cwd) || (pattern && fixed.slice(sign).includes('..'))) this.#fault(at, this.#words.outside(path));
    else if (mustExist && !pattern && !existsSync(whole)) this.#fault(at, this.#words.missing(path));
    return shownPath(relative(resolve(this.#cwd), whole)) || '.';
  }

  #fault(path: string, { message, hint }: DiagnosticWords): void {
    this.faults.push({ file: this.#yaml.file, ...this.#yaml.locate(path), path, message, ...(hint === undefined ? {} : { hint }) });
  }
}
