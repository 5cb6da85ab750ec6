import { isMap, type YamlMap } from '../law/cell.ts';
import type { YamlFile } from '../load/yaml.ts';
import type { AcceptedGap } from '../model/accepted.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { isCountryCode } from '../model/countries.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { isDay } from './calendar.ts';
import { nearest, shortList } from './nearest.ts';

const REQUIRED = ['criterion', 'reason', 'decided-by', 'date', 'expires'] as const;
const KEYS: readonly string[] = [...REQUIRED, 'country'];

/** Reads a file of accepted gaps: `accepted`, a list of entries. Each says which gap, why, who decided, when, and until when. */
export function readAccepted(yaml: YamlFile, catalogue: Catalogue): readonly AcceptedGap[] | { readonly faults: readonly Diagnostic[] } {
  if (yaml.diagnostics.length > 0) return { faults: yaml.diagnostics };
  const reader = new AcceptedReader(yaml, catalogue);
  const entries = reader.read();
  return reader.faults.length > 0 ? { faults: reader.faults } : entries;
}

class AcceptedReader {
  readonly faults: Diagnostic[] = [];
  readonly #yaml: YamlFile;
  readonly #catalogue: Catalogue;

  constructor(yaml: YamlFile, catalogue: Catalogue) {
    this.#yaml = yaml;
    this.#catalogue = catalogue;
  }

  read(): AcceptedGap[] {
    const { value } = this.#yaml;
    if (!isMap(value)) return this.#wrong('', value, 'object');
    this.#onlyKeys(value, ['accepted'], '');
    const list = value['accepted'];
    if (list === undefined) return this.#fault('missing-key', '', { key: 'accepted' });
    if (!Array.isArray(list)) return this.#wrong('accepted', list, 'array');
    if (list.length === 0) return this.#fault('too-few', 'accepted', {});
    const entries = list.flatMap((item: unknown, index) => this.#entry(item, `accepted.${String(index)}`));
    const seen = new Set<string>();
    entries.forEach((one, index) => {
      const key = `${one.criterion} ${one.country ?? ''}`;
      if (seen.has(key)) this.#fault('duplicate-item', `accepted.${String(index)}.criterion`, { text: one.criterion });
      seen.add(key);
    });
    return entries;
  }

  #entry(item: unknown, path: string): AcceptedGap[] {
    if (!isMap(item)) return this.#wrong(path, item, 'object');
    const before = this.faults.length;
    this.#onlyKeys(item, KEYS, path);
    for (const key of REQUIRED) if (item[key] === undefined || item[key] === null || item[key] === '') this.#fault('missing-key', path, { key });
    const [criterion, reason, decidedBy, date, expires] = REQUIRED.map((key) => this.#text(item, key, path)) as [string, string, string, string, string];
    const country = item['country'] === undefined ? undefined : this.#text(item, 'country', path);
    this.#criterion(criterion, `${path}.criterion`);
    for (const key of ['date', 'expires'] as const) if (typeof item[key] === 'string' && item[key] !== '' && !isDay(item[key])) this.#fault('bad-date', `${path}.${key}`, { text: item[key] });
    if (isDay(date) && isDay(expires) && expires < date) this.#fault('accepted-late', `${path}.expires`, { text: expires, since: date });
    if (country !== undefined && !isCountryCode(country)) this.#fault('unknown-country', `${path}.country`, { text: country });
    if (this.faults.length > before) return [];
    return [{ criterion, ...(country === undefined ? {} : { country }), reason, decidedBy, date, expires, ...this.#yaml.locate(path) }];
  }

  #text(item: YamlMap, key: string, path: string): string {
    const value = item[key];
    if (typeof value === 'string') return value;
    if (value !== undefined && value !== null) this.#wrong(`${path}.${key}`, value, 'string');
    return '';
  }

  #criterion(id: string, path: string): void {
    const all = this.#catalogue.criteria.map((one) => one.id);
    if (id === '' || all.includes(id)) return;
    const near = this.#catalogue.retired[id]?.join(', ') ?? nearest(id, all);
    this.#fault('unknown-criterion', path, { text: id, known: 'lacuna rules', ...(near === undefined ? {} : { near }) });
  }

  #onlyKeys(map: YamlMap, keys: readonly string[], path: string): void {
    for (const key of Object.keys(map)) {
      const near = nearest(key, keys);
      if (!keys.includes(key)) this.#fault('unknown-key', path === '' ? key : `${path}.${key}`, { text: key, known: shortList(keys), ...(near === undefined ? {} : { near }) }, 'key');
    }
  }

  #wrong(path: string, value: unknown, expected: string): never[] {
    return this.#fault('wrong-type', path, { text: typeof value === 'string' ? value : JSON.stringify(value), expected, found: Array.isArray(value) ? 'array' : typeof value });
  }

  #fault(code: DiagnosticCode, path: string, values: Readonly<Record<string, string>>, what: 'key' | 'value' = 'value'): never[] {
    this.faults.push({ code, file: this.#yaml.file, ...this.#yaml.locate(path, what), path, values });
    return [];
  }
}
