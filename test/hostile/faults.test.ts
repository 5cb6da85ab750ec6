import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { BIN, lacuna, LAW, newFolder, shell } from './command.ts';

const SECRET = 'secret: [token-of-somebody-else\n';

/** A folder with a law in it. */
function withLaw(files: Readonly<Record<string, string>> = {}): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries({ 'law.yaml': LAW, ...files })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const leftIn = (folder: string): string[] => (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.tmp'));

describe('where nothing can be written', () => {
  it('a full device as standard output is told, and is no verdict', () => {
    const { code, err } = shell('lacuna check law.yaml > /dev/full', withLaw());
    expect(code).toBe(2);
    expect(err).toContain('ENOSPC');
    expect(err).not.toMatch(/\n\s+at /u);
    expect(shell('lacuna check law.yaml -l fr > /dev/full', withLaw()).err).toContain('le système a refusé');
    expect(shell('lacuna check law.yaml -f json > /dev/full', withLaw()).code).toBe(2);
    expect(shell('lacuna check law.yaml -o /dev/full', withLaw()).code).toBe(2);
    expect(shell('lacuna check none.yaml 2> /dev/full', withLaw()).code).toBe(2);
  });

  // A limit on the size of files stops writing in the middle, as a full disk does, and needs no rights.
  it.each(['check law.yaml -f json -o out.json', 'check law.yaml -f docx -o out.json', 'compare law.yaml -f html -o out.json', 'diff law.yaml law.yaml -f html -o out.json', 'history law.yaml -f html -o out.json', 'fix law.yaml csam.access -f html -o out.json'])('a disk that is full half way leaves the old file as it was: %s', (line) => {
    const folder = withLaw({ 'out.json': 'OLD' });
    const { code, err } = shell(`trap '' XFSZ; ulimit -f 1; lacuna ${line}`, folder);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/EFBIG/u) as string });
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('OLD');
    expect(leftIn(folder)).toEqual([]);
  });

  it('a disk that is full half way leaves the old data package as it was', () => {
    const folder = withLaw();
    expect(shell('lacuna dataset -o data law.yaml', folder).code).toBe(0);
    const before = readdirSync(join(folder, 'data')).map((name) => [name, readFileSync(join(folder, 'data', name), 'utf8')]);
    writeFileSync(join(folder, 'law.yaml'), LAW.replace('possess', 'access'));
    expect(shell("trap '' XFSZ; ulimit -f 4; lacuna dataset -o data law.yaml", folder)).toMatchObject({ code: 2, err: expect.stringMatching(/EFBIG/u) as string });
    expect(readdirSync(join(folder, 'data')).map((name) => [name, readFileSync(join(folder, 'data', name), 'utf8')])).toEqual(before);
  });

  it('a disk that is full leaves the law as it was in an interview', () => {
    const long = `${LAW}# ${'x'.repeat(4000)}\n`;
    const folder = withLaw({ 'law.yaml': long, 'answers.txt': 'yes\nno\nyes\n' });
    const { code } = shell("trap '' XFSZ; ulimit -f 2; lacuna interview law.yaml --answers answers.txt", folder);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'law.yaml'), 'utf8')).toBe(long);
    expect(leftIn(folder)).toEqual([]);
  });

  it('a folder without rights, a file where a folder should be and a folder where a file should be are told', () => {
    const folder = withLaw({ 'file': 'x' });
    mkdirSync(join(folder, 'taken.md'));
    for (const place of ['/proc/out.md', 'file/out.md', 'taken.md']) {
      const { code, err } = lacuna(['check', 'law.yaml', '-o', place], { cwd: folder });
      expect({ place, code, stack: /\n\s+at /u.test(err), told: err.includes(place) }).toEqual({ place, code: 2, stack: false, told: true });
    }
    chmodSync(join(folder, 'taken.md'), 0o555);
    if (process.getuid?.() !== 0) expect(lacuna(['check', 'law.yaml', '-o', 'taken.md/out.md'], { cwd: folder }).code).toBe(2);
    expect(lacuna(['dataset', '-o', 'file', 'law.yaml'], { cwd: folder }).code).toBe(2);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('x');
  });
});

