import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { FINDING_COLUMNS } from '../../src/validate/findings-table.ts';
import { run } from '../run-command.ts';

const FOLDER = 'fixtures/findings';
const tables = readdirSync(FOLDER).filter((name) => name.endsWith('.csv')).sort().map((name) => `${FOLDER}/${name}`);
const LAWS = ['fixtures/countries', FOLDER];

interface Comparison {
  readonly verdict: string;
  readonly why?: string;
  readonly country: string;
  readonly criterion: string;
  readonly part?: string;
  readonly source?: string;
  readonly published: { readonly by: string; readonly outcome: string; readonly place: string; readonly file: string; readonly line: number };
  readonly derived?: { readonly file: string; readonly outcome: string };
  readonly explanation?: { readonly text: string; readonly at?: string };
}

let all: readonly Comparison[] = [];
const name = ({ published, country, criterion, part, source, derived }: Comparison): string => `${published.file}:${String(published.line)} ${country} ${criterion} ${part ?? source ?? ''}: ${published.outcome}, ${derived?.outcome ?? 'no law'}`;
const from = (id: string): readonly Comparison[] => all.filter((one) => one.published.by === id);

beforeAll(async () => {
  const { code, out, err } = await run(['agree', ...tables, ...LAWS, '-f', 'json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  all = (JSON.parse(out) as { readonly comparisons: readonly Comparison[] }).comparisons;
});

describe('the corpus and the published findings', () => {
  it('every disagreement, and every finding overtaken by the law, is explained in both languages and by article', async () => {
    const { out } = await run(['agree', ...tables, ...LAWS, '-f', 'json', '-l', 'fr']);
    const french = (JSON.parse(out) as { readonly comparisons: readonly Comparison[] }).comparisons;
    const differing = all.filter((one) => one.verdict === 'disagreement' || one.verdict === 'superseded');
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.filter((one) => one.explanation?.at === undefined).map(name)).toEqual([]);
    const inFrench = french.filter((one) => one.verdict === 'disagreement' || one.verdict === 'superseded');
    expect(inFrench.filter((one, index) => one.explanation?.text === differing[index]?.explanation?.text).map(name)).toEqual([]);
  });

  it('no explanation stands where there is nothing left to explain', () => {
    const findings = new Map<string, Comparison[]>();
    for (const one of all) findings.set(`${one.published.file}:${String(one.published.line)}`, [...(findings.get(`${one.published.file}:${String(one.published.line)}`) ?? []), one]);
    const idle = [...findings.values()].filter((rows) => rows.every((one) => one.verdict === 'agreement') && rows.some((one) => one.explanation !== undefined));
    expect(idle.flat().map(name)).toEqual([]);
  });

  it('every finding of the treaty table of 2017 is reproduced', () => {
    const table = all.filter((one) => one.published.file.endsWith('ecpat-2017-treaties.csv'));
    const reproduced = new Set(table.filter((one) => one.verdict === 'agreement' && one.derived?.file.includes('ecpat-2017') === true).map((one) => one.published.line));
    expect(reproduced.size).toBe(98);
    expect(table.filter((one) => one.verdict !== 'agreement' && one.verdict !== 'superseded').map(name)).toEqual([]);
  });

  it('every finding of the Lanzarote lists is reproduced: 43 Parties, V-1, V-2, V-17 and V-18', () => {
    const rows = from('lanzarote-r2');
    const count = (criterion: string, place?: string): number => new Set(rows.filter((one) => one.criterion === criterion && one.verdict === 'agreement' && (place === undefined || one.published.place === place)).map((one) => one.country)).size;
    expect(count('cooperation.lanzarote')).toBe(44);
    expect(count('cooperation.reservation-access', 'V-1')).toBe(4);
    expect(count('cooperation.reservation-attendance', 'V-2')).toBe(2);
    expect(count('victims.complaint-at-home', 'V-17')).toBe(11);
    expect(count('victims.complaint-at-home', 'V-18')).toBe(11);
    expect(rows.filter((one) => one.verdict === 'disagreement' || one.verdict === 'superseded').map(name)).toEqual([]);
  });

  it('every legal trap gives the verdict expected, or a note says why not', () => {
    const traps = from('legal-traps');
    const numbers = [...new Set(traps.map((one) => one.published.place))];
    expect(numbers.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T8', 'T11', 'T12', 'T13', 'T14', 'T15', 'T16', 'T17', 'T18', 'T19', 'T20', 'T22', 'T23', 'T24', 'T25', 'T26', 'T27', 'T28', 'T29', 'T30', 'T31']);
    expect(traps.filter((one) => one.verdict !== 'agreement' && one.explanation === undefined).map(name)).toEqual([]);
  });

  it('every finding names who published it and where it stands', () => {
    expect(all.filter((one) => one.published.by === '' || one.published.place === '').map(name)).toEqual([]);
  });
});

describe('traps that are about more than an outcome', () => {
  it('T14: in Benin consultation carries more than production, and the report warns of it', async () => {
    const { out } = await run(['check', 'fixtures/countries/BJ.yaml', '--topic', 'liability', '--fail-on', 'never', '-f', 'json']);
    const { laws } = JSON.parse(out) as { readonly laws: readonly { readonly findings: readonly { readonly criterion: string; readonly warnings?: readonly string[] }[] }[] };
    expect(laws[0]?.findings.find((one) => one.criterion === 'liability.proportionate-penalties')?.warnings?.join()).toMatch(/knowing access.*production/u);
  });

  it.each(['BG', 'HU', 'MC', 'RU'])('T27: the reservation of %s to article 20(4) takes the duty away, and the State is still invited to punish access', async (country) => {
    const { out } = await run(['check', `fixtures/findings/lanzarote-2022/${country}.yaml`, '--topic', 'csam', '--fail-on', 'never', '-f', 'json']);
    const { laws } = JSON.parse(out) as { readonly laws: readonly { readonly findings: readonly { readonly criterion: string; readonly sources: readonly { readonly at: string; readonly instrument: string; readonly counts: string; readonly reservations?: readonly string[] }[] }[] }[] };
    const source = laws[0]?.findings.find((one) => one.criterion === 'csam.access')?.sources.find((one) => one.instrument === 'lanzarote');
    expect(source).toMatchObject({ at: '20(1)(f)', counts: 'invites', reservations: ['20(4)'] });
  });

  it('T28: Lanzarote 33 asks nothing of material, the Guidelines do', () => {
    const sources = builtCatalogue().catalogue.criteria.find((one) => one.id === 'limitation.open-after-majority')?.sources ?? [];
    const parts = (instrument: string): readonly string[] => sources.find((one) => one.instrument === instrument)?.parts ?? [];
    expect(parts('lanzarote')).not.toContain('csam');
    expect(parts('crc-c-156')).toContain('csam');
  });

  it('T29: the Protocol asks for possession with its purposes, the Guidelines for simple possession', () => {
    const sources = (id: string): string[] => (builtCatalogue().catalogue.criteria.find((one) => one.id === id)?.sources ?? []).map((one) => `${one.instrument} ${one.at}`);
    expect(sources('csam.possess-for-exploitation')).toContain('opsc 3(1)(c)');
    expect(sources('csam.simple-possession')).not.toContain('opsc 3(1)(c)');
    expect(sources('csam.simple-possession')).toContain('crc-c-156 65');
  });
});

describe('the shipped tables', () => {
  it.each(tables)('%s has every column, in the order of the format', (file) => {
    const [header] = readFileSync(file, 'utf8').split('\n', 1);
    expect(header).toBe(FINDING_COLUMNS.join(','));
  });
});
