import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersTo, interview, NO_TREATIES } from '../interviewed.ts';
import { run } from '../run-command.ts';
import { folderOf, lawText } from '../written-laws.ts';

const law = lawText(`# a remark at the top
texts: {cp: Penal Code}   # one text
examined: [ csam ]        # spaced by its author

ages:
  consent:   unknown      # to be found out

# after the ages
definitions:
  csam: {is: unknown}
`);

describe('lacuna next', () => {
  it('lists what is unknown, most valuable first, in the language asked for', async () => {
    const root = folderOf({ 'law.yaml': lawText(`${NO_TREATIES}examined: []\n`) });
    const { code, out } = await run(['next', 'law.yaml', '-n', '2', '-l', 'fr'], { cwd: root });
    expect(code).toBe(0);
    expect(out).toContain('1. «\u00a0Matériel d’abus sexuels sur enfants\u00a0»\u00a0: toutes les infractions que prévoit la loi sont-elles décrites\u202f?');
    expect(out).toContain('… et ');
    const json = JSON.parse((await run(['next', 'law.yaml', '-n', '3', '-f', 'json'], { cwd: root })).out) as { open: number; questions: unknown[] };
    expect(json.questions).toHaveLength(3);
    expect(json.open).toBeGreaterThan(100);
  });

  it('asks first whether treaties bind the State, by their whole name: that decides how much a gap matters', async () => {
    const root = folderOf({ 'law.yaml': lawText('treaties: {opsc: 2005-01-01}\nexamined: []\n') });
    const { out } = await run(['next', 'law.yaml', '-n', '3', '--topic', 'csam', '-l', 'fr'], { cwd: root });
    expect(out).toMatch(/1\. Depuis quand l’État est-il lié par ce traité\u00a0: Convention du Conseil de l’Europe .* \(Convention de Lanzarote\)\u202f\? — décide du niveau de \d+ critères/u);
    expect(out).not.toContain('treaties.opsc');
  });

  it.each(['0', '-3', 'x', '1.5'])('refuses %s as a number of questions', async (count) => {
    const root = folderOf({ 'law.yaml': lawText('') });
    const { code, err } = await run(['next', 'law.yaml', `--count=${count}`], { cwd: root });
    expect(code).toBe(2);
    expect(err).toContain('no number of questions');
  });

  it('says what is wrong with a file instead of listing questions', async () => {
    const root = folderOf({ 'law.yaml': 'lacuna: 1\ncountry: XA\nasOf: 2026-01-01\noffenses: {}\n' });
    const { code, out, err } = await run(['next', 'law.yaml'], { cwd: root });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('law.yaml:4:1');
  });
});

