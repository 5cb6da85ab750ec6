import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from './inputs.ts';
import { linesOf, probeCommand, probeLayers } from './probe.ts';

const folder = 'test/hostile/fuzz/seeds';

/** Inputs that broke lacuna once, each named `kind-what`: a new one needs no code. */
describe('inputs that failed once', () => {
  it.each(readdirSync(folder).sort())('%s fails no more, whatever it is given to', async (name) => {
    const kind = KINDS.find((one) => name.startsWith(`${one}-`));
    if (kind === undefined) throw new Error(`${name}: the name begins with one of ${KINDS.join(', ')}`);
    const bytes = readFileSync(`${folder}/${name}`);
    if (kind === 'law' || kind === 'bill') expect(probeLayers(bytes, 0)).toBeUndefined();
    for (const line of linesOf(kind)) expect(await probeCommand({ kind, bytes }, 0, line)).toBeUndefined();
  });
});
