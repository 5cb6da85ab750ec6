import { writeFileSync } from 'node:fs';
import { campaign } from './campaign.ts';

/** `npm run fuzz -- --runs N --seed S [--share K] [--keep]`: a long run; with --keep every failure becomes a kept seed. */
function optionOf(name: string, standard: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? standard : Number(process.argv[at + 1]);
}

const runs = optionOf('runs', 1_000_000);
const seed = optionOf('seed', 1);
const from = optionOf('from', 0);
const started = Date.now();
const seen = new Set<string>();
const failures = await campaign({
  seed,
  from,
  runs,
  share: optionOf('share', 100),
  failed: (index, { kind, bytes }, why) => {
    const short = why.split('\n').slice(0, 3).join(' ').replaceAll(/"[^"]*"|\d+/gu, '');
    if (seen.has(short) || seen.size > 40) return;
    seen.add(short);
    process.stdout.write(`\nseed ${String(seed)} index ${String(index)} (${kind}): ${why}\n${JSON.stringify(Buffer.from(bytes).toString('utf8').slice(0, 600))}\n`);
    if (process.argv.includes('--keep')) writeFileSync(`test/hostile/fuzz/seeds/${kind}-${String(seed)}-${String(index)}`, bytes);
  },
});
const seconds = (Date.now() - started) / 1000;
process.stdout.write(`${String(runs)} inputs in ${seconds.toFixed(0)} s (${(runs / seconds).toFixed(0)} a second), peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB: ${String(failures)} failures\n`);
process.exit(failures === 0 ? 0 : 1);
