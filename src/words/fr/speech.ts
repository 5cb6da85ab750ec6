import type { Speech } from '../speech.ts';
import { frenchCli } from './cli.ts';
import { frenchDiagnostics } from './diagnostics.ts';
import { frenchReason } from './reasons.ts';
import { frenchReport } from './report.ts';

/** Everything that is said in French. */
export const french: Speech = {
  language: 'fr',
  reason: frenchReason,
  report: frenchReport,
  diagnostic: (diagnostic) => frenchDiagnostics[diagnostic.code](diagnostic.values),
  cli: frenchCli,
  explanation: { how: 'Comment il se déduit', examples: 'Exemples' },
};
