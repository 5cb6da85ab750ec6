import type { Speech } from '../speech.ts';
import { englishCli } from './cli.ts';
import { englishDiagnostics } from './diagnostics.ts';
import { englishReason } from './reasons.ts';
import { englishReport } from './report.ts';

/** Everything that is said in English. */
export const english: Speech = {
  language: 'en',
  reason: englishReason,
  report: englishReport,
  diagnostic: (diagnostic) => englishDiagnostics[diagnostic.code](diagnostic.values),
  cli: englishCli,
  explanation: { how: 'How it is derived', examples: 'Examples' },
};
