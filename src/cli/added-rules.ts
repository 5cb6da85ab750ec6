import { placeOf } from '../load/place.ts';
import { existsSync, statSync } from 'node:fs';
import { builtTexts, type BuiltCatalogue } from '../catalogue/built.ts';
import type { AddedRules } from '../catalogue/overlay.ts';
import { diagnosticText } from '../render/diagnostic-line.ts';
import type { Speech } from '../words/speech.ts';
import { inWords } from './diagnostics.ts';
import { UsageFault } from './exit.ts';
import type { Io } from './io.ts';

/** Reads a folder of criteria, `<folder>/<topic>/<name>.yaml`, and adds them to the catalogue. Its faults are printed; a faulty rule is never a finding. */
export async function loadAdded(folder: string, { catalogue }: BuiltCatalogue, io: Io, speech: Speech): Promise<AddedRules | 'faulty'> {
  const { readRuleFiles } = await import('../catalogue/read-rules.ts');
  const { addRules } = await import('../catalogue/overlay.ts');
  const path = placeOf(folder, io.cwd);
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new UsageFault(speech.cli.noMatch(folder));
  const files = readRuleFiles(path, folder.replace(/\/$/u, ''));
  if (files.length === 0) throw new UsageFault(speech.cli.noMatch(`${folder}/<topic>/<name>.yaml`));
  const added = addRules(files, catalogue, builtTexts(speech.language), speech.language);
  if (!('faults' in added)) return added;
  for (const fault of added.faults) io.err(diagnosticText(inWords(fault, speech)));
  io.err(`${speech.cli.errors(added.faults.length)}\n`);
  return 'faulty';
}