describe('what a report is written over', () => {
  it('is never one of the files that it is about', () => {
    const folder = withLaw({ 'bill.yaml': 'lacuna: 1\namends: ./law.yaml\noffences: {holding: {needs: null}}\n' });
    symlinkSync('law.yaml', join(folder, 'link.md'));
    for (const line of ['check law.yaml -f json -o law.yaml', 'check law.yaml -o ./link.md', 'diff law.yaml bill.yaml -f json -o bill.yaml', 'compare law.yaml -f json -o law.yaml', 'history law.yaml -f json -o law.yaml', 'fix law.yaml -f yaml -o law.yaml', 'stale law.yaml -f json -o law.yaml']) {
      expect({ line, code: lacuna(line.split(' '), { cwd: folder }).code }).toEqual({ line, code: 2 });
      expect(readFileSync(join(folder, 'law.yaml'), 'utf8')).toBe(LAW);
    }
  });

  it('keeps its rights, stands where the link leads, and is no device', () => {
    const folder = withLaw({ 'private.json': '{}', 'real/report.json': '{}' });
    chmodSync(join(folder, 'private.json'), 0o600);
    symlinkSync('real/report.json', join(folder, 'link.json'));
    expect(lacuna(['check', 'law.yaml', '-o', 'private.json'], { cwd: folder }).code).toBe(1);
    expect((statSync(join(folder, 'private.json')).mode & 0o777).toString(8)).toBe('600');
    expect(lacuna(['check', 'law.yaml', '-o', 'link.json'], { cwd: folder }).code).toBe(1);
    expect(readlinkSync(join(folder, 'link.json'))).toBe('real/report.json');
    expect(readFileSync(join(folder, 'real/report.json'), 'utf8')).toContain('"laws"');
    expect(shell('mkfifo pipe; (cat pipe > got) & lacuna check law.yaml -f json -o pipe; code=$?; wait; exit $code', folder).code).toBe(1);
    expect(lstatSync(join(folder, 'pipe')).isFIFO()).toBe(true);
    expect(readFileSync(join(folder, 'got'), 'utf8')).toContain('"laws"');
    expect(lacuna(['check', 'law.yaml', '-f', 'json', '-o', '/dev/null'], { cwd: folder }).code).toBe(1);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('is not reached through a file that somebody put where the temporary one would stand', async () => {
    const folder = withLaw({ 'victim': 'x' });
    symlinkSync('victim', join(folder, '.lacuna-1-0.tmp'));
    expect((await run(['check', 'law.yaml', '-f', 'json', '-o', 'out.json'], { cwd: folder })).code).toBe(1);
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('x');
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toContain('"laws"');
  });

  it('may have the longest name that a folder holds', () => {
    const name = `${'r'.repeat(250)}.json`;
    const folder = withLaw();
    expect(lacuna(['check', 'law.yaml', '-o', name], { cwd: folder }).code).toBe(1);
    expect(existsSync(join(folder, name))).toBe(true);
  });
});

describe('where something cannot be read', () => {
  it('the other laws of a batch are still judged, whatever stands between them', () => {
    const folder = withLaw({ 'a.yaml': LAW, 'z.yaml': LAW.replace('XA', 'XB'), 'latin.yaml': '' });
    rmSync(join(folder, 'law.yaml'));
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0x63, 0xe9, 0x0a]));
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    symlinkSync('nowhere', join(folder, 'gone.yaml'));
    mkdirSync(join(folder, 'folder.yaml'));
    shell('mkfifo inner.pipe; ln -s inner.pipe pipe.yaml', folder);
    const { code, out, err } = lacuna(['check', 'a.yaml', 'latin.yaml', 'loop.yaml', 'gone.yaml', 'pipe.yaml', 'none.yaml', 'z.yaml', '-f', 'json'], { cwd: folder, seconds: 60 });
    expect(code, err).toBe(2);
    const { laws, errors } = JSON.parse(out) as { readonly laws: readonly { readonly file: string }[]; readonly errors: readonly { readonly file: string }[] };
    expect(laws.map(({ file }) => file)).toEqual(['a.yaml', 'z.yaml']);
    expect([...new Set(errors.map(({ file }) => file))].sort()).toEqual(['gone.yaml', 'latin.yaml', 'loop.yaml', 'none.yaml', 'pipe.yaml']);
    expect(lacuna(['check', '.', '-f', 'json'], { cwd: folder, seconds: 60 }).code).toBe(2);
  });

  it('a folder as standard input is a sentence, not a crash', () => {
    expect(shell('lacuna check - < .', withLaw())).toMatchObject({ code: 2, err: expect.stringMatching(/EISDIR/u) as string });
  });

  it('a reader that has seen enough changes no verdict', () => {
    const folder = withLaw();
    for (const reader of ['head -c 1', 'true', 'sed 1q']) expect({ reader, out: shell(`lacuna check law.yaml -f json | ${reader} > /dev/null; echo \${PIPESTATUS[0]}`, folder).out }).toEqual({ reader, out: '1\n' });
    expect(shell('lacuna check none.yaml 2>&1 | true; echo ${PIPESTATUS[0]}', folder).out).toBe('2\n');
  });

  it('without the optional package a Word report is refused in a sentence, and all else works', () => {
    const folder = withLaw();
    const home = join(folder, 'lacuna');
    shell(`mkdir lacuna; cp -r '${join(BIN, '../../bin')}' '${join(BIN, '../../dist')}' lacuna/`, folder);
    const bare = (format: string): ReturnType<typeof shell> => shell(`'${process.execPath}' '${home}/bin/lacuna.js' check law.yaml -f ${format}`, folder);
    expect(bare('docx')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/npm install/u) as string });
    expect(bare('html').code).toBe(1);
  });
});

