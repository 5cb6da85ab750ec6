import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';

const folder = 'test/fixtures/bills';
const law = `${folder}/xa.yaml`;
const accepted = ['--accepted', `${folder}/accepted.yaml`];

interface Finding {
  readonly criterion: string;
  readonly outcome: string;
  readonly accepted?: { readonly reason: string; readonly decidedBy: string; readonly date: string; readonly expires: string; readonly expired: boolean };
}

describe('accepted gaps', () => {
  it('do not make the check fail, and are still gaps', async () => {
    const argv = ['check', law, '--topic', 'csam', '--instrument', 'icmec-2016', '--fail-on', 'invites', '-f', 'json'];
    expect((await run(argv)).code).toBe(1);
    const { code, out } = await run([...argv, ...accepted]);
    expect(code).toBe(0);
    const finding = (JSON.parse(out) as { laws: { findings: Finding[] }[] }).laws[0]?.findings.find((one) => one.criterion === 'csam.simple-possession');
    expect(finding).toMatchObject({ outcome: 'gap', accepted: { decidedBy: 'Minister of Justice', date: '2025-11-03', expires: '2026-12-31', expired: false } });
  });

  it('fail the check again the day after they expire, and say so in both languages', async () => {
    const argv = ['check', law, '--topic', 'grooming', '--fail-on', 'invites', ...accepted];
    const english = await run([...argv, '-l', 'en']);
    expect(english.code).toBe(1);
    expect(english.out).toContain('was accepted by Council of Ministers on 2024-03-01 until 2025-03-01: expired, and a gap again');
    expect((await run([...argv, '-l', 'fr'])).out).toContain('décision expirée, la lacune compte de nouveau');
    const early = JSON.parse((await run([...argv, '-f', 'json', '--as-of', '2025-03-01'])).out) as { laws: { findings: Finding[] }[] };
    expect(early.laws[0]?.findings.find((one) => one.criterion === 'grooming.without-meeting')?.accepted?.expired).toBe(false);
  });

  it('are printed in a section of their own, with the reason and who decided', async () => {
    const { out } = await run(['check', law, '--topic', 'csam', '-l', 'en', ...accepted]);
    const [open = '', own = ''] = out.split('## Accepted gaps');
    expect(own).toContain('Accepted by Minister of Justice on 2025-11-03, until 2026-12-31');
    expect(own).toContain('The bill of the Ministry of Justice closes it in 2027.');
    expect(open).not.toContain('csam.simple-possession');
    const pretty = await run(['check', law, '--topic', 'csam', '-l', 'en', '-f', 'pretty', ...accepted]);
    expect(pretty.out).toContain('Accepted gaps\n  ✗ gap  Simple possession csam.simple-possession');
  });

  it('that apply no more are errors of the file', async () => {
    const file = `${folder}/faulty/accepted-stale.yaml`;
    const { code, out, err } = await run(['check', law, '--topic', 'csam', '-l', 'en', '--accepted', file]);
    expect(code).toBe(2);
    expect(err).toContain(`${file}:2:5: csam.distribute is accepted, but it is no gap (any more): met`);
    expect(out).not.toBe('');
  });

  it('of criteria that this run does not look at are let be', async () => {
    expect((await run(['check', law, '--topic', 'grooming', '--fail-on', 'never', '--accepted', `${folder}/faulty/accepted-stale.yaml`])).code).toBe(0);
  });

  it('in a malformed file give no verdict, with place and mend', async () => {
    const file = `${folder}/faulty/accepted.yaml`;
    const { code, out, err } = await run(['check', law, '-l', 'en', '--accepted', file]);
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const place of [':2:16: ', ':6:14: ', ':8:5: ', ':9:11: ', ':10:14: ', ':11:5: ']) expect(err).toContain(file + place);
    expect(err).toContain('did you mean csam.simple-possession?');
    expect(err).toContain('did you mean reason?');
    const json = JSON.parse((await run(['check', law, '-f', 'json', '--accepted', file])).out) as { errors: unknown[] };
    expect(json.errors.length).toBeGreaterThan(5);
  });

  it('need a file that exists', async () => {
    expect(await run(['check', law, '--accepted', 'nowhere.yaml', '-l', 'en'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('dates', () => {
  it('that are none are refused, in both languages', async () => {
    for (const option of ['--as-of', '--instruments-as-of']) {
      const english = await run(['check', law, option, '2026-02-30', '-l', 'en']);
      const french = await run(['check', law, option, 'tomorrow', '-l', 'fr']);
      expect([english.code, french.code]).toEqual([2, 2]);
      expect(english.err).toContain(`${option}: 2026-02-30 is no date`);
      expect(french.err).toContain(`${option}\u00a0: tomorrow n’est pas une date`);
    }
  });
});
