import { unzipSync, strFromU8 } from 'fflate';
import { run, type Ran } from '../run-command.ts';

/** The invented law of the golden reports, which holds hostile text too. */
export const INVENTED = 'test/golden/report/xa.yaml';

/** Runs `check` and keeps the bytes that it writes to standard output. */
export async function runForBytes(argv: readonly string[]): Promise<Omit<Ran, 'out'> & { readonly bytes: Uint8Array }> {
  const written: Uint8Array[] = [];
  const { code, err } = await run(argv, { out: (content) => void written.push(typeof content === 'string' ? Buffer.from(content) : content) });
  return { code, err, bytes: Buffer.concat(written) };
}

/** The files in a DOCX, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Text without the spaces that differ between forms of one report. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
