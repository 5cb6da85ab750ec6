import { describe, expect, it } from 'vitest';
import { builtCatalogue, builtExamples, builtTexts } from '../../src/catalogue/built.ts';
import { exampleLaw, runExamples } from '../../src/catalogue/run-examples.ts';
import type { RawCriterion } from '../../src/catalogue/raw.ts';
import { readRules } from '../../src/catalogue/read-rules.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { OPERATORS } from '../../src/evaluate/operators/index.ts';
import { lawFileFaults } from '../../src/validate/law-file.ts';
import { run } from '../run-command.ts';

const { catalogue } = builtCatalogue();
const examples = builtExamples();
const raw = new Map(readRules('rules').raw.criteria.map((criterion) => [criterion.id, criterion]));
const rawOf = (id: string): RawCriterion => raw.get(id) as RawCriterion;

describe('every criterion', () => {
  for (const criterion of catalogue.criteria) {
    const own = examples[criterion.id] ?? [];
    it(`${criterion.id} gives what its ${String(own.length)} examples expect`, () => {
      expect(own.length).toBeGreaterThan(0);
      expect(runExamples(criterion, own, catalogue)).toEqual([]);
    });
  }

  it('is seen met, gap and unknown in its examples, unless it says which it can never be', () => {
    const missing = catalogue.criteria.flatMap(({ id }) => {
      const seen = new Set((examples[id] ?? []).map((example) => example.expect));
      return (['met', 'gap', 'unknown'] as const).filter((outcome) => !seen.has(outcome) && rawOf(id).cannot?.includes(outcome) !== true).map((outcome) => `${id}: ${outcome}`);
    });
    expect(missing).toEqual([]);
  });

  it('that says it can never have an outcome is never seen with it', () => {
    const wrong = catalogue.criteria.filter(({ id }) => (examples[id] ?? []).some((example) => rawOf(id).cannot?.includes(example.expect) === true));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('with parts shows each part met and not met', () => {
    const missing = catalogue.criteria.flatMap(({ id, parts }) =>
      parts.flatMap((part) => {
        const seen = new Set((examples[id] ?? []).flatMap((example) => example.parts?.[part] ?? []));
        const ok = (seen.has('met') || (examples[id] ?? []).some((one) => one.expect === 'met')) && (seen.has('gap') || seen.has('partial') || (examples[id] ?? []).some((one) => one.expect === 'gap'));
        return ok ? [] : [`${id}: ${part}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('asks for nothing that no source asks for, and every source asks for parts that exist', () => {
    const wrong = catalogue.criteria.flatMap(({ id, parts, sources }) => {
      const orphans = parts.filter((part) => !sources.some((source) => source.parts === undefined || source.parts.includes(part)));
      const strange = sources.flatMap((source) => (source.parts ?? []).filter((part) => !parts.includes(part)));
      return [...orphans, ...strange].map((part) => `${id}: ${part}`);
    });
    expect(wrong).toEqual([]);
  });

  it('cites instruments of the catalogue, and prints every place in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const { pinpoints } = builtTexts(language);
      for (const { sources } of catalogue.criteria) {
        for (const { instrument, at } of sources) {
          expect(catalogue.instruments).toHaveProperty(instrument);
          expect(pinpoints[instrument]?.[at], `${instrument} ${at}`).toMatch(/\p{L}/u);
        }
      }
    }
  });

  it('says the same things in both languages, none left in the other', () => {
    const english = builtTexts('en').criteria;
    const french = builtTexts('fr').criteria;
    expect(Object.keys(french)).toEqual(Object.keys(english));
    for (const [id, text] of Object.entries(english)) {
      const other = french[id];
      expect(text.ask, id).not.toBe(other?.ask);
      expect(text.how, id).not.toBe(other?.how);
      expect(Object.keys(other?.parts ?? {})).toEqual(Object.keys(text.parts));
      expect(other?.notes.map((note) => note === '')).toEqual(text.notes.map((note) => note === ''));
    }
  });
});

describe('the examples', () => {
  it('are laws without a diagnostic', () => {
    const faults = Object.entries(examples).flatMap(([id, own]) =>
      own.flatMap((example, index) => lawFileFaults(readYaml(JSON.stringify(exampleLaw(example)), `${id} ${String(index + 1)}`), catalogue, () => ({})).map((fault) => `${fault.file}: ${fault.code} ${fault.path}`)),
    );
    expect(faults).toEqual([]);
  });

  it('use every operator', () => {
    const used = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
          used.add(key);
          collect(inner);
        }
      }
    };
    for (const criterion of catalogue.criteria) collect([criterion.tests, criterion.applies]);
    expect(Object.keys(OPERATORS).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('holds the 192 criteria in five packs, two more on penalties in an optional one, each id in its topic', () => {
    expect(catalogue.criteria.filter((criterion) => !catalogue.optionalPacks.includes(criterion.pack))).toHaveLength(192);
    expect(catalogue.criteria.filter((criterion) => criterion.pack === 'penalties').map((criterion) => criterion.id)).toEqual(['liability.maximum-penalties', 'liability.penalty-coherence']);
    expect(catalogue.criteria.filter((criterion) => criterion.pack === 'criminal-law')).toHaveLength(108);
    expect(catalogue.criteria.every((criterion) => catalogue.topics.includes(criterion.topic) && catalogue.packs.includes(criterion.pack))).toBe(true);
  });

  it('has an index and schemas that are fresh', async () => {
    expect(await run(['rules', 'index', '--check'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('never uses a retired id again', () => {
    const ids = catalogue.criteria.map((criterion) => criterion.id);
    for (const [old, replacements] of Object.entries(catalogue.retired)) {
      expect(ids).not.toContain(old);
      for (const id of replacements) expect(ids).toContain(id);
    }
  });
});
