import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { readAccepted } from '../../src/validate/accepted-file.ts';
import { readConfig } from '../../src/validate/config-file.ts';

const { catalogue } = builtCatalogue();

/** The faults of a file: where each stands, what it is, and what was meant. */
function told(read: object): string[] {
  return 'faults' in read ? (read.faults as readonly { code: string; line: number; column: number; values: Readonly<Record<string, string>> }[]).map(({ code, line, column, values }) => [`${String(line)}:${String(column)}`, code, ...Object.values(values)].join(' ')) : [];
}

const entry = (more: string): string => `accepted:\n- {criterion: csam.access, reason: r, decided-by: w, date: 2026-01-01, expires: 2027-01-01${more}}\n`;

describe('a file of accepted gaps', () => {
  it.each([
    ['is a map', '[a]\n', ['1:1 wrong-type ["a"] object array']],
    ['has a list of them', 'accepted: 5\n', ['1:11 wrong-type 5 array number']],
    ['says what it is', 'gaps: []\n', ['1:1 unknown-key gaps accepted', '1:1 missing-key accepted']],
    ['accepts something', 'accepted: []\n', ['1:11 too-few ']],
    ['has a map for each gap', 'accepted: [csam.access]\n', ['1:12 wrong-type csam.access object string']],
    ['names criteria that there are', entry('').replace('csam.access', 'zzzzzz'), ['2:15 unknown-criterion zzzzzz lacuna rules']],
    ['names a criterion that it may resemble', entry('').replace('csam.access', 'csam.acces'), ['2:15 unknown-criterion csam.acces lacuna rules csam.access']],
    ['says its reasons in words', entry('').replace('reason: r', 'reason: [r]'), ['2:36 wrong-type ["r"] string array']],
    ['leaves out nothing', entry('').replace('reason: r', 'reason: ~'), ['2:3 missing-key reason']],
    ['names countries by their codes', entry(', country: Togo'), ['2:102 unknown-country Togo']],
    ['has no keys but its own', entry(', colour: red'), ['2:93 unknown-key colour criterion, reason, decided-by, date, expires, country']],
    ['names each gap once', `${entry('')}${entry('').split('\n')[1] ?? ''}\n`, ['3:15 duplicate-item csam.access']],
    ['may name the same gap of two countries', `${entry(', country: BJ')}${entry(', country: TG').split('\n')[1] ?? ''}\n`, []],
  ])('%s', (_, text, expected) => {
    expect(told(readAccepted(readYaml(text, 'accepted.yaml'), catalogue)).map((one) => one.trimEnd())).toEqual(expected.map((one) => one.trimEnd()));
  });
});

describe('a config file', () => {
  const read = (text: string): ReturnType<typeof readConfig> => readConfig(readYaml(text, 'c.yaml'), catalogue, ['json', 'markdown']);
  it.each([
    ['is YAML', 'a: [\n', ['2:1 yaml-syntax']],
    ['is a map', 'csam\n', ['1:1 wrong-type csam object string']],
    ['says whether it is strict', 'strict:\n', ['1:8 too-few']],
    ['is strict or not', 'strict: perhaps\n', ['1:9 unknown-word perhaps yes, no']],
    ['is strict in a word', 'strict: {is: yes}\n', ['1:9 unknown-word {"is":"yes"} yes, no']],
    ['has no keys but its own', 'zzzzzzzzzz: 1\n', ['1:1 unknown-key zzzzzzzzzz']],
    ['names packs that there are', 'packs: [nothing]\n', ['1:9 unknown-word nothing']],
    ['names profiles that there are', 'profile: nothing\n', ['1:10 unknown-word nothing']],
    ['names topics in words', 'topics: [csam, 5, "", {a: b}, csam]\n', ['1:16 unquoted-number 5', '1:19 too-few', '1:23 wrong-type {"a":"b"} string object', '1:31 duplicate-item csam']],
    ['names a path in words', 'output: true\n', ['1:9 wrong-type true string boolean']],
    ['names something where it names anything', 'files: []\n', ['1:8 too-few']],
  ])('%s', (_, text, expected) => {
    const found = told(read(text));
    expect(found).toHaveLength(expected.length);
    found.forEach((one, index) => expect(one.startsWith(expected[index] ?? '?'), `${one}, not ${expected[index] ?? ''}`).toBe(true));
  });

  it('gives what it says', () => {
    expect(read('strict: no\nprofile: icmec\ntopics: "csam, , grooming"\ninstruments: Lanzarote\nfail-on: never\n')).toEqual({ strict: false, profile: 'icmec', topics: ['csam', 'grooming'], instruments: ['Lanzarote'], 'fail-on': 'never' });
    expect(read('# nothing yet\n')).toEqual({});
  });
});
