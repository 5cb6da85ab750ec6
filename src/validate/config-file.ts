import { isMap, type YamlMap } from '../law/cell.ts';
import type { YamlFile } from '../load/yaml.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { CONFIG_KEYS, type ConfigValues } from '../model/config.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { LEVELS, type Language, type Level } from '../model/outcome.ts';
import { nearest, shortList } from './nearest.ts';

const LISTS = ['topics', 'packs', 'instruments', 'as-party'] as const;
const PATHS = ['output', 'accepted', 'rules'] as const;

/** Reads a config file. It is data alone: nothing in it is run, and a key or an id that is not known is a fault with its place. */
export function readConfig(yaml: YamlFile, catalogue: Catalogue, formats: readonly string[]): ConfigValues | { readonly faults: readonly Diagnostic[] } {
  if (yaml.diagnostics.length > 0) return { faults: yaml.diagnostics };
  const reader = new ConfigReader(yaml, catalogue, formats);
  const values = reader.read();
  return reader.faults.length > 0 ? { faults: reader.faults.sort((one, other) => one.line - other.line || one.column - other.column) } : values;
}

type Values = { -readonly [Key in keyof ConfigValues]: ConfigValues[Key] };

class ConfigReader {
  readonly faults: Diagnostic[] = [];
  readonly #yaml: YamlFile;
  readonly #catalogue: Catalogue;
  readonly #formats: readonly string[];

  constructor(yaml: YamlFile, catalogue: Catalogue, formats: readonly string[]) {
    this.#yaml = yaml;
    this.#catalogue = catalogue;
    this.#formats = formats;
  }

  read(): ConfigValues {
    const { value } = this.#yaml;
    const values: Values = {};
    // A file of comments alone sets nothing.
    if (value === null || value === undefined) return values;
    if (!isMap(value)) {
      this.#wrong('', value, 'object');
      return values;
    }
    this.#knownKeys(value);
    const files = this.#list(value, 'files', (text) => [text]);
    if (files !== undefined) values.files = files;
    for (const key of LISTS) {
      const ids = this.#list(value, key, (text) => text.split(',').map((id) => id.trim()).filter((id) => id !== ''));
      if (ids !== undefined) values[key] = ids;
    }
    for (const key of PATHS) {
      const path = this.#text(value, key);
      if (path !== undefined) values[key] = path;
    }
    const format = this.#word(value, 'format', this.#formats);
    const profile = this.#word(value, 'profile', Object.keys(this.#catalogue.profiles));
    const lang = this.#word<Language>(value, 'lang', ['en', 'fr']);
    const failOn = this.#word<Level | 'never'>(value, 'fail-on', [...LEVELS, 'never']);
    if (format !== undefined) values.format = format;
    if (profile !== undefined) values.profile = profile;
    if (lang !== undefined) values.lang = lang;
    if (failOn !== undefined) values['fail-on'] = failOn;
    const { strict } = value;
    if (typeof strict === 'boolean') values.strict = strict;
    else if (strict === 'yes' || strict === 'no') values.strict = strict === 'yes';
    else if (strict === null) this.#fault('too-few', 'strict', {});
    else if (strict !== undefined) this.#oneOf('unknown-word', this.#yaml.written('strict') ?? JSON.stringify(strict), 'strict', ['yes', 'no']);
    return values;
  }

  #knownKeys(map: YamlMap): void {
    for (const key of Object.keys(map)) {
      if (CONFIG_KEYS.some((one) => one === key)) continue;
      const near = nearest(key, CONFIG_KEYS);
      this.#fault('unknown-key', key, { text: key, known: shortList(CONFIG_KEYS), ...(near === undefined ? {} : { near }) }, 'key');
    }
  }

  #list(map: YamlMap, key: 'files' | (typeof LISTS)[number], idsOf: (text: string) => readonly string[]): readonly string[] | undefined {
    const value = map[key];
    if (value === undefined) return undefined;
    const written: readonly unknown[] = Array.isArray(value) ? value : [value];
    const seen = new Set<string>();
    written.forEach((item, index) => {
      const path = Array.isArray(value) ? `${key}.${String(index)}` : key;
      for (const id of idsOf(this.#asText(item, path) ?? '')) {
        if (id === '') continue;
        if (seen.has(id)) this.#fault('duplicate-item', path, { text: id });
        seen.add(id);
        this.#knownId(key, id, path);
      }
    });
    if (written.length === 0) this.#fault('too-few', key, {});
    return [...seen];
  }

  #knownId(key: 'files' | (typeof LISTS)[number], id: string, path: string): void {
    const { topics, packs, instruments } = this.#catalogue;
    if (key === 'files') return;
    if (key === 'topics') return this.#oneOf('unknown-topic', id, path, topics);
    if (key === 'packs') return this.#oneOf('unknown-word', id, path, packs);
    const names = Object.values(instruments).flatMap((one) => [one.id, ...one.aliases]);
    if (!names.some((name) => name.toLowerCase() === id.toLowerCase())) this.#oneOf('unknown-treaty', id, path, Object.keys(instruments));
  }

  #oneOf(code: DiagnosticCode, text: string, path: string, all: readonly string[]): void {
    if (all.includes(text)) return;
    const near = nearest(text, all);
    this.#fault(code, path, { text, known: shortList(all), ...(near === undefined ? {} : { near }) });
  }

  #word<Word extends string>(map: YamlMap, key: string, words: readonly Word[]): Word | undefined {
    const text = this.#text(map, key);
    if (text === undefined) return undefined;
    const word = words.find((one) => one === text);
    if (word === undefined) this.#oneOf('unknown-word', text, key, words);
    return word;
  }

  #text(map: YamlMap, key: string): string | undefined {
    return map[key] === undefined ? undefined : this.#asText(map[key], key);
  }

  #asText(value: unknown, path: string): string | undefined {
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (value === null || value === '' || typeof value === 'string') this.#fault('too-few', path, {});
    else if (typeof value === 'number') this.#fault('unquoted-number', path, { text: this.#yaml.written(path) ?? String(value) });
    else this.#wrong(path, value, 'string');
    return undefined;
  }

  #wrong(path: string, value: unknown, expected: string): void {
    this.#fault('wrong-type', path, { text: typeof value === 'string' ? value : JSON.stringify(value), expected, found: Array.isArray(value) ? 'array' : typeof value });
  }

  #fault(code: DiagnosticCode, path: string, values: Readonly<Record<string, string>>, what: 'key' | 'value' = 'value'): void {
    this.faults.push({ code, file: this.#yaml.file, ...this.#yaml.locate(path, what), path, values });
  }
}
