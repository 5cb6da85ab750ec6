import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { isMap } from '../../src/law/cell.ts';
import { referenceFaults } from '../../src/validate/references.ts';

const { catalogue } = builtCatalogue();

/** The faults of a law, as code, path and line. */
function faultsOf(lines: readonly string[]): string[] {
  const yaml = readYaml(['lacuna: 1', 'country: XA', 'asOf: 2026-01-15', 'texts: {cp: {title: Code}}', ...lines, ''].join('\n'), 'law.yaml');
  if (!isMap(yaml.value)) throw new Error('no map');
  return referenceFaults(yaml.value, yaml, catalogue).map(({ code, path, line }) => `${code} ${path} ${String(line)}`);
}

describe('what may stand anywhere in a law', () => {
  it('is found with its path, inside lists and maps', () => {
    expect(faultsOf(['general:', '  limitation:', '    - {years: 5, for: [csam, {for: [nobody]}], verified: 2026-02-30}', '    - {years: 5, at: pc 1, except: csam:nothing}'])).toEqual([
      'unknown-offence general.limitation.0.for.1.for.0 7',
      'bad-date general.limitation.0.verified 7',
      'unknown-text general.limitation.1.at 8',
      'act-of-other-subject general.limitation.1.except 8',
    ]);
  });

  it('knows the text of a citation by its first word, whatever sign ends it', () => {
    expect(faultsOf(['ages:', '  majority: {is: 18, at: "cp, art. 1"}', '  responsibility: {is: 14, at: "cp\\tart. 2"}', '  consent: {is: 16, at: cp}'])).toEqual([]);
    expect(faultsOf(['ages:', '  majority: {is: 18, at: "cpp art. 1"}', '  consent: {is: 16, at: "art. 1 cp"}'])).toEqual(['unknown-text ages.majority.at 6', 'unknown-text ages.consent.at 7']);
  });

  it('is a citation of a text only below sections that cite, a scope only below `general`', () => {
    expect(faultsOf(['at: nothing', 'offences:', '  one: {about: csam, needs: {for: nobody}}'])).toEqual([]);
  });

  it('are dates in order, as far as they are told', () => {
    expect(faultsOf(['ages:', '  majority: {is: 18, since: 2020-05, until: 2020}', '  consent: {is: 16, since: 2020-05, until: 2019}', 'treaties: {opsc: {signed: 2003-02-01, bound: 2003-01-31}}'])).toEqual(['dates-reversed ages.consent.until 7', 'signed-after-bound treaties.opsc.signed 8']);
  });
});
