import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { builtCatalogue, builtVocabulary } from '../../src/catalogue/built.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { YamlMap } from '../../src/law/cell.ts';
import { readLaw } from '../../src/law/law.ts';
import { readYaml } from '../../src/load/yaml.ts';
import type { Finding } from '../../src/model/finding.ts';
import { LEVELS } from '../../src/model/outcome.ts';
import { lawSchema } from '../../src/schema/law-schema.ts';
import { lawFileFaults } from '../../src/validate/law-file.ts';
import { run } from '../run-command.ts';
import { anyLaw } from './laws.ts';

// The same laws in every run; another seed looks further.
fc.configureGlobal({ seed: Number(process.env['LACUNA_SEED'] ?? 20261128) });

const { catalogue } = builtCatalogue();
const schema = lawSchema(catalogue, builtVocabulary(), 'en');
const judge = (law: object, asParty: readonly string[] = []): Finding[] => evaluate(readLaw(law as YamlMap, catalogue), catalogue.criteria, catalogue, { asParty: new Set(asParty) });
const faultsOf = (text: string): unknown[] => [...lawFileFaults(readYaml(text, 'law.yaml'), catalogue, () => schema)];
const verdicts = (findings: readonly Finding[]): unknown => findings.map(({ criterion, outcome, level, parts, sources }) => [criterion, outcome, level, parts.map((part) => part.outcome), sources.map((source) => source.outcome)]);

/** Every place of a law where `unknown` stands, as a path of keys. */
function unknowns(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === 'unknown') return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => unknowns(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => unknowns(item, [...path, key]));
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  return Object.fromEntries(Object.entries(value as object).map(([name, item]) => [name, name === key ? replaced(item, rest, by) : item]));
}

/** What an unknown at a path may turn out to be. */
function factsAt(path: readonly (string | number)[]): unknown[] {
  const key = path.at(-1);
  switch (key) {
    case 'acts':
    case 'excused':
    case 'covers':
      return [[]];
    case 'needs':
      return [[], ['habit'], ['intent-to-distribute']];
    case 'via':
      return ['any', 'online', 'offline'];
    case 'child-under':
      return [15, 18];
    case 'class':
      return ['crime', 'delit'];
    case 'consent':
      return [15, 16];
    case 'from':
      return path.includes('limitation') ? ['offence', 'majority', 'none'] : [];
    case 'dual-criminality':
      return ['required', 'not-required'];
    default:
      return ['yes', 'no'];
  }
}

function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item], index) => ({ key, item: shuffled(item, seed), rank: (seed * (index + 7)) % 11 }));
  return Object.fromEntries(entries.sort((a, b) => a.rank - b.rank).map(({ key, item }) => [key, item]));
}

describe('for any law', () => {
  it('that the generator makes, the file is in order', () => {
    fc.assert(fc.property(anyLaw, (law) => {
        expect(faultsOf(stringify(law))).toEqual([]);
      }), { numRuns: 150 });
  });

  it('turning an unknown into a fact never turns a met criterion into unknown', () => {
    fc.assert(
      fc.property(anyLaw, fc.nat(), fc.nat(), (law, which, what) => {
        const places = unknowns(law);
        const place = places[which % Math.max(1, places.length)];
        if (place === undefined) return;
        const facts = factsAt(place);
        if (facts.length === 0) return;
        const before = judge(law);
        const after = judge(replaced(law, place, facts[what % facts.length]) as object);
        before.forEach((finding, index) => {
          if (finding.outcome === 'met') expect(after[index]?.outcome, `${finding.criterion} at ${place.join('.')}`).not.toBe('unknown');
        });
      }),
      { numRuns: Number(process.env['LACUNA_RUNS'] ?? 400) },
    );
  });

  it('reordering keys changes nothing', () => {
    fc.assert(
      fc.property(anyLaw, fc.integer({ min: 1, max: 10 }), (law, seed) => {
        const { offences: _, ...rest } = law;
        const other = { ...(shuffled(rest, seed) as object), offences: shuffled(law['offences'], seed) };
        expect(verdicts(judge(other))).toEqual(verdicts(judge(law)));
      }),
      { numRuns: 150 },
    );
  });

  it('examining a further topic turns no gap into a met, and no met into a gap', () => {
    fc.assert(
      fc.property(anyLaw, fc.constantFrom(...catalogue.topics), (law, topic) => {
        const examined = law['examined'];
        if (!Array.isArray(examined)) return;
        const before = judge(law);
        const after = judge({ ...law, examined: [...new Set([...(examined as string[]), topic])] });
        before.forEach((finding, index) => {
          if (finding.outcome === 'met' || finding.outcome === 'gap') expect([finding.outcome, 'partial', 'not-applicable'], finding.criterion).toContain(after[index]?.outcome);
          if (finding.outcome === 'met') expect(after[index]?.outcome, finding.criterion).not.toBe('gap');
        });
      }),
      { numRuns: 200 },
    );
  });

  it('being bound by a treaty never lowers a level', () => {
    fc.assert(
      fc.property(anyLaw, (law) => {
        const free = judge({ ...law, treaties: { lanzarote: 'no', opsc: 'no', budapest: 'no' } });
        const bound = judge({ ...law, treaties: { lanzarote: 'yes', opsc: 'yes', budapest: 'yes' } });
        free.forEach((finding, index) => {
          const other = bound[index];
          if (other !== undefined && !finding.criterion.startsWith('cooperation.')) expect(LEVELS.indexOf(other.level)).toBeLessThanOrEqual(LEVELS.indexOf(finding.level));
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('for any input', () => {
  it('of the shape of YAML data, validation never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
        expect(() => faultsOf(stringify(value))).not.toThrow();
      }), { numRuns: 500 });
  });

  it('of the shape of a law with anything in it, validation never throws', () => {
    fc.assert(
      fc.property(anyLaw, fc.constantFrom('offences', 'general', 'definitions', 'measures', 'treaties', 'ages', 'texts', 'examined'), fc.jsonValue(), (law, key, value) => {
        expect(() => faultsOf(stringify({ ...law, [key]: value }))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('of bytes, the command ends with 0, 1 or 2 and never with a stack', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { code, err } = await run(['check', '-', '-f', 'json'], { readStdin: () => bytes });
        expect([0, 1, 2]).toContain(code);
        expect(err).not.toMatch(/\n\s+at /u);
      }),
      { numRuns: 200 },
    );
  });
});
