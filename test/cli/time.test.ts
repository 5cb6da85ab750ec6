import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore, firstDay } from '../../src/diff/dates.ts';
import { run } from '../run-command.ts';
import { folderOf, lawText } from '../written-laws.ts';

interface Finding {
  readonly criterion: string;
  readonly outcome: string;
  readonly level: string;
}

async function outcomeOn(body: string, criterion: string, ...dates: string[]): Promise<string> {
  const cwd = folderOf({ 'law.yaml': lawText(body) });
  const found = (JSON.parse((await run(['check', 'law.yaml', '-f', 'json', ...dates], { cwd })).out) as { laws: { findings: Finding[] }[] }).laws[0]?.findings.find((one) => one.criterion === criterion);
  return `${found?.outcome ?? ''} ${found?.level ?? ''}`;
}

describe('facts with dates', () => {
  const dated = 'examined: [csam]\noffences:\n  holding: {about: csam, acts: [possess], child-under: 18, since: 2027-03-01, needs: {is: [intent-to-distribute], until: 2028-12-31}}\n';
  const possession = (asOf: string): Promise<string> => outcomeOn(dated, 'csam.simple-possession', '--as-of', asOf);

  it('never count before their first day nor after their last', async () => {
    expect(await possession('2027-02-28')).toMatch(/^gap/u);
    expect(await possession('2027-03-01')).toMatch(/^gap/u);
    expect(await possession('2028-12-31')).toMatch(/^gap/u);
    expect(await possession('2029-01-01')).toMatch(/^met/u);
    expect(await outcomeOn('examined: [csam]\noffences: {access: {about: csam, acts: [access], child-under: 18, since: 2026-01-02}}\n', 'csam.access')).toMatch(/^gap/u);
  });

  it('that are alternatives count on their own days alone', async () => {
    const law = 'examined: [csam]\noffences: {access: {about: csam, acts: [access], child-under: 18, needs: [{any: [payment, {is: own-use, since: 2030-01-01}]}]}}\n';
    expect(await outcomeOn(law, 'csam.access', '--as-of', '2029-12-31')).toMatch(/^partial/u);
    expect(await outcomeOn(law, 'csam.access', '--as-of', '2030-01-01')).toMatch(/^met/u);
  });
});

describe('treaties', () => {
  const law = 'examined: [csam]\ntreaties: {lanzarote: 2025-06-01}\noffences: {a: {about: csam, acts: [produce], child-under: 18}}\n';

  it('oblige from the day on which they bind the State', async () => {
    expect(await outcomeOn(law, 'csam.simple-possession')).toBe('gap requires');
    expect(await outcomeOn(law, 'csam.simple-possession', '--as-of', '2025-05-31')).toBe('gap invites');
  });

  it('can be looked at on a day of their own: the law stays that of its date', async () => {
    expect(await outcomeOn(law, 'csam.simple-possession', '--instruments-as-of', '2025-05-31')).toBe('gap invites');
    expect(await outcomeOn(law, 'cooperation.lanzarote', '--instruments-as-of', '2025-05-31')).toMatch(/^gap/u);
    expect(await outcomeOn(law, 'cooperation.lanzarote')).toMatch(/^met/u);
    expect(await outcomeOn(law, 'csam.simple-possession', '--as-of', '2020-01-01', '--instruments-as-of', '2026-01-01')).toBe('gap requires');
  });
});

interface History {
  readonly days: number;
  readonly steps: readonly { readonly day: string; readonly future: boolean; readonly entries: readonly { readonly criterion: string; readonly kind: string; readonly provisions: readonly { readonly path: string; readonly line: number }[] }[] }[];
  readonly gaps: readonly { readonly criterion: string; readonly periods: readonly { readonly from?: string; readonly to?: string; readonly outcome: string; readonly level: string }[] }[];
}

describe('the history of a law', () => {
  const file = 'test/fixtures/bills/dated.yaml';
  const told = async (...more: string[]): Promise<History> => JSON.parse((await run(['history', file, '-f', 'json', ...more])).out) as History;

  it('shows when each gap opened and closed, through which provision', async () => {
    const { steps } = await told();
    const entry = (day: string, criterion: string): unknown => steps.find((step) => step.day === day)?.entries.find((one) => one.criterion === criterion);
    expect(entry('2013-07-01', 'csam.simple-possession')).toMatchObject({ kind: 'closed', provisions: [{ path: 'offences.holding.needs', line: 20 }] });
    expect(entry('2015-01-01', 'csam.access')).toMatchObject({ kind: 'closed', provisions: [{ path: 'offences.watching' }] });
    expect(entry('2021-01-01', 'limitation.from-majority')).toMatchObject({ kind: 'closed' });
    expect(steps.flatMap((step) => step.entries).filter((one) => one.kind === 'opened')).toEqual([]);
  });

  it('tells for each gap from when to when it stood, and at which level', async () => {
    const { gaps } = await told();
    expect(gaps.find((one) => one.criterion === 'csam.access')?.periods).toEqual([
      { to: '2014-02-28', outcome: 'gap', level: 'invites' },
      { from: '2014-03-01', to: '2014-12-31', outcome: 'gap', level: 'requires' },
    ]);
    expect(gaps.find((one) => one.criterion === 'csam.direct-to')?.periods).toEqual([{ outcome: 'gap', level: 'invites' }]);
  });

  it('sets apart what is still to come', async () => {
    const { steps } = await told();
    expect(steps.filter((step) => step.future).map((step) => step.day)).toEqual(['2027-01-01']);
  });

  it('is told for people in both languages', async () => {
    expect((await run(['history', file, '--topic', 'csam', '-l', 'en'])).out).toContain('- **Simple possession** closes (`csam.simple-possession`): ✗ gap → ✓ met');
    expect((await run(['history', file, '--topic', 'csam', '-l', 'fr'])).out).toContain('| Accès en connaissance de cause (`csam.access`) | jusqu’au 2014-02-28 (lacune, invitation)');
    expect((await run(['history', file, '--topic', 'csam', '-l', 'en', '-f', 'pretty'])).out).toContain('2027-01-01 (still to come)');
  });

  it('of a file without dates says so', async () => {
    const cwd = folderOf({ 'law.yaml': lawText('examined: [csam]\n') });
    const { code, out } = await run(['history', 'law.yaml', '-l', 'en'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('The file has no dates');
  });

  it('gives no verdict on a file that is none', async () => {
    expect(await run(['history', 'test/corpus/invalid/empty.yaml'])).toMatchObject({ code: 2, out: '' });
    expect((await run(['history'])).code).toBe(2);
  });
});

describe('days', () => {
  it('follow and precede each other across months, years and leap days', () => {
    expect([dayAfter('2013-06-30'), dayAfter('2023-12-31'), dayAfter('2024-02-28'), dayAfter('2013-12'), dayAfter('2013')]).toEqual(['2013-07-01', '2024-01-01', '2024-02-29', '2014-01-01', '2014-01-01']);
    expect([dayBefore('2024-03-01'), dayBefore('2021-01-01'), firstDay('2013'), firstDay('2013-07')]).toEqual(['2024-02-29', '2020-12-31', '2013-01-01', '2013-07-01']);
    expect([firstDay('soon'), dayAfter(undefined)]).toEqual([undefined, undefined]);
  });
});
