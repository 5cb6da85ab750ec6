import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { version } from '../../src/cli/version.ts';
import { formatOf } from '../../src/render/renderer.ts';
import { expectGolden } from '../golden.ts';
import { run } from '../run-command.ts';

const folder = 'test/golden/formats';
const topics = ['--topic', 'grooming,extortion,abuse,limitation'];
const inFormat = { sarif: 'sarif', junit: 'xml', github: 'txt', gitlab: 'json', csv: 'csv' } as const;

/** Without what changes with every edit of the rules and every version. */
const lasting = (text: string): string => text.replaceAll(builtCatalogue().digest, '<digest>').replaceAll(`"${version()}"`, '"<version>"');

describe('the formats for pipelines', () => {
  for (const language of ['en', 'fr']) {
    for (const [format, extension] of Object.entries(inFormat)) {
      it(`${format} in ${language}, of a law and of a file with faults, is the one that was reviewed`, async () => {
        const { code, out } = await run(['check', `${folder}/xa.yaml`, `${folder}/broken.yaml`, ...topics, '-f', format, '-l', language]);
        expect(code).toBe(2);
        expectGolden(lasting(out), `${folder}/xa.${language}.${extension}`);
      });
    }
  }

  it('change no exit code', async () => {
    for (const format of Object.keys(inFormat)) {
      expect((await run(['check', `${folder}/xa.yaml`, ...topics, '-f', format])).code, format).toBe(1);
      expect((await run(['check', `${folder}/xa.yaml`, ...topics, '-f', format, '--fail-on', 'never'])).code, format).toBe(0);
    }
  });

  it('say what is wrong even where no law could be read, in a file too', async () => {
    for (const format of ['sarif', 'junit', 'github', 'gitlab']) {
      const target = join(mkdtempSync(join(tmpdir(), 'lacuna-')), 'report');
      const { code, err } = await run(['check', `${folder}/broken.yaml`, 'nowhere.yaml', '-f', format, '-o', target]);
      expect(code, format).toBe(2);
      expect(err, format).toContain(`${folder}/broken.yaml:8:12`);
      const written = readFileSync(target, 'utf8');
      for (const word of ['broken.yaml', 'lanzarotte', 'nowhere.yaml', 'there is no such file']) expect(written, format).toContain(word);
    }
  });

  it('csv has no place for faults: without a law there is no file', async () => {
    const target = join(mkdtempSync(join(tmpdir(), 'lacuna-')), 'report.csv');
    expect((await run(['check', `${folder}/broken.yaml`, '-o', target])).code).toBe(2);
    expect(existsSync(target)).toBe(false);
  });

  it('follow from the extension of the file where they have one of their own', () => {
    expect(['a.sarif', 'a.SARIF', 'a.sarif.json', 'a.xml', 'a.csv', 'a.json', 'a.md'].map(formatOf)).toEqual(['sarif', 'sarif', 'sarif', 'junit', 'csv', 'json', 'markdown']);
  });

  it('name files from where the command ran, however they were named', async () => {
    const outputs = await Promise.all([`${process.cwd()}/${folder}/xa.yaml`, `./${folder}/xa.yaml`, `${folder}/xa.yaml`].map((file) => run(['check', file, ...topics, '-f', 'gitlab'])));
    expect(outputs[0]?.out).toContain(`"path":"${folder}/xa.yaml"`);
    expect(new Set(outputs.map(({ out }) => out)).size).toBe(1);
  });
});
