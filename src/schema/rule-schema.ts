import type { Catalogue } from '../model/catalogue.ts';
import { byType, closed, ref, type JsonSchema } from './pieces.ts';

const LIST: JsonSchema = byType({ array: { type: 'array', items: { type: 'string' }, minItems: 1 }, other: { type: 'string' } });

/** Stands for the name of each part in `test-each`. */
const PART = '$part';

function listOf(words: readonly string[]): JsonSchema {
  const word = wordOf(words);
  return byType({ array: { type: 'array', items: word, minItems: 1 }, other: word });
}

function wordOf(words: readonly string[]): JsonSchema {
  return { enum: [...words, PART] };
}

const OUTCOMES: JsonSchema = { enum: ['met', 'partial', 'gap', 'unknown', 'not-applicable'] };
const YES: JsonSchema = { enum: ['yes', true] };
const BILINGUAL: JsonSchema = closed({ en: { type: 'string', minLength: 1 }, fr: { type: 'string', minLength: 1 } }, ['en', 'fr']);

/** The JSON Schema (draft 2020-12) of a file in `rules/<topic>/`: one criterion, its operators closed. */
export function ruleSchema(catalogue: Pick<Catalogue, 'vocabulary' | 'instruments' | 'packs' | 'topics' | 'groups'>): JsonSchema {
  const instruments = Object.keys(catalogue.instruments);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://lacuna.example/criterion.schema.json',
    title: 'A criterion',
    description: 'What a law must do, where that comes from, how the outcome follows from a description, and examples that show it.',
    ...closed(
      {
        id: { type: 'string', pattern: '^[a-z0-9-]+\\.[a-z0-9-]+$', description: 'topic.name; the file is rules/<topic>/<name>.yaml' },
        pack: { enum: catalogue.packs },
        title: BILINGUAL,
        ask: { ...BILINGUAL, description: 'What a law must do, in one or two sentences.' },
        parts: { type: 'object', additionalProperties: BILINGUAL, minProperties: 1, description: 'Where several things are asked: a short label for each.' },
        how: { ...BILINGUAL, description: 'How the outcome follows from the description, for a lawyer.' },
        applies: { ...ref('test'), description: 'Where this test finds a gap, the criterion is not applicable.' },
        test: { ...ref('test'), description: 'For a criterion without parts. Left out: read from `measures`.' },
        tests: { type: 'object', additionalProperties: ref('test'), description: 'A test for each part.' },
        'test-each': { ...ref('test'), description: 'One test for all parts; $part stands for the name of the part.' },
        'penalty-order': { type: 'array', items: { type: 'array', items: { type: 'string' } } },
        cannot: { type: 'array', items: OUTCOMES, minItems: 1, description: 'Outcomes that the logic can never give, and that no example need show.' },
        trap: { ...BILINGUAL, description: 'An error that a hasty reading would make.' },
        remedy: { ...BILINGUAL, description: 'The smallest change to the law that meets the criterion.' },
        sources: { type: 'array', minItems: 1, items: source(instruments) },
        examples: { type: 'array', minItems: 1, items: ref('example') },
        cases: { type: 'array', minItems: 1, items: ref('case'), description: 'Further laws, without a caption, that tell the rule from one that differs in a word (`lacuna rules mutate`).' },
      },
      ['id', 'pack', 'title', 'ask', 'how', 'remedy', 'sources', 'examples'],
    ),
    $defs: { test: test(catalogue), selector: selector(catalogue), example: example(true), case: example(false) },
  };
}

function source(instruments: readonly string[]): JsonSchema {
  return closed(
    {
      instrument: { enum: instruments },
      at: { type: 'string', minLength: 1 },
      force: { enum: ['requires', 'requests', 'invites', 'mentions'] },
      parts: { type: 'array', items: { type: 'string' }, minItems: 1 },
      scope: byType({ object: closed({ for: LIST, except: LIST }), array: { type: 'array', items: { type: 'string' } }, other: { type: 'string' } }),
      via: { const: 'online' },
      of: byType({ array: { type: 'array', items: { type: 'string', pattern: '^[A-Z]{2}$' } }, other: { const: 'unnamed' } }),
      confidence: { enum: ['memory', 'secondary'] },
      note: BILINGUAL,
    },
    ['instrument', 'at', 'force'],
  );
}

function example(captioned: boolean): JsonSchema {
  return closed({ ...(captioned ? { case: BILINGUAL } : {}), law: { type: 'object' }, expect: OUTCOMES, parts: { type: 'object', additionalProperties: OUTCOMES }, sources: { type: 'object', additionalProperties: OUTCOMES }, level: { enum: ['requires', 'requests', 'invites'] } }, [...(captioned ? ['case'] : []), 'law', 'expect']);
}

