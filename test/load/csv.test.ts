import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/load/csv.ts';

const texts = (csv: string): string[][] => readCsv(csv).rows.map((row) => row.map((cell) => cell.text));

describe('a CSV file', () => {
  it('gives its cells row by row, without empty lines, whatever the line ends', () => {
    expect(texts('a,b\r\n1,2\r\n\r\n3,4')).toEqual([['a', 'b'], ['1', '2'], ['3', '4']]);
    expect(texts('a,b\n1,\n,2\n')).toEqual([['a', 'b'], ['1', ''], ['', '2']]);
    expect(texts('a,b\r1,2\r')).toEqual([['a', 'b'], ['1', '2']]);
  });

  it('may quote cells, which then hold commas, doubled quotation marks and line ends', () => {
    expect(texts('a,b\n"x, y","he said ""no""\nand left"\n')).toEqual([['a', 'b'], ['x, y', 'he said "no"\nand left']]);
  });

  it('may have semicolons between cells, as French spreadsheets write it', () => {
    expect(texts('pays;critère;note\nXA;x;"a, b; c"\n')).toEqual([['pays', 'critère', 'note'], ['XA', 'x', 'a, b; c']]);
    expect(texts('a,"b;c;d"\n1,2\n')).toEqual([['a', 'b;c;d'], ['1', '2']]);
  });

  it('says where each cell begins, after a cell of several lines too', () => {
    const [, row = [], next = []] = readCsv('a,b\n"x\ny",z\n1,2\n').rows;
    expect(row.map(({ line, column }) => [line, column])).toEqual([[2, 1], [3, 4]]);
    expect(next.map(({ line, column }) => [line, column])).toEqual([[4, 1], [4, 3]]);
  });

  it('says where a quotation mark begins that nothing ends', () => {
    expect(readCsv('a,b\n1,"x\n2,3\n').unclosed).toEqual({ line: 2, column: 3 });
  });

  it('may be empty', () => {
    expect(readCsv('')).toEqual({ rows: [] });
  });
});
