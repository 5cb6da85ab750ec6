import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differing, digestsOf, LINES } from './same-bytes.ts';

/** `npm run determinism`: takes Node 20, 22 and 24 from the registry into a folder that is thrown away, and compares what all of them make of one law and of a corpus. */
const folder = mkdtempSync(join(tmpdir(), 'lacuna-nodes-'));
let worst = 0;
try {
  const laws = join(folder, 'work/laws');
  mkdirSync(laws, { recursive: true });
  const law = 'lacuna: 1\ncountry: XA\nasOf: 2026-01-15\ntexts: {cp: {title: Code}}\nexamined: [csam]\ntreaties: {lanzarote: 2012-08-01}\noffences:\n  holding: {about: csam, at: cp art. 1, acts: [possess], needs: [intent-to-distribute]}\n';
  for (const [name, text] of [['a', law], ['b', law.replace('XA', 'XB')], ['c', law.replace('possess', 'access').replace('2026-01-15', '2027-01-01')]] as const) writeFileSync(join(laws, `${name}.yaml`), text);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const nodes = [process.execPath];
  for (const version of ['20', '22', '24']) {
    const name = `node-${platform}-${process.arch}`;
    const place = join(folder, version);
    mkdirSync(place);
    const { status, stderr } = spawnSync('npm', ['install', '--prefix', place, '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`], { encoding: 'utf8' });
    if (status === 0) nodes.push(join(place, 'node_modules', name, 'bin/node'));
    else process.stdout.write(`Node ${version} could not be had: ${stderr.split('\n')[0] ?? ''}\n`);
  }
  const cwd = join(folder, 'work');
  const first = digestsOf(LINES, { cwd });
  for (const node of nodes) {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    const wrong = differing(first, digestsOf(LINES, { cwd, node }));
    process.stdout.write(`${version}: ${wrong.length === 0 ? `${String(LINES.length)} outputs, the same bytes` : `differs in ${wrong.join('; ')}`}\n`);
    worst = Math.max(worst, wrong.length);
  }
  if (nodes.length < 4) worst = Math.max(worst, 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(worst === 0 ? 0 : 1);