describe('lacuna init', () => {
  it.each(['en', 'fr'])('writes a file in %s that lacuna check takes, with nothing counted as a gap', async (language) => {
    const root = folderOf({});
    const { code, err } = await run(['init', 'tg', '--yes', '--texts', 'cp=Code: pénal; cpp=Procédure', '-l', language], { cwd: root });
    expect([code, err.includes('TG.yaml')]).toEqual([0, true]);
    const checked = JSON.parse((await run(['check', 'TG.yaml', '-f', 'json'], { cwd: root })).out) as { laws: { findings: { outcome: string }[] }[] };
    expect(checked.laws[0]?.findings.filter((one) => one.outcome === 'gap').length).toBe(0);
    const text = readFileSync(`${root}/TG.yaml`, 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=/u);
    expect(text).toContain('crc: {bound: yes, note: "');
    expect(text).toContain('2017-06-02');
    expect(text).toContain('asOf: 2026-11-22');
  });

  it('takes an example of an offence once its signs # are removed', async () => {
    const root = folderOf({});
    await run(['init', 'XA', '--yes', '--texts', 'cp=Code'], { cwd: root });
    const text = readFileSync(`${root}/XA.yaml`, 'utf8').replace('offences: {}', 'offences:').replaceAll(/^#( {3}(?: {2})?(?:offence-|about:|at:|acts:|needs:|excused:|via:|child-under:|penalty:))/gmu, '$1');
    writeFileSync(`${root}/XA.yaml`, text);
    expect((await run(['check', 'XA.yaml', '-q', '--fail-on', 'never'], { cwd: root })).err).toBe('');
  });

  it('says of a treaty no more than was published: a State that was no Party in 2017 is unknown later, and none then', async () => {
    const root = folderOf({});
    await run(['init', 'TG', '--yes', '--date', '2017-01-01', '-o', 'then.yaml'], { cwd: root });
    await run(['init', 'TG', '--yes', '--date', '2026-01-01', '-o', 'now.yaml'], { cwd: root });
    expect(readFileSync(`${root}/then.yaml`, 'utf8')).toContain('malabo: {bound: no, note:');
    expect(readFileSync(`${root}/now.yaml`, 'utf8')).toContain('malabo: {bound: unknown, note:');
  });

  it('takes a country by name, statutes by title alone and topics by number', async () => {
    const root = folderOf({});
    const { err } = await run(['init', 'côte d’ivoire', '--yes', '--texts', 'Code pénal; Code de procédure pénale; Code de la protection de l’enfant; cnum=Code du numérique', '--topics', '2 3', '-l', 'fr'], { cwd: root });
    const text = readFileSync(`${root}/CI.yaml`, 'utf8');
    expect(text).toContain('texts:\n  cp: {title: Code pénal}\n  cpp: {title: Code de procédure pénale}\n  cpe: {title: Code de la protection de l’enfant}\n  cnum: {title: Code du numérique}\n');
    expect(err).toContain('lacuna interview CI.yaml --topic csam,grooming');
  });

  it('puts the schema for editors beside the file, in the language of the run, and never over another', async () => {
    const root = folderOf({});
    await run(['init', 'TG', '--yes', '-l', 'fr'], { cwd: root });
    expect(readFileSync(`${root}/TG.yaml`, 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\/law\.schema\.json\n/u);
    expect(readFileSync(`${root}/law.schema.json`, 'utf8')).toContain('Éléments restrictifs');
    writeFileSync(`${root}/law.schema.json`, '{}');
    await run(['init', 'BJ', '--yes', '-l', 'fr'], { cwd: root });
    expect(readFileSync(`${root}/law.schema.json`, 'utf8')).toBe('{}');
  });

  it('never overwrites a file', async () => {
    const root = folderOf({ 'TG.yaml': 'mine\n' });
    const { code, err } = await run(['init', 'TG', '--yes'], { cwd: root });
    expect([code, readFileSync(`${root}/TG.yaml`, 'utf8')]).toEqual([2, 'mine\n']);
    expect(err).toContain('exists already');
  });

  it.each([
    ['without a terminal and without --yes', ['init', 'TG'], 'no terminal'],
    ['without a country', ['init', '--yes'], 'name a country'],
    ['with a word that is no country', ['init', 'Togoo', '--yes'], 'no country code (did you mean TG?)'],
    ['with a day that does not exist', ['init', 'TG', '--yes', '--date', '2026-02-30'], 'no day'],
    ['with a statute without a title', ['init', 'TG', '--yes', '--texts', 'cp'], 'no statute'],
    ['with an unknown topic', ['init', 'TG', '--yes', '--topics', 'csan'], 'did you mean csam'],
  ])('exits with 2 %s', async (_, argv, message) => {
    const root = folderOf({});
    const { code, err } = await run(argv, { cwd: root });
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(`${root}/TG.yaml`)).toBe(false);
  });
});

describe('lacuna interview', () => {
  it('changes only the characters of the answer: comments, order and spaces stay', async () => {
    const { after, code } = await interview(law, await answersTo(law, 'ages.consent', '16 cp art. 9'));
    expect(code).toBe(0);
    expect(after).toBe(law.replace('consent:   unknown ', 'consent:   {is: 16, at: cp art. 9} '));
  });

  it('adds what no line of the file says yet, and takes French answers', async () => {
    const { after } = await interview(law, await answersTo(law, 'general.foreign-convictions', 'oui cp art. 12 al. 2, 13'), 'fr');
    expect(after).toBe(`${law}general:\n  foreign-convictions: {is: yes, at: "cp art. 12 al. 2, 13"}\n`.replace(/\n+(?=general:)/u, '\n'));
  });

  it('keeps the line ends of Windows and a byte order mark', async () => {
    const windows = `\uFEFF${law.replaceAll('\n', '\r\n')}`;
    const { after } = await interview(windows, await answersTo(windows, 'ages.consent', '15'));
    expect(after).toBe(windows.replace('consent:   unknown', 'consent:   15'));
  });

  it('goes back to change an answer', async () => {
    const [...answers] = await answersTo(law, 'general.foreign-convictions', 'yes');
    const { after } = await interview(law, [...answers.slice(0, -1), 'back', 'no', 'quit']);
    expect(after).toContain('foreign-convictions: no');
  });

  it('asks again where the answer would put the file out of order, and writes nothing', async () => {
    const { after, out } = await interview(law, await answersTo(law, 'ages.consent', '200'));
    expect(after).toBe(law);
    expect(out).toContain('would not be in order');
  });

  it('adds the statute of a citation that the file does not know, or takes the answer back', async () => {
    const [...answers] = await answersTo(law, 'general.foreign-convictions', 'yes cnum art. 1');
    const before = answers.slice(0, -1);
    const added = await interview(law, [...before, 'Digital Code', 'quit']);
    expect(added.after).toContain('texts: {cp: Penal Code, cnum: {title: Digital Code}}   # one text');
    expect(added.after).toContain('foreign-convictions: {is: yes, at: cnum art. 1}');
    const left = await interview(law, [...before, '', 'quit']);
    expect(left.after).toBe(law);
    expect(left.out).toContain('“cnum” is no statute of this file yet');
  });

  it('describes an offence by numbers, field by field, until there is none more; only then asks whether the topic is whole', async () => {
    const start = 'lacuna: 1\ncountry: XA\nasOf: 2026-01-01\ntexts:\n  cp: {title: Code}\n# mine\noffences: {}   # to come\nexamined: []\n' + NO_TREATIES;
    const answers = ['cp art. 12', '1,9-10', '1', 'non', '1', '18', '1 à 5 ans', 'non', 'passer', 'oui', 'q'];
    const { after, out } = await interview(start, answers, 'fr', ['--topic', 'csam']);
    expect(after).toBe(start.replace('offences: {}   # to come', `offences:   # to come
  csam-1:
    about: csam
    at: cp art. 12
    acts: [produce, make-available, distribute]
    needs: [intent-to-distribute]
    excused: no
    via: any
    child-under: 18
    penalty: {prison: {min: 1 year, max: 5 years}}`).replace('examined: []', 'examined: [csam]'));
    expect(out).toContain('Tout ce que dit la loi sur «\u00a0Matériel d’abus sexuels sur enfants\u00a0» est-il maintenant décrit');
    // On Windows the same file is the same but for the ends of its lines.
    const windows = await interview(start.replaceAll('\n', '\r\n'), ['cnum art. 1', 'Code du numérique', ...answers.slice(1)], 'fr', ['--topic', 'csam']);
    expect(windows.after).toBe(after.replace('at: cp art. 12', 'at: cnum art. 1').replace('  cp: {title: Code}\n', '  cp: {title: Code}\n  cnum: {title: Code du numérique}\n').replaceAll('\n', '\r\n'));
  });

  it('does not ask whether a topic is whole while a kind of offence in it is open, so that nothing unread becomes a gap', async () => {
    const { out } = await interview(lawText('examined: []\n'), ['unknown', ...Array.from({ length: 30 }, () => 'skip')], 'en', ['--topic', 'csam']);
    expect(out).toContain('Does the law punish acts of this kind');
    expect(out).not.toContain('“Child sexual abuse material” described in this file by now');
  });

  it('leaves unknown what was not answered of an offence, and goes on there another day', async () => {
    const start = lawText(`${NO_TREATIES}texts: {cp: Code}\nexamined: []\n`);
    const first = await interview(start, ['cp art. 12', '21', 'quit'], 'en', ['--topic', 'csam']);
    expect(first.after).toContain('    acts: [possess]\n    needs: unknown\n');
    expect(first.out).toContain('Go on at any time: lacuna interview law.yaml --topic csam');
    const second = await interview(first.after, Array.from({ length: 40 }, () => 'skip'), 'en', ['--topic', 'csam']);
    expect(second.out).toContain('“csam-1”');
  });

  it('takes no plain no to what acts an offence punishes: an offence punishes some', async () => {
    const start = lawText(`${NO_TREATIES}texts: {cp: Code}\nexamined: []\n`);
    const { after, out } = await interview(start, ['cp art. 12', 'no', '21', 'quit'], 'en', ['--topic', 'csam']);
    expect(out).toContain('That is no answer here.');
    expect(after).toContain('    acts: [possess]\n');
  });

  it('asks with what the definition of the material reaches, once the law is said to define it', async () => {
    const { after } = await interview(law, [...(await answersTo(law, 'definitions.csam', 'yes cp art. 3')).slice(0, -1), '1,4', '18', 'quit']);
    expect(after).toContain('csam: {is: yes, at: cp art. 3, covers: [real, visual], child-under: 18}');
  });

  it.each([
    ['general.limitation', '10 ans à compter de la majorité cpp art. 8', '{for: all, years: 10, from: majority, at: cpp art. 8}'],
    ['general.limitation', '20 age 25', '{for: all, years: 20, from: age 25}'],
    ['general.limitation', 'aucune', '{for: all, from: none}'],
    ['treaties.lanzarote', '02/07/2004', '2004-07-02'],
    ['general.attempt', 'cpp art. 2', '{is: yes, at: cpp art. 2}'],
  ])('takes at %s an answer as a lawyer writes it: %s', async (path, answer, value) => {
    const start = lawText('texts: {cpp: Code}\nexamined: [csam, abuse]\noffences:\n  a: {about: abuse, child-under: 18}\n');
    const { after } = await interview(start, await answersTo(start, path, answer), 'fr');
    expect(after).toContain(`${path.split('.')[1] ?? ''}: ${value}\n`);
  });

  it('does not overwrite a file that changed meanwhile: it says so and keeps the answer', async () => {
    const root = folderOf({ 'law.yaml': law });
    const answers = await answersTo(law, 'general.foreign-convictions', 'yes cp art. 12');
    let touched = false;
    const { code, err } = await run(['interview', 'law.yaml', '--answers', '-'], {
      cwd: root,
      readStdin: () => Buffer.from(answers.join('\n')),
      out: (text) => {
        if (touched || !String(text).startsWith('Answer: ')) return;
        touched = true;
        appendFileSync(`${root}/law.yaml`, '# by another hand\n');
      },
    });
    expect(code).toBe(0);
    expect(err).toContain('law.yaml.answers.txt');
    expect(readFileSync(`${root}/law.yaml`, 'utf8')).toBe(`${law}# by another hand\n`);
    expect(readFileSync(`${root}/law.yaml.answers.txt`, 'utf8')).toBe('general.foreign-convictions: yes cp art. 12\n');
  });

  it.each([
    ['without a terminal and without answers', ['interview', 'law.yaml'], 'no terminal'],
    ['on standard input', ['interview', '-'], 'name one instead'],
    ['on a file that is missing', ['interview', 'none.yaml', '--answers', '-'], 'none.yaml'],
  ])('exits with 2 %s', async (_, argv, message) => {
    const { code, err } = await run(argv, { cwd: folderOf({ 'law.yaml': law }) });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('lacuna check --watch', () => {
  it('refuses to wait without a terminal', async () => {
    const { code, err } = await run(['check', 'law.yaml', '--watch'], { cwd: folderOf({ 'law.yaml': law }) });
    expect(code).toBe(2);
    expect(err).toContain('--watch needs a terminal');
  });

  it('runs again when a file is saved and says which verdicts changed', async () => {
    const root = folderOf({ 'law.yaml': law });
    let said = '';
    const { code } = await run(['check', 'law.yaml', '--watch', '--once', '-q'], {
      cwd: root,
      err: (text) => {
        said += text;
        if (text.startsWith('watching')) writeFileSync(`${root}/law.yaml`, law.replace('examined: [ csam ]', 'examined: [ csam, grooming ]'));
      },
    });
    expect(code).not.toBe(2);
    expect(said).toContain('law.yaml changed');
    expect(said).toContain('unknown → gap: ');
    expect(said).toContain('(grooming.offence)');
  });
});

describe('lacuna check --watch on a bill', () => {
  it('runs again when the law that the bill amends is saved', async () => {
    const root = folderOf({ 'law.yaml': law, 'bill.yaml': 'lacuna: 1\namends: law.yaml\nbill: A bill\nasOf: 2027-01-01\nages: {consent: 16}\n' });
    let said = '';
    await run(['check', 'bill.yaml', '--watch', '--once', '-q'], {
      cwd: root,
      err: (text) => {
        said += text;
        if (text.startsWith('watching 2 files')) writeFileSync(`${root}/law.yaml`, law.replace('examined: [ csam ]', 'examined: [ csam, grooming ]'));
      },
    });
    expect(said).toContain('law.yaml changed');
    expect(said).toContain('(grooming.offence)');
  });
});

describe('lacuna explain', () => {
  it('names the countries of the corpus that meet a criterion, and by which provision', async () => {
    const { out } = await run(['explain', 'csam.access']);
    expect(out).toMatch(/Countries that meet it\n(?: {2}.*\n)*? {2}\S.*law as of \d{4}-\d{2}-\d{2}.*: .*(?:art\.|§|s\. )/u);
  });
});