function selectorKeys({ vocabulary }: Pick<Catalogue, 'vocabulary'>): Readonly<Record<string, JsonSchema>> {
  const acts = [...new Set(Object.values(vocabulary.about).flatMap((subject) => Object.keys(subject.acts)))];
  return {
    about: listOf(Object.keys(vocabulary.about)),
    act: listOf(acts),
    purpose: wordOf(vocabulary.purposes),
    gain: wordOf(vocabulary.gains),
    covers: wordOf(Object.keys(vocabulary.covers)),
    'without-excuse': listOf(vocabulary.excused),
  };
}

function selector(catalogue: Pick<Catalogue, 'vocabulary'>): JsonSchema {
  return closed(selectorKeys(catalogue), ['about']);
}

/** A test names exactly one operator of the closed table. */
function test(catalogue: Pick<Catalogue, 'vocabulary' | 'instruments' | 'groups'>): JsonSchema {
  const { vocabulary } = catalogue;
  const abouts = listOf(Object.keys(vocabulary.about));
  const acts = selectorKeys(catalogue)['act'] as JsonSchema;
  const needs = listOf(vocabulary.needs);
  const grounds = listOf(['nationals', 'residents', 'victim-national', 'victim-resident']);
  const starts = ['none', 'majority', 'later-age', 'earlier-age', 'open-until-life', 'open-until', 'report', 'offence-up-to-18-years', 'offence-over-18-years'];
  const tests: JsonSchema = { type: 'array', items: ref('test'), minItems: 1 };
  const operators: Readonly<Record<string, JsonSchema>> = {
    punished: closed({
      ...selectorKeys(catalogue),
      by: { type: 'array', items: ref('selector'), minItems: 1 },
      media: { enum: ['both', 'either', 'online', 'offline'] },
      'when-described': YES,
      below: { enum: ['topic', 'consent', 18] },
      from: { enum: ['birth', 'consent'] },
      defeats: needs,
      ignores: byType({ array: { type: 'array', items: { enum: vocabulary.needs }, minItems: 1 }, other: { enum: ['all', 'rest', ...vocabulary.needs] } }),
      'prefer-purpose': { enum: vocabulary.purposes },
    }),
    described: abouts,
    covered: wordOf(Object.keys(vocabulary.covers)),
    defined: { const: 'csam' },
    fact: byType({ object: closed({ at: { type: 'string' }, is: { const: 'number' } }, ['at']), other: { type: 'string' } }),
    measure: byType({ object: closed({ id: { type: 'string' }, part: { type: 'string' }, silence: { const: 'unknown' }, about: abouts }), other: { const: 'own' } }),
    term: closed({ avoid: { type: 'array', items: { type: 'string' }, minItems: 1 } }, ['avoid']),
    states: closed({ about: abouts, what: { enum: ['any-medium', 'age-limit'] }, of: { enum: ['every', 'some'] } }, ['about', 'what', 'of']),
    excused: closed({ about: abouts, act: acts, excuse: listOf(vocabulary.excused), of: { enum: ['every', 'some', 'none'] }, cited: YES, 'or-needs': needs, 'without-needs': needs, below: { const: 'consent' } }, ['about', 'excuse', 'of']),
    'stated-excuses': closed({ about: abouts, act: acts, lacks: { enum: vocabulary.excused } }, ['about', 'lacks']),
    reached: closed({ rule: { type: 'string' }, about: abouts, own: { const: 'attempt' } }, ['rule']),
    ground: closed({ of: grounds, about: abouts, universal: { const: 'alone' } }),
    exists: closed({ grounds: listOf(['nationals', 'residents', 'victim-national', 'victim-resident', 'universal']), rule: { type: 'string' } }),
    condition: closed({ on: { enum: ['dual-criminality', 'complaint', 'presence'] }, of: grounds, about: abouts, act: acts, 'not-act': acts, bare: YES }, ['on', 'of']),
    presence: closed({ of: grounds, else: ref('test') }, ['of', 'else']),
    limitation: closed({ about: abouts, starts: closed(Object.fromEntries(starts.map((start) => [start, { enum: ['met', 'partial', 'gap', 'measure'] }])), starts) }, ['about', 'starts']),
    longer: closed({ about: abouts }, ['about']),
    penalty: closed({ about: abouts, act: acts, prison: YES, maximum: { type: 'string', pattern: '^\\d+(\\.\\d+)? (months?|years?)$' } }, ['about']),
    coherent: closed({ order: { type: 'array', items: { type: 'array', items: { type: 'string' }, minItems: 1 }, minItems: 2 } }, ['order']),
    online: closed({ about: abouts, act: acts }, ['about']),
    unneeded: closed({ about: abouts, needs, 'not-act': acts, 'no-purpose': YES }, ['about', 'needs']),
    bound: { enum: Object.keys(catalogue.instruments) },
    unreserved: closed({ instrument: { enum: Object.keys(catalogue.instruments) }, clause: { type: 'string' } }, ['instrument', 'clause']),
    member: { enum: Object.keys(catalogue.groups) },
    all: tests,
    together: tests,
    any: tests,
    first: tests,
    given: closed({ if: ref('test'), then: ref('test') }, ['if', 'then']),
  };
  return { type: 'object', properties: operators, additionalProperties: false, minProperties: 1, maxProperties: 1 };
}
