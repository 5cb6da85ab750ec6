import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { choicesAt } from '../../src/cli/interview-offences.ts';
import { answersTo, interview, NO_TREATIES } from '../interviewed.ts';
import { run, type Ran } from '../run-command.ts';
import { folderOf, lawText } from '../written-laws.ts';

/** Runs a command before somebody who types each line when something is asked for the first time: a part of what the terminal shows, and the line. */
async function typed(argv: readonly string[], cwd: string, answers: readonly (readonly [asked: string, line: string])[]): Promise<Ran & { readonly shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...answers];
  let [shown, read] = ['', 0];
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
    const [next] = left;
    if (next !== undefined && shown.includes(next[0], read)) {
      left.shift();
      read = shown.length;
      input.write(next[1]);
      if (left.length === 0) input.end();
    }
  });
  const ran = await run(argv, { cwd, stdinIsTerminal: true, terminal: () => ({ input, output }) });
  return { ...ran, shown };
}

describe('lacuna init before a terminal', () => {
  it('asks for what no option says, again where it cannot be read, and takes the defaults for empty lines', async () => {
    const cwd = folderOf({ 'TG.yaml': 'mine' });
    const { code, err } = await typed(['init'], cwd, [['Country', 'Togoo\n'], ['Country', 'togo\n'], ['Name of', '\n'], ['which day', '1/2/2026\n'], ['statutes', 'cp=Code pénal\n'], ['Topics', '3 csam\n'], ['File', '\n'], ['File', 'law.yaml\n']]);
    expect(code).toBe(0);
    expect(err).toContain('did you mean TG?');
    expect(err).toContain('TG.yaml exists already');
    expect(err).toContain('lacuna interview law.yaml --topic csam,grooming');
    expect(readFileSync(`${cwd}/law.yaml`, 'utf8')).toMatch(/country: TG[^]*asOf: 2026-02-01[^]*cp: \{title: Code pénal\}/u);
    expect(readFileSync(`${cwd}/TG.yaml`, 'utf8')).toBe('mine');
  });

  it('asks nothing that an option says, and takes lines that come before they are asked for', async () => {
    const cwd = folderOf({});
    const { code, shown } = await typed(['init', 'TG', '--topics', 'csam', '--date', '2026-01-01', '--texts', 'cp=Code'], cwd, [['Name of', 'Togo\n\n']]);
    expect(code).toBe(0);
    expect(shown).not.toContain('statutes');
    expect(existsSync(`${cwd}/TG.yaml`)).toBe(true);
  });

  it('writes nothing where the answers end before their time', async () => {
    const cwd = folderOf({});
    const { code, err } = await typed(['init'], cwd, [['Country', 'TG\n']]);
    expect([code, err]).toEqual([2, 'stopped; nothing was written\n']);
    expect(existsSync(`${cwd}/TG.yaml`)).toBe(false);
  });

  it('names the schema that the folder already has, as the new file sees it', async () => {
    const cwd = folderOf({ 'rules/law.schema.json': '{}' });
    mkdirSync(`${cwd}/laws`);
    for (const [file, schema] of [['TG.yaml', './rules/law.schema.json'], ['laws/TG.yaml', '../rules/law.schema.json']] as const) {
      expect((await run(['init', 'TG', '--yes', '-o', file], { cwd })).code).toBe(0);
      expect(readFileSync(`${cwd}/${file}`, 'utf8')).toContain(`$schema=${schema}\n`);
    }
    expect(existsSync(`${cwd}/law.schema.json`)).toBe(false);
  });

  it.each([
    ['a country that resembles none', ['init', 'Xyzzyqqq', '--yes'], 'Xyzzyqqq is no country code; write'],
    ['a number that no topic has', ['init', 'TG', '--yes', '--topics', '99'], '--topics: 99 is unknown'],
  ])('refuses %s', async (_, argv, message) => {
    const { code, err } = await run(argv, { cwd: folderOf({}) });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('ends without a verdict where the file cannot be written', async () => {
    const { code, err } = await run(['init', 'TG', '--yes', '-o', 'none/TG.yaml'], { cwd: folderOf({ none: '' }) });
    expect(code).toBe(2);
    expect(err).toContain('none');
  });
});

/** A law that leaves open what a test asks about. */
const law = lawText(`texts: {cp: Code}\nexamined: [csam]\n${NO_TREATIES}`);

const OFFENCE = 'offences:\n  a: {about: abuse, acts: [sexual-activity], child-under: 18, needs: no, via: any, excused: no}\n';

/** The law after one answer at a path of a topic, given with more answers after it, and what was shown without the ends of its lines. */
async function answered(text: string, topic: string, path: string, ...given: readonly string[]): Promise<{ readonly after: string; readonly out: string }> {
  const answers = await answersTo(text, path, given[0] ?? '', { topic: [topic] });
  const { after, out } = await interview(text, [...answers.slice(0, -1), ...given.slice(1), 'quit'], 'en', ['--topic', topic]);
  return { after, out: out.replaceAll(/\s+/gu, ' ') };
}

describe('lacuna interview', () => {
  it('asks before a terminal, and says how to go on where the answers end', async () => {
    const cwd = folderOf({ 'law.yaml': law });
    const { code, out, shown } = await typed(['interview', 'law.yaml', '--topic', 'grooming'], cwd, [['Answer: ', 'cp art. 12\n1\nno\nno\n']]);
    expect(code).toBe(0);
    expect(shown).toContain('Answer: ');
    expect(out).toContain('Go on at any time: lacuna interview law.yaml --topic grooming');
    expect(readFileSync(`${cwd}/law.yaml`, 'utf8')).toContain('about: grooming\n    at: cp art. 12\n    acts: ');
  });

  it('asks with which reservations a treaty binds the State, once it is known to', async () => {
    for (const bound of ['2010-01-01', '{bound: 2010-01-01}', '{is: 2010-01-01}']) {
      const text = law.replace('lanzarote: no', `lanzarote: ${bound}`);
      const { after, out } = await answered(text, 'cooperation', 'treaties.lanzarote', '20(4),21(2)');
      expect(out).toContain('Has the State made reservations to this: Lanzarote');
      expect(after).toContain('reservations: ["20(4)", "21(2)"]');
    }
    expect((await answered(law.replace('lanzarote: no', 'lanzarote: {bound: unknown}'), 'cooperation', 'treaties.lanzarote', '2010')).after).toContain('lanzarote: {bound: "2010"}');
  });

  it.each([
    ['yes', 'that the act is punishable in the other State too', 'yes cp art. 9', '{is: yes, dual-criminality: {is: required, at: cp art. 9}}'],
    ['yes', 'that the act is punishable in the other State too', 'unknown', '{is: yes, dual-criminality: unknown}'],
    ['{is: yes, dual-criminality: not-required}', 'a complaint or a report by the other State', 'no', '{is: yes, dual-criminality: not-required, complaint: not-required}'],
  ])('asks on what condition a ground of jurisdiction depends, once the law has the ground: %s', async (stated, condition, answer, expected) => {
    const text = `${law}${OFFENCE}general: {jurisdiction: {nationals: ${stated}}}\n`;
    const { after, out } = await answered(text, 'jurisdiction', 'general.jurisdiction.nationals', answer);
    expect(out).toContain(`Does the law ask for this: ${condition}?`);
    expect(after).toBe(text.replace(`nationals: ${stated}`, `nationals: ${expected}`));
  });

  it('leaves to the editor what more than a line would say, and what stands in two places', async () => {
    const listed = `${law}${OFFENCE}general:\n  jurisdiction:\n    nationals:\n      - {is: yes, for: abuse}\n`;
    expect((await interview(listed, Array.from({ length: 99 }, () => 'skip'), 'en', ['--topic', 'jurisdiction'])).out.replaceAll(/\s+/gu, ' ')).toContain('law.yaml, line 11');
    const twice = law.replace('examined', 'ages: {consent: &age unknown}\nexamined');
    const { after, out } = await answered(twice, 'abuse', 'ages.consent', '16');
    expect(out).toContain('law.yaml, line 5');
    expect(after).toBe(twice);
  });

  it('says so where an answer changes nothing', async () => {
    const text = law.replace('examined', 'ages: {consent: unknown}\nexamined');
    expect((await answered(text, 'abuse', 'ages.consent', 'unknown')).out).toContain('Nothing changes for that answer.');
    expect((await answered(text, 'abuse', 'ages.consent', '16', 'back', '16')).after).toContain('consent: 16');
  });

  it('knows what is said already of the definition of the material, once the law is said to define it', async () => {
    const text = law.replace('examined: [csam]', 'examined: []\ndefinitions: {csam: {is: unknown, covers: {is: [real], at: cp art. 1}, child-under: unknown}}');
    const { after } = await answered(text, 'csam', 'definitions.csam', 'yes', '18');
    expect(after).toContain('csam: {is: yes, covers: {is: [real], at: cp art. 1}, child-under: 18}');
  });

  it('leaves to the editor a new offence among offences that stand in two places', async () => {
    const text = `${law}offences: &all {a: {about: abuse, acts: [sexual-activity], child-under: 18, needs: no, via: any, excused: no}}\n`;
    const { after, out } = await interview(text, ['cp art. 12', 'quit'], 'en', ['--topic', 'grooming']);
    expect(out).toContain('needs more than a line');
    expect(after).toBe(text);
  });

  it('takes a note for no answer, and what is described for one that only the editor can change', async () => {
    expect((await answered(`${law}ages: {consent: {note: to be found}}\n`, 'abuse', 'ages.consent', '16')).after).toContain('consent: {note: to be found, is: 16}');
    const described = `${law}general: {limitation: {for: csam, years: 10, from: majority}}\n${OFFENCE}`;
    expect((await interview(described, ['skip'], 'en', ['--topic', 'limitation'])).out).toContain('write it at law.yaml, line 7');
  });

  it('goes back from one kind of offence to the one before', async () => {
    const { out } = await interview(law, ['no', 'back', 'no', 'unknown'], 'en', ['--topic', 'grooming']);
    expect(out.split('solicitation of children (grooming)?')).toHaveLength(3);
    // The answers end before the questions do.
    expect((await interview(law, ['no'], 'en', ['--topic', 'grooming'])).out).toMatch(/Answer: \n\n0 answers saved, 1 left/u);
  });

  it('says what would be written wrong, and how it could be right', async () => {
    const { out } = await answered(law, 'liability', 'general.foreign-convictions', 'yes cpx');
    expect(out).toMatch(/The file would not be in order: .* → /u);
  });

  it('has nothing to ask of what is settled', async () => {
    const { code, out } = await interview(law.replace('[csam]', '[csam, extortion]'), ['quit'], 'en', ['--topic', 'extortion']);
    expect([code, out]).toEqual([0, '0 open questions. Each answer is saved at once; stop whenever you like.\n\nNo open question is left.\n']);
  });

  it('says that there is no question before the first, and asks it again', async () => {
    const { out, after } = await interview(law, ['back', 'quit'], 'en', ['--topic', 'grooming']);
    expect(out.split('This is the first question.')).toHaveLength(2);
    expect(after).toBe(law);
  });

  it('names an offence without its article, and passes over a kind of which it is not known whether the law has it', async () => {
    const named = await interview(law, ['yes', '1', ...Array.from({ length: 8 }, () => 'skip'), 'quit'], 'en', ['--topic', 'grooming']);
    expect(named.out.replaceAll(/\s+/gu, ' ')).toContain('Described so far: grooming-1');
    expect(named.after).toContain('  grooming-1:\n    about: grooming\n    acts: ');
    const unknown = await interview(law, ['unknown', 'quit'], 'en', ['--topic', 'grooming']);
    expect(unknown.after).toBe(law);
  });

  it('takes no statute whose title would put the file out of order', async () => {
    const aliased = law.replace('texts: {cp: Code}', 'texts: &texts {cp: Code}');
    const { after } = await answered(aliased, 'liability', 'general.foreign-convictions', 'yes cnum art. 1', 'Digital Code', 'skip');
    expect(after).toBe(aliased);
  });

  it('refuses a bill, and answers that cannot be read', async () => {
    const cwd = folderOf({ 'law.yaml': law, 'bill.yaml': 'lacuna: 1\namends: law.yaml\nbill: A bill\nasOf: 2027-01-01\nages: {consent: 16}\n', 'bad.yaml': 'lacuna: 1\nnonsense: 1\n' });
    const said = async (...argv: string[]): Promise<readonly [number, string]> => {
      const { code, err } = await run(['interview', ...argv], { cwd });
      return [code, err];
    };
    expect(await said('bill.yaml', '--answers', '-')).toEqual([2, 'error: bill.yaml is a bill; answer in the law that it changes\n']);
    expect(await said('law.yaml', '--answers', 'none.txt')).toEqual([2, expect.stringMatching(/^error: none\.txt: /u)]);
    expect(await said('bad.yaml', '--answers', '-')).toEqual([2, expect.stringMatching(/nonsense[^]*errors?\n$/u)]);
  });

  it.each([
    ['deleted', (path: string): void => rmSync(path, { force: true })],
    ['made unreadable', (path: string): void => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00, 0xd8]))],
    ['put out of order', (path: string): void => writeFileSync(path, 'lacuna: 1\nnonsense: 1\n')],
  ])('keeps the answer and ends where the file was %s meanwhile', async (_, change) => {
    for (const answer of ['yes cp art. 12', 'yes cnum art. 1\nDigital Code']) {
      const root = folderOf({ 'law.yaml': law });
      const answers = await answersTo(law, 'general.foreign-convictions', answer, { topic: ['liability'] });
      const { code, err } = await run(['interview', 'law.yaml', '--answers', '-', '--topic', 'liability'], {
        cwd: root,
        readStdin: () => Buffer.from(answers.join('\n')),
        out: (text) => {
          if (String(text).startsWith('Answer: yes')) change(`${root}/law.yaml`);
        },
      });
      expect(code).toBe(2);
      expect(err).toContain('law.yaml can no longer be read');
      expect(readFileSync(`${root}/law.yaml.answers.txt`, 'utf8')).toBe(answer.includes('\n') ? 'texts.cnum: Digital Code\n' : 'general.foreign-convictions: yes cp art. 12\n');
    }
  });
});

describe('the words to choose from', () => {
  const { vocabulary } = builtCatalogue().catalogue;
  const root = { offences: { a: { about: 'grooming' } } };
  it.each([
    ['definitions.csam.covers', { list: 'covers', words: Object.keys(vocabulary.covers) }],
    ['offences.a.covers', { list: 'covers', words: Object.keys(vocabulary.covers) }],
    ['offences.a.acts', { list: 'acts.grooming', words: Object.keys(vocabulary.about['grooming']?.acts ?? {}), some: true }],
    ['offences.a.needs', { list: 'needs', words: vocabulary.needs }],
    ['offences.a.class', { list: 'class', words: ['crime', 'delit', 'contravention'], some: true }],
    ['offences.a.via', { list: 'via', words: ['any', 'online', 'offline'], some: true }],
    ['offences.a.penalty', undefined],
  ])('at %s', (path, expected) => {
    expect(choicesAt(path, root, vocabulary)).toEqual(expected);
  });
});
