import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { junitRenderer } from '../../src/render/junit.ts';
import { xmlAttributes, xmlText } from '../../src/render/xml.ts';
import { englishCi } from '../../src/words/en/ci.ts';
import { run } from '../run-command.ts';
import { inventedFinding, inventedReport, inventedRun, plainOptions } from './invented-report.ts';
import { parsedXml, type XmlElement } from './parsed-xml.ts';

const folder = 'test/golden/formats';

function suiteOf(findings: Parameters<typeof inventedReport>[0], strict = false): XmlElement {
  const renderer = junitRenderer(plainOptions, englishCi);
  const info = { ...inventedRun, strict };
  const suite = parsedXml(renderer.start(info) + String(renderer.law(inventedReport(findings), info, 0)) + String(renderer.end(info, 1, []))).querySelector('testsuite');
  if (suite === null) throw new Error('no suite');
  return suite;
}

const shown = (suite: XmlElement): string[] => [...suite.querySelectorAll('testcase')].map((one) => `${one.getAttribute('name')?.split(':')[0] ?? ''} ${one.firstElementChild?.tagName ?? 'passed'}`);

describe('JUnit XML', () => {
  it('is well formed and counts what it holds, for real and hostile laws and files with faults', async () => {
    const { out } = await run(['check', 'fixtures/countries/BJ.yaml', `${folder}/hostile.yaml`, `${folder}/broken.yaml`, '-f', 'junit', '-l', 'fr']);
    const suites = [...parsedXml(out).querySelectorAll('testsuite')];
    expect(suites).toHaveLength(3);
    for (const suite of suites) {
      for (const [attribute, element] of [['tests', 'testcase'], ['failures', 'failure'], ['skipped', 'skipped'], ['errors', 'error']] as const) {
        expect(Number(suite.getAttribute(attribute)), attribute).toBe(suite.querySelectorAll(element).length);
      }
    }
  });

  it('a gap and a partial outcome fail, an unknown and what does not apply are skipped, what is met passes', () => {
    const suite = suiteOf([inventedFinding('a', 'gap', 'invites'), inventedFinding('b', 'partial', 'requires'), inventedFinding('c', 'unknown', 'requires'), inventedFinding('d', 'not-applicable', 'requires'), inventedFinding('e', 'met', 'requires', { evidence: [], sources: [], reason: '' })]);
    expect(shown(suite)).toEqual(['a failure', 'b failure', 'c skipped', 'd skipped', 'e passed']);
    expect([...suite.querySelectorAll('failure')].map((one) => one.getAttribute('type'))).toEqual(['gap.invites', 'partial.requires']);
  });

  it('under --strict an unknown fails where it makes the run fail', () => {
    expect(shown(suiteOf([inventedFinding('a', 'unknown', 'requires'), inventedFinding('b', 'unknown', 'invites')], true))).toEqual(['a failure', 'b skipped']);
  });

  it('an accepted gap is skipped and says who accepted it; an expired decision accepts nothing', () => {
    const accepted = { reason: 'next term', decidedBy: 'Cabinet', date: '2025-01-01', expires: '2026-06-30', expired: false };
    const suite = suiteOf([inventedFinding('a', 'gap', 'requires', { accepted }), inventedFinding('b', 'gap', 'requires', { accepted: { ...accepted, expired: true } })]);
    expect(shown(suite)).toEqual(['a skipped', 'b failure']);
    expect(suite.querySelector('skipped')?.getAttribute('message')).toContain('(Cabinet, 2025-01-01): next term');
  });

  it('the message of a failure stands in its body too, with the place', () => {
    const failure = suiteOf([inventedFinding('a', 'gap', 'requires')]).querySelector('failure');
    expect(failure?.textContent.split('\n').slice(0, 2)).toEqual(['Title of a (gap, required)', 'Reason of a.']);
    expect(failure?.textContent).toMatch(/laws\/xa\.yaml:7:3$/u);
  });

  it('a file with faults is one error that lists them all', async () => {
    const { out } = await run(['check', `${folder}/broken.yaml`, '-f', 'junit']);
    const errors = [...parsedXml(out).querySelectorAll('error')];
    expect(errors).toHaveLength(1);
    expect(errors[0]?.getAttribute('message')).toMatch(/^3 errors: no verdict – /u);
    expect(errors[0]?.textContent).toContain('broken.yaml:8:12: there is no key “lanzarotte” here');
  });
});

describe('XML', () => {
  it('holds any text, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const element = parsedXml(`<a${xmlAttributes({ b: text })}>${xmlText(text)}</a>`);
        const clean = text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
        expect(element.getAttribute('b')).toBe(clean);
        expect(element.textContent).toBe(clean.replaceAll(/\r\n?/gu, '\n'));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('shows characters that it may not hold as U+FFFD', () => {
    expect(xmlText('a\u0000\u0007\ud800b\uffff')).toBe('a\ufffd\ufffd\ufffdb\ufffd');
    expect(xmlText(']]><b>&\'"')).toBe(']]&gt;&lt;b&gt;&amp;&#39;&quot;');
  });
});
