import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/load/csv.ts';
import { treatyFacts } from '../../src/model/treaty-facts.ts';

const TABLES = ['accessions', 'lanzarote-2022', 'ecpat-2017-treaties', 'ecpat-2017-others'];

/** The lines on treaties of the tables of findings, each as a row by column. */
function published(): Record<string, string>[] {
  return TABLES.flatMap((name) => {
    const [header = [], ...rows] = readCsv(readFileSync(`fixtures/findings/${name}.csv`, 'utf8')).rows;
    return rows.map((row) => Object.fromEntries(header.map((cell, index) => [cell.text, row[index]?.text ?? ''])));
  }).filter((row) => /^cooperation\.(crc|opsc|lanzarote|budapest|malabo|acrwc|ilo-c182)$/u.test(row['criterion'] ?? '') && ['met', 'gap'].includes(row['outcome'] ?? ''));
}

describe('the positions on treaties that init fills in', () => {
  it('are those of the published tables, the latest of each, with their date, source and words', () => {
    const latest = new Map<string, Record<string, string>>();
    for (const row of published()) {
      const key = `${row['country'] ?? ''} ${row['criterion']?.slice('cooperation.'.length) ?? ''}`;
      if ((latest.get(key)?.['as-of'] ?? '') < (row['as-of'] ?? '')) latest.set(key, row);
    }
    const countries = [...new Set([...latest.keys()].map((key) => key.slice(0, key.indexOf(' '))))];
    const facts = countries.flatMap((country) => treatyFacts(country));
    expect(facts).toHaveLength(latest.size);
    for (const fact of facts) {
      const row = latest.get(`${fact.country} ${fact.instrument}`);
      expect([fact.party ? 'met' : 'gap', fact.asOf, fact.by, fact.note.en, fact.note.fr]).toEqual(['outcome', 'as-of', 'published-by', 'note', 'note-fr'].map((column) => row?.[column]));
    }
  });

  it('are none for a country that no table names', () => {
    expect(treatyFacts('XA')).toEqual([]);
  });
});
