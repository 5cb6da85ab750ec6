import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { expectGolden } from '../golden.ts';
import { run } from '../run-command.ts';

const law = 'test/golden/report/xa.yaml';

describe('the report of an invented law', () => {
  for (const language of ['en', 'fr']) {
    for (const [format, extension] of [['markdown', 'md'], ['json', 'json'], ['pretty', 'txt']] as const) {
      it(`as ${format} in ${language} is the one that was reviewed`, async () => {
        const { code, out, err } = await run(['check', law, '-f', format, '-l', language]);
        expect({ code, err }).toEqual({ code: 1, err: '' });
        expectGolden(out, `test/golden/report/xa.${language}.${extension}`);
      });
    }
  }

  it('is valid Markdown in which nothing of the input is markup', async () => {
    const { out } = await run(['check', law, '-f', 'markdown']);
    const html = await new Marked().parse(out);
    expect(html).not.toMatch(/<script/u);
    expect(html).not.toMatch(/href="javascript/u);
    expect(html).not.toContain('<em>étoile</em>');
    expect(html.match(/<table>/gu)?.length).toBe(out.match(/^\| ---/gmu)?.length);
  });

  it('says the same whatever the folder, the environment and the terminal', async () => {
    const here = await run(['check', law, '-f', 'json']);
    const elsewhere = await run(['check', law, '-f', 'json', '--no-color'], { env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' }, stdoutIsTerminal: true });
    expect(elsewhere.out).toBe(here.out);
  });

  it('with several laws keeps one report after another, and one JSON document', async () => {
    const { out } = await run(['check', law, law.replace('xa.yaml', '../../corpus/ok/smallest.yaml'), '-f', 'json']);
    expect((JSON.parse(out) as { laws: { file: string }[] }).laws.map(({ file }) => file)).toEqual([law, 'test/golden/report/../../corpus/ok/smallest.yaml']);
  });
});
