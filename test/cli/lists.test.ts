import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { run } from '../run-command.ts';
import { folderOf, lawText } from '../written-laws.ts';

describe('lacuna rules', () => {
  it('lists the criteria of each topic under its title, with the strongest force that asks for them', async () => {
    const { code, out } = await run(['rules', '--topic', 'grooming,extortion']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Solicitation of children \(grooming\)\n {2}grooming\.\S+ +(?:required|requested|invited) +\S[^]*\n\nSexual extortion\n {2}extortion\./u);
    expect((await run(['rules', '--topic', 'grooming', '-l', 'fr'])).out).toMatch(/^Sollicitation d’enfants[^\n]*\n {2}grooming\.\S+ +/u);
  });

  it('lists them as JSON, with the logic’s version and digest', async () => {
    const { out } = await run(['rules', '--level', 'requires', '--instrument', 'lanzarote', '-f', 'json']);
    const { catalogue, digest } = builtCatalogue();
    const listed = JSON.parse(out) as { version: string; digest: string; criteria: { id: string; strongest: string; parts: { part: string; label: string }[] }[] };
    expect([listed.version, listed.digest]).toEqual([catalogue.version, digest]);
    expect(listed.criteria.length).toBeGreaterThan(10);
    expect(listed.criteria.flatMap(({ parts }) => parts).every(({ label }) => label.length > 0)).toBe(true);
  });

  it('tests and mutates only rules that are there', async () => {
    const cwd = folderOf({ 'none/README.md': '' });
    for (const argv of [['rules', 'mutate', '--only', 'none.such'], ['rules', 'mutate', 'none'], ['rules', 'test', 'none']]) {
      const { code, out } = await run(argv, { cwd });
      expect([argv.join(' '), code, out]).toEqual([argv.join(' '), 2, '']);
    }
  });

  it('prints the schema of a criterion', async () => {
    expect((JSON.parse((await run(['schema', '--rule'])).out) as { properties: object }).properties).toHaveProperty('sources');
  });
});

describe('lacuna explain', () => {
  it('says what replaced a criterion that is no more, and of several prints a page each', async () => {
    expect(await run(['explain', 'sale.marriage-and-surrogacy'])).toEqual({ code: 2, out: '', err: 'error: explain: sale.marriage-and-surrogacy is unknown; did you mean sale.marriage, sale.surrogacy?\n' });
    const { out } = await run(['explain', 'grooming.offence', 'csam.access']);
    expect(out.indexOf('grooming.offence · ')).toBeLessThan(out.indexOf('csam.access · '));
  });

  it('says so where no law of the corpus meets a criterion, and shortens a long list of provisions', async () => {
    const { criteria } = builtCatalogue().catalogue;
    const { out } = await run(['explain', ...criteria.map(({ id }) => id)]);
    expect(out).toMatch(/none of the \d+ laws of the corpus is known to meet it/u);
    expect(out).toMatch(/law as of \d{4}-\d{2}-\d{2}[^\n]*(?:\n {4}[^\n]*)*…/u);
  });
});

describe('on a terminal', () => {
  const world = { stdoutIsTerminal: true, env: { NO_COLOR: '1' } };
  it('lists are for the eye, not Markdown', async () => {
    const cwd = folderOf({ 'law.yaml': lawText('examined: [grooming]\n'), 'then.yaml': lawText('examined: []\n', '2025-01-01') });
    for (const argv of [['next', 'law.yaml'], ['check', 'law.yaml', '--fail-on', 'never'], ['stale', 'law.yaml'], ['history', 'law.yaml'], ['diff', 'then.yaml', 'law.yaml', '--fail-on', 'never'], ['fix', 'law.yaml', 'grooming.offence', '-o', 'bill.yaml']]) {
      const { out } = await run(argv, { ...world, cwd });
      expect(out, argv.join(' ')).not.toBe('');
      expect(out, argv.join(' ')).not.toMatch(/^#|^- |\*\*/mu);
    }
  });
});
