import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { billText, folderOf, lawText } from '../written-laws.ts';

interface Gap {
  readonly criterion: string;
  readonly level: string;
}

interface Fixes {
  readonly gaps: number;
  readonly proposals: readonly { readonly changes: readonly { readonly path: string; readonly text: string; readonly line: number }[]; readonly remedies: readonly Gap[]; readonly closesToo: readonly Gap[]; readonly opens: readonly Gap[]; readonly patch: unknown }[];
  readonly unsolved: readonly Gap[];
  readonly bill: { readonly text: string; readonly closes: number; readonly opens: readonly Gap[]; readonly left: readonly Gap[] };
}

interface Checked {
  readonly laws: readonly { readonly findings: readonly { readonly criterion: string; readonly outcome: string }[] }[];
}

const law = 'texts: {cp: {title: Code}}\nexamined: [csam, grooming]\noffences:\n  holding: {about: csam, acts: [possess], needs: [intent-to-distribute], child-under: 18, at: cp art. 9}\n  access: {about: csam, acts: [access], needs: [habit], child-under: 18, at: cp art. 10}\n  approach: {about: grooming, acts: [propose-meeting], needs: [meeting-proposed], purposes: [sexual-activity], child-under: 15, via: online, at: cp art. 11}\n  spreading: {about: csam, acts: [make-available, distribute, transmit], child-under: 18, at: cp art. 12}\n';

async function fixes(body: string, ...more: string[]): Promise<Fixes> {
  const cwd = folderOf({ 'law.yaml': lawText(body) });
  return JSON.parse((await run(['fix', 'law.yaml', ...more, '-f', 'json', '-l', 'en'], { cwd })).out) as Fixes;
}

function outcomesIn(text: string): Record<string, string> {
  return Object.fromEntries((JSON.parse(text) as Checked).laws[0]?.findings.map((one) => [one.criterion, one.outcome]) ?? []);
}

describe('proposals', () => {
  it('are found for the law at hand: the same criterion is closed by different changes', async () => {
    const text = async (body: string): Promise<string | undefined> => (await fixes(`examined: [csam]\n${body}`, 'csam.simple-possession')).proposals[0]?.changes[0]?.text;
    expect(await text('offences: {a: {about: csam, acts: [possess], needs: [intent-to-distribute], child-under: 18}}')).toBe('In `a`: strike the limit “only with intent to distribute”');
    expect(await text('offences: {a: {about: csam, acts: [possess], via: online, child-under: 18}}')).toBe('In `a`: reach the acts by any means, online and offline');
    expect(await text('offences: {a: {about: csam, acts: [distribute], child-under: 18}}')).toBe('In `a`: punish this too: possession');
    expect(await text('offences: {a: {about: csam, acts: [possess], child-from: 14, child-under: 18}}')).toBe('In `a`: protect children under 14 too');
    expect(await text('')).toContain('Add an offence (`new-csam-possess`) about child sexual abuse material: possession');
  });

  it('prefer to widen the provision that is there to stating it in another', async () => {
    const { proposals } = await fixes(law, 'csam.access');
    expect(proposals[0]?.changes).toMatchObject([{ path: 'offences.access.needs', line: 8, text: 'In `access` (cp art. 10): strike the limit “only if habitual”' }]);
  });

  it('say which other gaps each closes, and come in the order of gaps closed per change at the highest level', async () => {
    const { proposals } = await fixes(law.replace('texts:', 'treaties: {lanzarote: 2020-01-01}\ntexts:'), '--topic', 'csam');
    const first = proposals[0];
    expect(first?.remedies.map((one) => one.level)).toContain('requires');
    const possession = proposals.find((one) => one.remedies.some((gap) => gap.criterion === 'csam.simple-possession'));
    expect([...(possession?.closesToo ?? []), ...(possession?.remedies ?? [])].map((gap) => gap.criterion)).toEqual(expect.arrayContaining(['csam.simple-possession', 'csam.cross-border-transfer']));
    const ranks = proposals.map((one) => [...one.remedies, ...one.closesToo].filter((gap) => gap.level === 'requires').length / one.changes.length);
    expect(ranks[0]).toBeGreaterThanOrEqual(ranks.at(-1) ?? 0);
  });

  it('as prose name the change, its place and what it closes, in both languages', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law) });
    const english = await run(['fix', 'law.yaml', 'csam.simple-possession', '-l', 'en'], { cwd });
    expect(english.code).toBe(0);
    expect(english.out).toContain('- In `holding` (cp art. 9): strike the limit “only with intent to distribute” (`offences.holding.needs`, law.yaml, line 7)');
    expect(english.out).toContain('- **Closes**: Simple possession (`csam.simple-possession`, invited)');
    const french = await run(['fix', 'law.yaml', 'csam.simple-possession', '-l', 'fr'], { cwd });
    expect(french.out).toContain('- Dans `holding` (cp art. 9)\u00a0: supprimer la limite «\u00a0seulement');
    const pretty = await run(['fix', 'law.yaml', 'csam.simple-possession', '-l', 'en', '-f', 'pretty'], { cwd });
    expect(pretty.out).toMatch(/ {2}1\. In `holding`/u);
  });

  it('for a criterion that is no gap say so', async () => {
    const cwd = folderOf({ 'law.yaml': lawText('examined: [csam]\noffences: {a: {about: csam, acts: [possess], child-under: 18}}\n') });
    const { code, out, err } = await run(['fix', 'law.yaml', 'csam.simple-possession', '-l', 'en'], { cwd });
    expect(code).toBe(0);
    expect(err).toBe('csam.simple-possession is no gap of this law (met)\n');
    expect(out).toContain('There is no gap to close.');
  });

  it('cannot be made from wrong input, in both languages', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law), 'broken.yaml': 'lacuna: 1\n' });
    for (const argv of [['fix'], ['fix', 'none.yaml'], ['fix', 'broken.yaml'], ['fix', 'law.yaml', 'csam.posession'], ['fix', 'law.yaml', '--as-of', 'x'], ['fix', '-', '-f', 'yaml']]) {
      const english = await run([...argv, '-l', 'en'], { cwd });
      const french = await run([...argv, '-l', 'fr'], { cwd });
      expect([english.code, french.code, english.out], argv.join(' ')).toEqual([2, 2, '']);
      expect(english.err, argv.join(' ')).not.toBe(french.err);
    }
  });
});

