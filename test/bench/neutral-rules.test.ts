import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generateLaw } from '../../src/build/bench/law-generator.ts';
import { breaches, passes } from '../../src/build/bench/neutral-rule.ts';
import { NEUTRAL_RULES } from '../../src/build/bench/neutral-rules.ts';
import { jsonPath, ruleSchema } from '../../src/build/bench/peers/rule-schema.ts';
import { spectralRule } from '../../src/build/bench/peers/spectral.ts';
import type { Check, NeutralRule } from '../../src/build/bench/neutral-rule.ts';

/** A value that breaks a check. */
function broken(check: Check): unknown {
  switch (check.kind) {
    case 'pattern':
    case 'one-of':
      return '?';
    case 'between':
      return check.high + 1;
    case 'at-least':
      return [];
    case 'has':
      return {};
    case 'if-named':
      return { treaties: { [check.treaty]: 'yes' }, offences: { a: { about: 'other' } } };
  }
}

/** A law that breaks a rule, and is bare of all else. */
function breaking({ place, check }: NeutralRule): unknown {
  return place.reduceRight<unknown>((inner, step) => ({ [step === '*' ? 'one' : step]: inner }), broken(check));
}

const real = readdirSync('fixtures/countries').map((file): unknown => parse(readFileSync(`fixtures/countries/${file}`, 'utf8')));
const laws: readonly unknown[] = [...real, ...Array.from({ length: 20 }, (_, seed): unknown => parse(generateLaw(seed))), ...NEUTRAL_RULES.map(breaking)];

describe('the neutral rules', () => {
  it('are 120, each with a name of its own', () => {
    expect([NEUTRAL_RULES.length, new Set(NEUTRAL_RULES.map(({ id }) => id)).size]).toEqual([120, 120]);
  });

  it('can each be broken, at a place that is said', () => {
    for (const rule of NEUTRAL_RULES) expect(breaches(breaking(rule), [rule])).toEqual([{ rule: rule.id, path: rule.place.join('/').replaceAll('*', 'one') }]);
  });

  it('find something in many of the real laws, and pass much of them', () => {
    for (const law of real) expect(breaches(law, NEUTRAL_RULES).length).toBeGreaterThan(0);
    const untouched = NEUTRAL_RULES.filter((rule) => breaches(laws[0], [rule]).length === 0);
    expect(untouched.length).toBeGreaterThan(60);
  });

  it('pass what is of another kind than they judge', () => {
    expect(passes(12, { kind: 'pattern', pattern: '^a' })).toBe(true);
    expect(passes('12', { kind: 'between', low: 18, high: 18 })).toBe(true);
    expect(passes({}, { kind: 'at-least', size: 1 })).toBe(true);
    expect(passes('at', { kind: 'has', key: 'at' })).toBe(true);
    expect(passes({ treaties: {} }, { kind: 'if-named', treaty: 'opsc', about: 'sale' })).toBe(true);
    expect(passes({ treaties: { opsc: 'no' } }, { kind: 'if-named', treaty: 'opsc', about: 'sale' })).toBe(false);
  });
});

describe('their translations', () => {
  it('to JSON Schema agree with them, rule by rule, on real, generated and broken laws', () => {
    const ajv = new Ajv2020({ strict: false });
    for (const rule of NEUTRAL_RULES) {
      const validate = ajv.compile(ruleSchema(rule));
      expect(laws.map((law) => validate(law)), rule.id).toEqual(laws.map((law) => breaches(law, [rule]).length === 0));
    }
  });

  it('to programs agree with them spot by spot', async () => {
    const file = `${process.cwd()}/src/build/bench/peers/rule-walk.mjs`;
    const { ready, walk } = (await import(file)) as { ready: (rules: readonly NeutralRule[]) => readonly NeutralRule[]; walk: (law: unknown, rule: NeutralRule, report: (keys: readonly (string | number)[]) => void) => void };
    const compiled = ready(NEUTRAL_RULES);
    for (const law of laws) {
      const found: { rule: string; path: string }[] = [];
      for (const rule of compiled) walk(law, rule, (keys) => found.push({ rule: rule.id, path: keys.join('/') }));
      expect(found).toEqual(breaches(law, NEUTRAL_RULES));
    }
  });

  it('to Spectral name the same place and use its core functions alone', () => {
    expect(jsonPath(['measures', 'reporting.removal', '*', 'at'])).toBe("$['measures']['reporting.removal'][*]['at']");
    expect(new Set(NEUTRAL_RULES.map((rule) => (spectralRule(rule) as { then: { function: string } }).then.function))).toEqual(new Set(['pattern', 'defined', 'schema']));
  });
});
