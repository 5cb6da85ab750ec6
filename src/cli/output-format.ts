import { billWordsIn } from '../words/bills.ts';
import type { Speech } from '../words/speech.ts';
import { UsageFault } from './exit.ts';
import type { Io } from './io.ts';

/** Where a report goes, and in which format, as the command line says it. */
export interface OutputOptions<Format> {
  readonly format?: Format;
  readonly output?: string;
}

/** The format asked for, else that of the file's extension, else the usual one; an extension that stands for no format here is refused. */
export async function outputFormat<Format extends string>({ format, output }: OutputOptions<Format>, formatOf: (file: string) => Format | undefined, io: Io, speech: Speech): Promise<Format | 'pretty' | 'markdown'> {
  if (format !== undefined) return format;
  if (output === undefined || output === '-') return io.stdoutIsTerminal ? 'pretty' : 'markdown';
  const found = formatOf(output);
  if (found !== undefined) return found;
  const extension = /\.([A-Za-z0-9]+)$/u.exec(output)?.[1];
  if (extension === undefined) return 'markdown';
  throw new UsageFault((await billWordsIn(speech.language)).noFormat(extension.toLowerCase()));
}
