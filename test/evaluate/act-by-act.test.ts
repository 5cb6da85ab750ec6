import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readLaw } from '../../src/law/law.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { actByAct } from './act-by-act.ts';

const { catalogue } = builtCatalogue();
const single = actByAct(catalogue);
const laws = readdirSync('fixtures/countries').filter((file) => file.endsWith('.yaml'));

describe('acts that are judged together', () => {
  it.each(laws)('come to what they come to act by act: %s', (file) => {
    const { value } = readYaml(readFileSync(`fixtures/countries/${file}`, 'utf8'), file) as { readonly value: Readonly<Record<string, unknown>> };
    const found = (from: typeof catalogue): Finding[] => evaluate(readLaw(value, catalogue, String(value['asOf'])), catalogue.criteria, from, { asParty: new Set() });
    expect(found(single)).toEqual(found(catalogue));
  });
});
