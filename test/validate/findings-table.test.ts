import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { readCsv } from '../../src/load/csv.ts';
import { TABLE_FAULTS, type TableFault } from '../../src/model/table-fault.ts';
import { readFindings } from '../../src/validate/findings-table.ts';
import { agreeWordsIn } from '../../src/words/agree.ts';

const { catalogue } = builtCatalogue();
const HEAD = 'country,criterion,part,source,outcome,as-of,published-by';
const faults = (csv: string): readonly TableFault[] => {
  const read = readFindings(readCsv(csv), 'f.csv', catalogue);
  return 'faults' in read ? read.faults : [];
};

/** A file for each fault, and where the fault is. */
const BROKEN: Readonly<Record<string, readonly [csv: string, line: number, column: number]>> = {
  unclosed: [`${HEAD}\nXA,csam.access,,,met,2017,"x\n`, 2, 27],
  'no-rows': [`${HEAD}\n`, 1, 1],
  'missing-column': ['country,criterion,outcome\nXA,csam.access,met\n', 1, 1],
  'unknown-column': [`${HEAD},colour\nXA,csam.access,,,met,2017,x,y\n`, 1, 58],
  'twice-column': [`${HEAD},source\nXA,csam.access,,,met,2017,x,\n`, 1, 58],
  'too-many-cells': [`${HEAD}\nXA,csam.access,,,met,2017,x,y\n`, 2, 29],
  'missing-value': [`${HEAD}\nXA,csam.access,,,,2017,x\n`, 2, 18],
  'unknown-country': [`${HEAD}\nXAA,csam.access,,,met,2017,x\n`, 2, 1],
  'unknown-criterion': [`${HEAD}\nXA,csam.acess,,,met,2017,x\n`, 2, 4],
  'unknown-part': [`${HEAD}\nXA,csam.distribute,sell,,met,2017,x\n`, 2, 20],
  'unknown-source': [`${HEAD}\nXA,csam.access,,lanzarote 20,met,2017,x\n`, 2, 17],
  'unknown-outcome': [`${HEAD}\nXA,csam.access,,,yes,2017,x\n`, 2, 18],
  'bad-date': [`${HEAD}\nXA,csam.access,,,met,2017-13,x\n`, 2, 22],
  twice: [`${HEAD}\nXA,csam.access,,,met,2017,x\nXA,csam.access,,,gap,2017,x\n`, 3, 1],
};

describe('a file of findings', () => {
  it('that is in order gives its findings, with the line of each', () => {
    const read = readFindings(readCsv(`${HEAD},note,since,explanation,explanation-fr\nXA,csam.distribute,transmit,lanzarote 20(1)(c),gap,2017-06,x,n,2016,e,f\n`), 'f.csv', catalogue);
    expect(read).toEqual({ findings: [{ country: 'XA', criterion: 'csam.distribute', part: 'transmit', source: { instrument: 'lanzarote', at: '20(1)(c)' }, outcome: 'gap', asOf: '2017-06', publishedBy: 'x', place: '', note: { en: 'n' }, explanation: { text: { en: 'e', fr: 'f' }, since: '2016' }, file: 'f.csv', line: 2 }] });
  });

  it.each(Object.entries(BROKEN))('%s: the fault is named at its place', (code, [csv, line, column]) => {
    expect(faults(csv).map((one) => ({ code: one.code, line: one.line, column: one.column }))).toEqual([{ code, line, column }]);
  });

  it('shows every kind of fault in these tests, and words each in both languages', async () => {
    expect(Object.keys(BROKEN).sort()).toEqual([...TABLE_FAULTS].sort());
    const [english, french] = [await agreeWordsIn('en'), await agreeWordsIn('fr')];
    for (const [csv] of Object.values(BROKEN)) {
      const [fault] = faults(csv);
      if (fault === undefined) throw new Error(csv);
      expect(english.fault(fault).message).not.toBe(french.fault(fault).message);
      expect(french.fault(fault).message).not.toMatch(/ [;:!?»]|« /u);
    }
  });

  it('proposes the word that was meant', () => {
    expect(faults(BROKEN['unknown-criterion']?.[0] ?? '')[0]?.near).toBe('csam.access');
  });

  it('collects the faults of all rows', () => {
    expect(faults(`${HEAD}\nXX1,csam.access,,,met,2017,x\nXA,csam.access,,,met,20,x\n`)).toHaveLength(2);
  });
});
