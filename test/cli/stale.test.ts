import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayBefore, isDay, readAge } from '../../src/report/stale.ts';
import { expectGolden } from '../golden.ts';
import { run } from '../run-command.ts';
import { folderOf } from '../written-laws.ts';

const folder = 'test/fixtures/agree';
const stale = (...argv: string[]): ReturnType<typeof run> => run(['stale', ...argv]);

describe('lacuna stale', () => {
  it.each([
    ['pretty', 'en', 'stale.en.txt'],
    ['markdown', 'fr', 'stale.fr.md'],
    ['json', 'en', 'stale.json'],
    ['csv', 'en', 'stale.csv'],
  ])('writes %s in %s', async (format, language, golden) => {
    const { code, out } = await stale('--older-than', '6m', '--today', '2020-12-10', folder, '-f', format, '-l', language);
    expect(code).toBe(1);
    expectGolden(out, `test/golden/agree/${golden}`);
  });

  it('counts a fact by its own day, else by that of what stands above it', async () => {
    const { out } = await stale('--older-than', '9m', '--today', '2020-11-01', `${folder}/xa.yaml`, '-f', 'json');
    const { files } = JSON.parse(out) as { files: { old: { path: string; verified: string }[] }[] };
    expect(files[0]?.old.map(({ path, verified }) => [path, verified])).toEqual([['offences.holding', '2020-01-15'], ['offences.spreading.acts.disseminate', '2019-02-01']]);
  });

  it('takes the day from the world outside where none is given', async () => {
    expect((await stale('--older-than', '1d', `${folder}/xa.yaml`, '-f', 'json')).out).toContain('"today": "2026-11-22"');
    expect((await run(['stale', '--older-than', '1d', `${folder}/xa.yaml`, '-f', 'json'], { today: () => '2030-02-03' })).out).toContain('"today": "2030-02-03"');
  });

  it('succeeds where nothing is old, and says how much was looked at', async () => {
    const { code, out } = await stale('--older-than', '2y', '--today', '2020-12-01', `${folder}/xa.yaml`, '-f', 'pretty');
    expect([code, out]).toEqual([0, 'none of 7 facts is older than 2y\n']);
  });

  it('lists what was never compared', async () => {
    const { code, out } = await stale('--older-than', '99y', '--today', '2020-12-01', `${folder}/xb.yaml`, '-f', 'csv');
    expect([code, out]).toEqual([1, `file,country,fact,article,verified,line\r\n${folder}/xb.yaml,XB,treaties.crc,,,6\r\n`]);
  });

  it.each([
    ['no file', [], 'name a law file'],
    ['an age without unit', ['--older-than', '12', folder], '12 is no age'],
    ['a day that is none', ['--today', '2026-02-30', folder], '2026-02-30 is no day'],
    ['a missing file', ['none.yaml'], 'none.yaml:1:1: there is no such file'],
  ])('gives no verdict for %s', async (_, argv, message) => {
    const { code, err, out } = await stale(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('lists the old facts of the other files where one is faulty, and gives no verdict', async () => {
    const root = folderOf({ 'bad.yaml': 'lacuna: 2\n', 'good.yaml': readFileSync(`${folder}/xb.yaml`, 'utf8') });
    const { code, out, err } = await stale(root, '-f', 'pretty');
    expect(code).toBe(2);
    expect(out).toContain('treaties.crc');
    expect(err).toContain('bad.yaml:1:9');
  });
});

describe('ages and days', () => {
  it.each([
    ['12m', '2026-11-22', '2025-11-22'],
    ['1m', '2026-03-31', '2026-02-28'],
    ['1m', '2024-03-31', '2024-02-29'],
    ['14m', '2026-01-15', '2024-11-15'],
    ['1y', '2024-02-29', '2023-02-28'],
    ['90d', '2026-03-01', '2025-12-01'],
    ['2w', '2026-01-05', '2025-12-22'],
  ])('%s before %s is %s', (text, today, expected) => {
    const age = readAge(text);
    expect(age === undefined ? undefined : dayBefore(today, age)).toBe(expected);
  });

  it.each(['', '0m', '12', 'm', '-3d', '1.5y', '12 m', '99999d'])('“%s” is no age', (text) => {
    expect(readAge(text)).toBeUndefined();
  });

  it('knows the days of the calendar', () => {
    expect(['2024-02-29', '2023-02-29', '2026-13-01', '2026-1-1', '2026-12-31'].map(isDay)).toEqual([true, false, false, false, true]);
  });
});
