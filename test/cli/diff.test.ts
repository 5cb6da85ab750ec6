import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { billText, folderOf, lawText } from '../written-laws.ts';

interface Entry {
  readonly criterion: string;
  readonly direction: string;
  readonly regression: boolean;
  readonly before: { readonly outcome: string; readonly level: string };
  readonly after: { readonly outcome: string; readonly level: string };
  readonly parts?: readonly { readonly part: string; readonly before: string; readonly after: string }[];
  readonly reason: string;
  readonly provisions: readonly { readonly path: string; readonly change: string; readonly file: string; readonly line: number; readonly at?: string }[];
}

type Kind = 'opened' | 'closed' | 'changed' | 'newlyAsked' | 'settled' | 'stillOpen' | 'stillUnknown';

type Diff = Record<Kind, readonly Entry[]>;

interface Compared extends Diff {
  readonly code: number;
  readonly all: readonly Entry[];
}

async function diffOf(law: string, bill: string, ...more: string[]): Promise<Compared> {
  const cwd = folderOf({ 'law.yaml': lawText(law), 'bill.yaml': billText(bill) });
  const { code, out, err } = await run(['diff', 'law.yaml', 'bill.yaml', '-f', 'json', '-l', 'en', ...more], { cwd });
  expect(err).toBe('');
  const diff = JSON.parse(out) as Diff;
  return { ...diff, code, all: [...diff.opened, ...diff.closed, ...diff.changed, ...diff.newlyAsked, ...diff.settled] };
}

const ids = (entries: readonly Entry[]): string[] => entries.map((one) => one.criterion);

describe('a bill that makes a law better', () => {
  const regressions = ({ all }: Compared): string[] => ids(all.filter((one) => one.regression));

  it('by abolishing limitation is no regression', async () => {
    const law = 'examined: all\noffences:\n  abuse: {about: abuse, child-under: 18}\ngeneral:\n  limitation:\n    children: {for: [abuse], years: 20, from: majority}\n    ordinary: {ordinary: yes, years: 10}\n';
    const diff = await diffOf(law, 'general: {limitation: {children: {from: none, years: null}}}\n', '--fail-on-new');
    expect(regressions(diff)).toEqual([]);
    expect(diff.code).toBe(0);
  });

  it('by a wider age band for one act is none for the acts that do not follow; these are asked about only now', async () => {
    const law = 'examined: [csam]\noffences:\n  holding: {about: csam, acts: [possess], child-under: 15}\n  spreading: {about: csam, acts: [distribute, disseminate, transmit], child-under: 15}\n';
    const diff = await diffOf(law, 'offences: {holding: {child-under: 18}}\n', '--fail-on-new');
    expect(regressions(diff)).toEqual([]);
    expect(diff.code).toBe(0);
    expect(ids(diff.newlyAsked)).toContain('csam.distribute');
    expect(diff.newlyAsked.find((one) => one.criterion === 'csam.distribute')?.provisions).toMatchObject([{ path: 'offences.holding.child-under', change: 'changed', file: 'bill.yaml' }]);
  });

  it('by a broad offence in place of a narrow one is none, although its name is another', async () => {
    const law = 'examined: [grooming, limitation, liability]\noffences:\n  approach: {about: grooming, acts: [propose-meeting], needs: [meeting-proposed], child-under: 15, via: online}\ngeneral:\n  limitation: [{for: all, years: 10, from: majority}]\n  attempt: {for: [grooming]}\n';
    const diff = await diffOf(law, 'offences:\n  approach: null\n  contact: {about: grooming, acts: [propose-meeting, communicate], child-under: 18}\n', '--fail-on-new');
    expect(regressions(diff)).toEqual([]);
    expect(diff.code).toBe(0);
    expect(ids(diff.closed)).toContain('grooming.online-and-offline');
  });

  it('by a new offence that general rules do not reach yet is none', async () => {
    const law = 'examined: [csam, sale, jurisdiction, liability]\noffences:\n  material: {about: csam, acts: [produce, possess], child-under: 18}\ngeneral:\n  attempt: {for: [csam]}\n  jurisdiction: {nationals: {for: [csam], dual-criminality: not-required}}\n';
    const diff = await diffOf(law, 'offences: {selling: {about: sale, acts: [sell, buy], child-under: 18}}\n', '--fail-on-new');
    expect(regressions(diff)).toEqual([]);
    expect(ids(diff.newlyAsked)).toEqual(expect.arrayContaining(['jurisdiction.nationals', 'liability.attempt']));
    expect(diff.code).toBe(0);
  });

  it('by raising the age of consent is none for offences that stop at the old one', async () => {
    const law = 'examined: [abuse, exposure]\nages: {consent: 14}\noffences:\n  abuse: {about: abuse, child-under: 14}\n  showing: {about: exposure, acts: [witness-abuse, witness-activities], child-under: 14}\n';
    const diff = await diffOf(law, 'ages: {consent: 16}\noffences: {abuse: {child-under: 16}}\n', '--fail-on-new');
    expect(regressions(diff)).toEqual([]);
    expect(diff.code).toBe(0);
  });
});

