import { formatOf, MissingPackage, rendererFor, type Format, type Renderer, type RenderOptions } from '../render/renderer.ts';
import { compareRendererFor, type CompareFormat, type CompareRenderer } from '../render/compare/renderer.ts';
import type { CompareWords } from '../words/compare.ts';
import { documentWordsIn } from '../words/document.ts';
import { UsageFault } from './exit.ts';
import type { Io } from './io.ts';

/** Documents of other programs, which a file's name must not promise. */
const FOREIGN = /\.(pdf|doc|odt|rtf|xlsx?|ods|pptx?)$/iu;

/** What was asked for on the command line. */
export interface Asked {
  readonly format?: Format;
  readonly output?: string;
}

/** The renderer of a comparison's format; what cannot be written here is found before any law is read. */
export async function openCompareRenderer(format: CompareFormat, output: string | undefined, words: CompareWords, io: Io): Promise<CompareRenderer> {
  if (format === 'xlsx' && io.stdoutIsTerminal && (output === undefined || output === '-')) throw new UsageFault(words.xlsxOnTerminal);
  try {
    return await compareRendererFor(format);
  } catch (error) {
    if (error instanceof MissingPackage) throw new UsageFault(words.xlsxMissing);
    throw error;
  }
}

/** The renderer of a format. A format that cannot be written here is a mistake that the user can mend, found before any law is read. */
export async function openRenderer(format: Format, look: RenderOptions, { format: asked, output }: Asked, io: Io): Promise<Renderer> {
  const foreign = FOREIGN.exec(output ?? '')?.[1];
  if (foreign !== undefined && asked === undefined && formatOf(output ?? '') === undefined) throw new UsageFault((await documentWordsIn(look.language)).noFormatFor(foreign.toLowerCase()));
  if (format === 'docx' && io.stdoutIsTerminal && (output === undefined || output === '-')) throw new UsageFault((await documentWordsIn(look.language)).docxOnTerminal);
  try {
    return await rendererFor(format, look);
  } catch (error) {
    if (error instanceof MissingPackage) throw new UsageFault((await documentWordsIn(look.language)).docxMissing);
    throw error;
  }
}