describe('the bill made of proposals', () => {
  it('closes the gaps when it is checked, and amends the law from wherever it is written', async () => {
    const cwd = folderOf({ 'laws/law.yaml': lawText(law) });
    const made = await run(['fix', 'laws/law.yaml', 'csam.simple-possession', 'grooming.all-children', '-o', 'bills/bill.yaml', '-l', 'en'], { cwd });
    expect(made.code).toBe(0);
    expect(made.err).toBe('wrote bills/bill.yaml\n');
    expect(made.out).toContain('### 1\\. ');
    const bill = readFileSync(join(cwd, 'bills/bill.yaml'), 'utf8');
    expect(bill).toContain('amends: ../laws/law.yaml');
    expect(bill).toContain('# csam.simple-possession: In `holding`: strike the limit “only with intent to distribute”');
    const outcomes = outcomesIn((await run(['check', 'bills/bill.yaml', '-f', 'json'], { cwd })).out);
    expect([outcomes['csam.simple-possession'], outcomes['grooming.all-children']]).toEqual(['met', 'met']);
  });

  it('closes every gap of a topic, and opens none', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law) });
    await run(['fix', 'law.yaml', '--topic', 'csam', '--topic', 'grooming', '-o', 'bill.yaml', '-q'], { cwd });
    const outcomes = outcomesIn((await run(['check', 'bill.yaml', '-f', 'json', '--topic', 'csam', '--topic', 'grooming'], { cwd })).out);
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'gap' || outcome === 'partial')).toEqual([]);
    const { code } = await run(['diff', 'bill.yaml', '--fail-on-new'], { cwd });
    expect(code).toBe(0);
  });

  it('can be made on a bill', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law), 'bill.yaml': billText('offences: {holding: {needs: null}}\n') });
    expect((await run(['fix', 'bill.yaml', 'csam.access', '-o', 'second.yaml', '-q'], { cwd })).out).toBe('');
    const outcomes = outcomesIn((await run(['check', 'second.yaml', '-f', 'json'], { cwd })).out);
    expect([outcomes['csam.access'], outcomes['csam.simple-possession']]).toEqual(['met', 'met']);
  });

  it('is the same each time', async () => {
    const cwd = folderOf({ 'law.yaml': lawText(law) });
    const argv = ['fix', 'law.yaml', '--topic', 'csam', '-f', 'yaml', '-l', 'en'];
    expect((await run(argv, { cwd })).out).toBe((await run(argv, { cwd })).out);
  });

  it('for Benin closes every gap of the law, and opens none', async () => {
    const cwd = folderOf({});
    copyFileSync('fixtures/countries/BJ.yaml', join(cwd, 'BJ.yaml'));
    const made = await run(['fix', 'BJ.yaml', '-o', 'bill.yaml', '-q', '-l', 'fr'], { cwd });
    expect(made.code).toBe(0);
    expect(existsSync(join(cwd, 'bill.yaml'))).toBe(true);
    const outcomes = outcomesIn((await run(['check', 'bill.yaml', '-f', 'json', '--fail-on', 'invites'], { cwd })).out);
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'gap' || outcome === 'partial')).toEqual([]);
    expect((await run(['diff', 'BJ.yaml', 'bill.yaml', '--fail-on-new', '-f', 'json'], { cwd })).code).toBe(0);
  });
});