describe('a bill that makes a law worse', () => {
  it('opens the gap, at the provision that does it', async () => {
    const law = 'examined: [csam]\noffences:\n  holding: {about: csam, acts: [possess], child-under: 18}\n';
    const diff = await diffOf(law, 'offences: {holding: {needs: [intent-to-distribute]}}\n', '--fail-on-new');
    expect(diff.code).toBe(1);
    expect(diff.opened.find((one) => one.criterion === 'csam.simple-possession')).toMatchObject({
      before: { outcome: 'met' },
      after: { outcome: 'gap' },
      regression: true,
      reason: 'possession is punished only with intent to distribute',
      provisions: [{ path: 'offences.holding.needs', change: 'added', file: 'bill.yaml', line: 5 }],
    });
  });

  it('by repealing an offence opens what it met', async () => {
    const law = 'examined: [csam]\ntexts: {cp: {title: Code}}\noffences:\n  holding: {about: csam, acts: [possess], child-under: 18, at: cp art. 9}\n  making: {about: csam, acts: [produce], child-under: 18}\n';
    const diff = await diffOf(law, 'offences: {holding: null}\n');
    expect(ids(diff.opened)).toContain('csam.simple-possession');
    expect(diff.opened.find((one) => one.criterion === 'csam.simple-possession')?.provisions).toMatchObject([{ path: 'offences.holding', change: 'removed', file: 'bill.yaml', line: 5, at: 'cp art. 9' }]);
  });

  it('shows where a gap that was there in part goes further, though the outcome has the same name', async () => {
    const law = 'examined: [csam]\noffences:\n  holding: {about: csam, acts: [possess], child-under: 15}\n  making: {about: csam, acts: [produce], child-under: 18}\n';
    const diff = await diffOf(law, 'offences: {holding: {child-under: 12}}\n', '--fail-on-new');
    expect(diff.changed.find((one) => one.criterion === 'csam.simple-possession')).toMatchObject({ direction: 'worse', regression: true, provisions: [{ path: 'offences.holding.child-under' }] });
    expect(diff.code).toBe(1);
    const better = await diffOf(law, 'offences: {holding: {child-under: 17}}\n', '--fail-on-new');
    expect(better.changed.find((one) => one.criterion === 'csam.simple-possession')).toMatchObject({ direction: 'better', regression: false });
    expect(better.code).toBe(0);
  });

  it('names the parts that change, and fails at the level asked for only', async () => {
    const law = 'examined: [csam]\ntreaties: {opsc: 2005-01-01}\noffences:\n  spreading: {about: csam, acts: [offer, sell, make-available], child-under: 18}\n';
    const bill = 'offences: {spreading: {acts: [offer, make-available]}}\n';
    const diff = await diffOf(law, bill, '--fail-on-new', '--fail-on', 'requires');
    expect(diff.opened.find((one) => one.criterion === 'csam.offer')).toMatchObject({ after: { outcome: 'partial', level: 'requires' }, parts: [{ part: 'sell', before: 'met', after: 'gap' }] });
    expect(diff.code).toBe(1);
    expect((await diffOf(law.replace('opsc: 2005-01-01', 'opsc: no'), bill, '--fail-on-new', '--fail-on', 'requires')).code).toBe(0);
    expect((await diffOf(law, bill, '--fail-on-new', '--fail-on', 'never')).code).toBe(0);
  });

  it('opens what was unknown before and turns out to be missing', async () => {
    const law = 'examined: [csam]\noffences:\n  holding: {about: csam, acts: [possess], needs: unknown, child-under: 18}\n';
    const diff = await diffOf(law, 'offences: {holding: {needs: [intent-to-distribute]}}\n', '--fail-on-new');
    expect(diff.opened.find((one) => one.criterion === 'csam.simple-possession')?.before.outcome).toBe('unknown');
    expect(diff.code).toBe(1);
  });
});

