import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { caseFiles, readCases, said } from './cases.ts';

/** The public contract, case by case: each outcome was predicted by hand from the design of the format before it was run. */
for (const file of caseFiles) {
  describe(file.replace(/\.txt$/u, '').replaceAll('-', ' '), () => {
    for (const { title, args, law, expected } of readCases(file)) {
      it(title, async () => {
        const topics = [...new Set(expected.flatMap((line) => /^([a-z-]+)\.[a-z]/u.exec(line)?.[1] ?? []))];
        const { code, out, err } = await run(['check', '-', '-f', 'json', '--fail-on', 'never', '--topic', topics.join(','), ...args], { readStdin: () => Buffer.from(law) });
        expect({ code, err }, out).toEqual({ code: 0, err: '' });
        const { laws } = JSON.parse(out) as { laws: readonly { findings: Parameters<typeof said>[1] }[] };
        expect(said(expected, laws[0]?.findings ?? [])).toEqual(expected);
      });
    }
  });
}
