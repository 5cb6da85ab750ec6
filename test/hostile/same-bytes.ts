import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What a line came to. */
export interface Digest {
  readonly line: string;
  readonly code: number;
  readonly sha256: string;
}

const check = (formats: readonly string[]): string[] => formats.flatMap((format) => [`check laws -f ${format} -l en`, `check laws/b.yaml -f ${format} -l fr`]);

/** Every command and every format; the laws stand in `laws`. */
export const LINES: readonly string[] = [
  ...check(['pretty', 'markdown', 'html', 'json', 'sarif', 'junit', 'github', 'gitlab', 'csv']),
  'check laws/a.yaml -f docx -l fr', 'check laws -f json --workers 1', 'check laws -f json --workers 3', 'check laws -f markdown --workers 3', 'check laws -f sarif --workers 3',
  ...['markdown', 'csv', 'json', 'ndjson', 'html', 'svg', 'wide', 'xlsx'].map((format) => `compare laws -f ${format} -l fr${format === 'xlsx' ? ' -o out.xlsx' : ''}`),
  'compare laws -f csv --workers 3', 'dataset -o data laws', 'diff laws/a.yaml laws/c.yaml -f markdown', 'diff laws/a.yaml laws/c.yaml -f html -l fr', 'fix laws/a.yaml csam.simple-possession -f yaml', 'history laws/a.yaml -f markdown -l fr', 'next laws/a.yaml -f markdown', 'stale laws -f json', 'explain csam.access -l fr', 'rules -f json', 'schema', 'check none.yaml', 'check laws/a.yaml --topic csma -l fr',
];

/** Under what a run happens. */
export interface Circumstances {
  readonly cwd: string;
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Spoils every digest: what compares them must see it. */
  readonly wrong?: boolean;
}

/** Runs lines in one process under circumstances. */
export function digestsOf(lines: readonly string[], { cwd, node = process.execPath, env = {}, wrong = false }: Circumstances): readonly Digest[] {
  const { status, stdout, stderr } = spawnSync(node, [resolve('test/hostile/digests.cjs'), JSON.stringify(lines), wrong ? 'wrong' : ''], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], ...env }, maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${node}: ${stderr}`);
  return JSON.parse(stdout) as readonly Digest[];
}

/** The lines that came to something else. */
export function differing(one: readonly Digest[], other: readonly Digest[]): readonly string[] {
  return one.filter(({ line, code, sha256 }, index) => other[index]?.line !== line || other[index].code !== code || other[index].sha256 !== sha256).map(({ line }) => line);
}