describe('a diff', () => {
  const law = 'examined: [csam]\noffences:\n  holding: {about: csam, acts: [possess], needs: [intent-to-distribute], child-under: 18}\n';

  it('without --fail-on-new fails for every gap that is left at or above the level', async () => {
    const closing = 'offences: {holding: {needs: null}}\n';
    expect((await diffOf(law, closing, '--fail-on', 'invites')).code).toBe(1);
    expect((await diffOf(law, closing, '--fail-on', 'invites', '--fail-on-new')).code).toBe(0);
    expect((await diffOf(law, closing, '--fail-on', 'never')).code).toBe(0);
  });

  it('tells what settles, what stays open and what stays unknown', async () => {
    const diff = await diffOf(law, 'offences: {holding: {needs: null}}\nages: {consent: 16}\ntreaties: {crc: 1990-01-01}\n');
    expect(ids(diff.settled)).toContain('cooperation.crc');
    expect(ids(diff.stillOpen)).toContain('csam.access');
    expect(ids(diff.stillUnknown)).toContain('grooming.offence');
  });

  it('of a treaty that the State ratifies changes levels, and is no regression', async () => {
    const diff = await diffOf(law, 'treaties: {lanzarote: 2026-06-01}\n', '--fail-on-new');
    expect(diff.changed.find((one) => one.criterion === 'csam.simple-possession')).toMatchObject({ direction: 'same', regression: false, before: { level: 'invites' }, after: { level: 'requires' }, provisions: [{ path: 'treaties.lanzarote', change: 'added' }] });
    expect(diff.code).toBe(0);
  });

  it('of one file on two dates names the provision that came into force or lapsed', async () => {
    const dated = lawText('examined: [csam]\noffences:\n  holding: {about: csam, acts: [possess], child-under: 18, needs: {is: [intent-to-distribute], until: 2013-06-30}}\n  access: {about: csam, acts: [access], child-under: 18, since: 2013-07-01}\n', '2020-01-01');
    const cwd = folderOf({ 'law.yaml': dated });
    for (const dates of [['--before-date', '2013-01-01', '--after-date', '2013-07-01'], ['--as-of', '2013-01-01', '--as-of', '2013-07-01']]) {
      const diff = JSON.parse((await run(['diff', 'law.yaml', '-f', 'json', ...dates], { cwd })).out) as Diff;
      expect(diff.closed.find((one) => one.criterion === 'csam.simple-possession')?.provisions).toMatchObject([{ path: 'offences.holding.needs', change: 'removed', file: 'law.yaml', line: 6 }]);
      expect(diff.closed.find((one) => one.criterion === 'csam.access')?.provisions).toMatchObject([{ path: 'offences.access', change: 'added', line: 7 }]);
    }
  });

  it('of a bill alone compares it with what it amends', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law), 'bill.yaml': billText('offences: {holding: {needs: null}}\n') });
    const alone = await run(['diff', 'bill.yaml', '-f', 'json'], { cwd });
    expect(alone.out).toBe((await run(['diff', 'law.yaml', 'bill.yaml', '-f', 'json'], { cwd })).out);
  });

  it('of two equal laws finds no change', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law), 'same.yaml': lawText(law) });
    const { out } = await run(['diff', 'law.yaml', 'same.yaml', '-l', 'en'], { cwd });
    expect(out).toContain('Nothing changes for any criterion.');
  });

  it('is told in every format and both languages', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law), 'bill.yaml': billText('offences: {holding: {needs: [payment]}, access: {about: csam, acts: [access], needs: [habit]}}\n') });
    const markdown = await run(['diff', 'bill.yaml', '-l', 'en'], { cwd });
    expect(markdown.out).toContain('## Gaps that change');
    expect(markdown.out).toContain('`offences.holding.needs` (changed; bill.yaml, line 5)');
    expect((await run(['diff', 'bill.yaml', '-l', 'fr'], { cwd })).out).toContain('## Lacunes qui changent');
    const pretty = await run(['diff', 'bill.yaml', '-l', 'en', '-f', 'pretty'], { cwd });
    expect(pretty.out).toContain('✗ gap → ◐ partial');
    expect(pretty.out).not.toContain('\u001b[');
    const worse = folderOf({ 'law.yaml': lawText(law.replace(', needs: [intent-to-distribute]', '')), 'bill.yaml': billText('offences: {holding: {needs: [intent-to-distribute]}}\n') });
    const github = await run(['diff', 'bill.yaml', '-l', 'en', '-f', 'github'], { cwd: worse });
    expect(github.out).toMatch(/^::warning file=bill\.yaml,line=5,col=22,title=csam\.simple-possession%3A Gaps that open::Simple possession: ✓ met → ✗ gap%0APossession is punished only with intent to distribute/mu);
  });

  it('with -q tells the counts alone', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law), 'bill.yaml': billText('offences: {holding: {needs: null}}\n') });
    expect((await run(['diff', 'bill.yaml', '-q', '-l', 'en'], { cwd })).out).toMatch(/^✗ Gaps that open 0 {2}✓ Gaps that close \d+ {2}[^\n]*\n$/u);
  });

  it('is not written under an extension that stands for another kind of file', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law), 'bill.yaml': billText('offences: {holding: {needs: null}}\n') });
    for (const argv of [['diff', 'bill.yaml', '-o', 'x.docx'], ['diff', 'bill.yaml', '-o', 'x.yaml'], ['fix', 'law.yaml', '-o', 'x.pdf'], ['history', 'law.yaml', '-o', 'x.csv']]) {
      const { code, err } = await run([...argv, '-l', 'en'], { cwd });
      expect(code, argv.join(' ')).toBe(2);
      expect(err).toContain(argv.at(-1)?.slice(1) ?? '');
    }
  });

  it('that cannot be made gives no verdict, in both languages', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law), 'other.yaml': lawText(law).replace('XA', 'XB'), 'broken.yaml': 'lacuna: 1\n', 'bill.yaml': billText('offences: {holdin: null}\n') });
    for (const argv of [['diff'], ['diff', 'law.yaml'], ['diff', 'law.yaml', 'other.yaml'], ['diff', 'law.yaml', 'broken.yaml'], ['diff', 'law.yaml', 'bill.yaml'], ['diff', 'law.yaml', 'none.yaml'], ['diff', 'law.yaml', '--before-date', '2020-01-01', '--after-date', 'soon'], ['diff', 'law.yaml', 'law.yaml', '--as-of', '2020', '--as-of', '2021', '--as-of', '2022']]) {
      const english = await run([...argv, '-l', 'en'], { cwd });
      const french = await run([...argv, '-l', 'fr'], { cwd });
      expect([english.code, french.code, english.out], argv.join(' ')).toEqual([2, 2, '']);
      expect(english.err).not.toBe(french.err);
      expect(english.err).not.toMatch(/\n\s+at /u);
    }
    const json = JSON.parse((await run(['diff', 'law.yaml', 'bill.yaml', '-f', 'json'], { cwd })).out) as { errors: unknown[] };
    expect(json.errors).toHaveLength(1);
  });
});
