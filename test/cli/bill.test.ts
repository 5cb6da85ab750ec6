import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';

const folder = 'test/fixtures/bills';

interface Evidence {
  readonly path: string;
  readonly file?: string;
  readonly line: number;
}

interface Report {
  readonly laws: readonly { readonly file: string; readonly asOf: string; readonly status: string; readonly bill?: { readonly title: string; readonly files: readonly string[] }; readonly findings: readonly { readonly criterion: string; readonly outcome: string; readonly evidence: readonly Evidence[] }[] }[];
  readonly errors?: readonly { readonly file: string; readonly line: number; readonly column: number; readonly message: string; readonly hint?: string }[];
}

async function checked(file: string, ...more: string[]): Promise<Report> {
  return JSON.parse((await run(['check', file, '-f', 'json', '-l', 'en', ...more])).out) as Report;
}

function outcomes(report: Report): Record<string, string> {
  return Object.fromEntries(report.laws[0]?.findings.map((one) => [one.criterion, one.outcome]) ?? []);
}

describe('a bill', () => {
  it('is checked as the law as it would stand', async () => {
    const before = outcomes(await checked(`${folder}/xa.yaml`));
    const after = outcomes(await checked(`${folder}/bill.yaml`));
    expect([before['csam.simple-possession'], after['csam.simple-possession']]).toEqual(['gap', 'met']);
    expect([before['grooming.all-children'], after['grooming.all-children']]).toEqual(['partial', 'met']);
    expect([before['csam.distribute'], after['csam.distribute']]).toEqual(['met', 'met']);
  });

  it('says what it is and which files make up the law', async () => {
    const law = (await checked(`${folder}/second.yaml`)).laws[0];
    expect(law).toMatchObject({ file: `${folder}/second.yaml`, asOf: '2028-01-01', status: 'draft', bill: { title: 'Second bill', files: [`${folder}/second.yaml`, `${folder}/bill.yaml`, `${folder}/xa.yaml`] } });
    expect((await run(['check', `${folder}/bill.yaml`, '-l', 'fr', '-f', 'markdown'])).out).toContain('**Projet**\u00a0: Projet de loi n° 12/2026');
  });

  it('points evidence into the file that holds the fact', async () => {
    const found = (await checked(`${folder}/bill.yaml`)).laws[0]?.findings ?? [];
    const evidence = (criterion: string): readonly Evidence[] => found.find((one) => one.criterion === criterion)?.evidence ?? [];
    expect(evidence('csam.simple-possession')).toMatchObject([{ path: 'offences.holding.acts', file: `${folder}/xa.yaml`, line: 30 }]);
    const [communicate] = evidence('grooming.sexual-communication');
    expect(communicate).toMatchObject({ path: 'offences.approach.acts', line: 7 });
    expect(communicate?.file).toBeUndefined();
  });

  it('on a bill adds to it: the facts of all three count', async () => {
    const after = outcomes(await checked(`${folder}/second.yaml`));
    expect(after['csam.simple-possession']).toBe('met');
    expect(after['csam.access']).toBe('met');
    expect(after['cooperation.lanzarote']).toBe('met');
    expect(after['limitation.from-majority']).toBe('partial');
  });

  it('may name an offence that it repeals in a scope, and leave the name in a scope of the law', async () => {
    expect((await checked(`${folder}/bill.yaml`)).errors).toBeUndefined();
    expect((await checked(`${folder}/second.yaml`)).errors).toBeUndefined();
  });

  it.each(['removes-nothing', 'changes-nothing', 'beside-is', 'leaves-invalid', 'circle-a', 'no-law', 'outside', 'other-country'])('that is wrong (%s) gives no verdict, and place and mend in both languages', async (name) => {
    const file = `${folder}/faulty/${name}.yaml`;
    const english = await run(['check', file, '-l', 'en']);
    const french = await run(['check', file, '-l', 'fr']);
    expect([english.code, french.code]).toEqual([2, 2]);
    expect(english.out + french.out).toBe('');
    for (const { err } of [english, french]) {
      expect(err).toMatch(/^test\/fixtures\/bills\/faulty\/[a-z-]+\.yaml:\d+:\d+: /u);
      expect(err).not.toContain('undefined');
    }
    expect(english.err).not.toBe(french.err);
  });

  it('that changes what does not exist says what may be meant', async () => {
    expect((await run(['check', `${folder}/faulty/removes-nothing.yaml`, '-l', 'en'])).err).toContain('did you mean holding?');
    expect((await run(['check', `${folder}/faulty/changes-nothing.yaml`, '-l', 'en'])).err).toContain('did you mean children?');
    expect((await run(['check', `${folder}/faulty/no-law.yaml`, '-l', 'en'])).err).toContain('did you mean ../xa.yaml?');
  });

  it('that takes away what must be there is at fault where it does so, not the law', async () => {
    expect((await run(['check', `${folder}/faulty/leaves-invalid.yaml`, '-l', 'en'])).err).toMatch(/leaves-invalid\.yaml:5:13: the key “about” is missing/u);
  });
});

describe('what a bill may reach', () => {
  const tree = (): string => {
    const root = mkdtempSync(join(tmpdir(), 'lacuna-'));
    for (const name of ['laws', 'bills']) mkdirSync(join(root, name));
    writeFileSync(join(root, 'laws/xa.yaml'), 'lacuna: 1\ncountry: XA\nasOf: 2026-01-01\n');
    writeFileSync(join(root, 'bills/bill.yaml'), 'lacuna: 1\nbill: B\namends: ../laws/xa.yaml\n');
    return root;
  };

  it('is the folder where the command runs, for files that lie there', async () => {
    expect((await run(['check', 'bills/bill.yaml', '-f', 'json'], { cwd: tree() })).code).toBe(0);
  });

  it('is no more than the folder that the command was given', async () => {
    const cwd = tree();
    expect((await run(['check', 'bills'], { cwd })).err).toContain('bills/bill.yaml:3:9');
    expect((await run(['check', 'bills'], { cwd })).code).toBe(2);
    expect((await run(['check', '.', '-f', 'json'], { cwd })).code).toBe(0);
  });

  it('is the own folder of a file from elsewhere', async () => {
    expect((await run(['check', join(tree(), 'bills/bill.yaml')])).code).toBe(2);
  });

  it('does not grow by a link', async () => {
    const cwd = tree();
    symlinkSync(join(tree(), 'laws/xa.yaml'), join(cwd, 'laws/link.yaml'));
    writeFileSync(join(cwd, 'bills/bill.yaml'), 'lacuna: 1\nbill: B\namends: ../laws/link.yaml\n');
    expect((await run(['check', 'bills/bill.yaml', '-l', 'en'], { cwd })).err).toContain('outside');
  });

  it('from standard input is the folder where the command runs', async () => {
    const bill = new TextEncoder().encode('lacuna: 1\nbill: B\namends: laws/xa.yaml\n');
    expect((await run(['check', '-', '-f', 'json'], { cwd: tree(), readStdin: () => bill })).code).toBe(0);
  });
});