describe('paths that lead elsewhere', () => {
  const outside = (): string => withLaw({ 'secret.yaml': SECRET, 'rule.yaml': SECRET });

  it('links in a folder are not followed out of it, and what they lead to is not quoted', () => {
    const other = outside();
    const folder = withLaw({ 'rules/csam/own.yaml': 'id: csam.own\n' });
    symlinkSync(join(other, 'secret.yaml'), join(folder, 'sly.yaml'));
    symlinkSync(other, join(folder, 'deep'));
    symlinkSync(join(other, 'secret.yaml'), join(folder, 'rules/csam/sly.yaml'));
    for (const line of ['check . -f json', 'check *.yaml -f json', 'compare . -f json', 'stale . -f json', 'check law.yaml --rules rules -f json', 'dataset -o data .']) {
      const { code, out, err } = lacuna(line.split(' '), { cwd: folder });
      expect({ line, code, quoted: (out + err).includes('token-of') }).toEqual({ line, code: line.startsWith('check *') ? 1 : 2, quoted: false });
      expect(err.includes('rules/csam/sly.yaml') && err.includes('outside the folders'), line).toBe(line.includes('--rules'));
    }
  });

  it('a bill amends nothing outside, by steps up, from the root, through a link, or through a pipe', () => {
    const other = outside();
    const folder = withLaw();
    symlinkSync(join(other, 'secret.yaml'), join(folder, 'sly'));
    shell('mkfifo pipe', folder);
    for (const amends of ['../../../../../../etc/passwd', '/etc/passwd', join(other, 'secret.yaml'), './sly', './pipe', '//etc/passwd', '..\\\\..\\\\etc\\\\passwd', './law.yaml/../../x', 'file:///etc/passwd', '/dev/stdin', '']) {
      writeFileSync(join(folder, 'bill.yaml'), `lacuna: 1\namends: ${JSON.stringify(amends)}\noffences: {holding: {needs: null}}\n`);
      const { code, out, err } = lacuna(['check', 'bill.yaml', '-f', 'json'], { cwd: folder, seconds: 60 });
      expect({ amends, code, quoted: /token-of|root:/u.test(out + err) }).toEqual({ amends, code: 2, quoted: false });
    }
  });

  it('a config file reaches nothing outside, and writes only reports', () => {
    const other = outside();
    const folder = withLaw({ 'repo/law.yaml': LAW, 'repo/.git/config': 'x', 'repo/package.json': '{}' });
    const repo = join(folder, 'repo');
    symlinkSync(other, join(repo, 'sly'));
    for (const line of ['files: [../law.yaml]', `files: ["${other}/*.yaml"]`, 'files: [sly/secret.yaml]', 'files: ["sly/*.yaml"]', 'files: [law.yaml]\nrules: sly', 'files: [law.yaml]\naccepted: sly/secret.yaml', 'files: [law.yaml]\noutput: ../out.md', 'files: [law.yaml]\noutput: sly/out.md', 'files: [law.yaml]\noutput: .git/config', 'files: [law.yaml]\noutput: .github/workflows/x.json', 'files: [law.yaml]\noutput: law.yaml', 'files: [law.yaml]\noutput: run.sh', 'files: [law.yaml]\noutput: node_modules/x/package.json', 'files: [law.yaml]\noutput: /tmp/out.md']) {
      writeFileSync(join(repo, 'lacuna.config.yaml'), `${line}\n`);
      const { code, out, err } = lacuna(['check'], { cwd: repo });
      expect({ line, code, quoted: (out + err).includes('token-of') }, err).toEqual({ line, code: 2, quoted: false });
    }
    expect(readFileSync(join(repo, '.git/config'), 'utf8')).toBe('x');
    expect(existsSync(join(other, 'out.md')) || existsSync(join(folder, 'out.md')) || existsSync('/tmp/out.md')).toBe(false);
  });
});
