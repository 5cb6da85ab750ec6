import fc from 'fast-check';
import { differences } from './compare.ts';
import { comparedLaw } from './laws.ts';

/** `npm run agree -- --laws N --seed S`: two evaluators, written apart, judge as many laws; every law on which they differ is told. */
function optionOf(name: string, standard: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? standard : Number(process.argv[at + 1]);
}

const laws = optionOf('laws', 100_000);
const seed = optionOf('seed', 20261128);
const started = Date.now();
let count = 0;
let differing = 0;
fc.assert(
  fc.property(comparedLaw, (law) => {
    count += 1;
    const found = differences(law, count % 10 !== 0);
    if (found.length > 0) {
      differing += 1;
      process.stdout.write(`law ${String(count)}\n${found.map((line) => `  ${line}\n`).join('')}${JSON.stringify(law)}\n`);
    }
    if (count % 10_000 === 0) process.stdout.write(`${String(count)} laws, ${String(differing)} differ\n`);
  }),
  { numRuns: laws, seed },
);
process.stdout.write(`seed ${String(seed)}: ${String(laws)} laws in ${((Date.now() - started) / 1000).toFixed(0)} s, ${String(differing)} on which the two evaluators differ\n`);
process.exitCode = differing === 0 ? 0 : 1;
