import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePlaces } from '../../src/report/checklist.ts';
import { run } from '../run-command.ts';

const law = 'test/golden/report/xa.yaml';

interface Filled {
  readonly laws: { readonly profile: { readonly rows: { readonly at: string; readonly outcome: string }[]; readonly verdict?: { readonly answer: string } } }[];
}

const filled = async (profile: string, file = law): Promise<Filled['laws'][number]['profile'] | undefined> => (JSON.parse((await run(['check', file, '--profile', profile, '-f', 'json'])).out) as Filled).laws[0]?.profile;

describe('a profile', () => {
  it('is the checklist of its instrument, in the instrument’s own order', async () => {
    for (const profile of ['icmec', 'ecpat', 'opsc', 'lanzarote', 'budapest', 'malabo', 'eu']) {
      const rows = (await filled(profile))?.rows ?? [];
      expect(rows.length, profile).toBeGreaterThan(3);
      expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).sort(comparePlaces));
    }
  });

  it('orders places as the instrument counts them', () => {
    expect(['20(1)(e)', '9', '3(a)', '20(1)(a)', '20', 'annex.1', '2.10', '2.2'].sort(comparePlaces)).toEqual(['2.2', '2.10', '3(a)', '9', '20', '20(1)(a)', '20(1)(e)', 'annex.1']);
  });

  it('gives the five criteria of the review, and its verdict on the first four', async () => {
    const profile = await filled('icmec');
    expect(profile?.rows.map((row) => row.at)).toEqual(['1', '2', '3', '4', '5']);
    expect(profile?.verdict?.answer).toBe('no');
    expect((await filled('icmec', 'test/corpus/ok/smallest.yaml'))?.verdict?.answer).toBe('unknown');
  });

  it('that does not exist is exit 2 and names those there are', async () => {
    const { code, err } = await run(['check', law, '--profile', 'unicef', '-l', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('icmec');
  });
});

describe('the crosswalk', () => {
  it('prints criteria × instruments as Markdown, CSV and JSON', async () => {
    const markdown = await run(['rules', '--crosswalk', '--topic', 'csam', '-l', 'en']);
    expect(markdown.out).toMatch(/\| `csam\.simple-possession` \|/u);
    const csv = await run(['rules', '--crosswalk', '--topic', 'csam', '--format', 'csv']);
    expect(csv.out.split('\r\n')[0]).toBe('criterion,title,instrument,at,force,parts');
    const json = JSON.parse((await run(['rules', '--crosswalk', '--topic', 'csam', '--format', 'json'])).out) as { criterion: string; sources: unknown[] }[];
    expect(json.every((row) => row.criterion.startsWith('csam.') && row.sources.length > 0)).toBe(true);
  });
});

describe('rules new', () => {
  it('writes a file whose examples pass as they stand, and never writes over one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lacuna-'));
    expect((await run(['rules', 'new', 'csam.financing', '--folder', folder])).code).toBe(0);
    expect((await run(['rules', 'test', folder, '-l', 'en'])).out).toContain('3 examples, 0 failed');
    expect((await run(['rules', 'new', 'csam.financing', '--folder', folder])).code).toBe(2);
    expect(execFileSync('ls', [join(folder, 'csam')], { encoding: 'utf8' })).toBe('financing.yaml\n');
  });

  it('refuses an id in use, one that was retired, one of no topic, and no id at all', async () => {
    for (const id of ['csam.produce', 'sale.marriage-and-surrogacy', 'crimes.new', 'financing']) expect((await run(['rules', 'new', id, '--folder', '/tmp/never'])).code, id).toBe(2);
  });
});
