import { placeOf } from '../../load/place.ts';
import { existsSync } from 'node:fs';
import { builtCatalogue } from '../../catalogue/built.ts';
import { newRule } from '../../render/new-rule.ts';
import type { Speech } from '../../words/speech.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { openSink } from '../sink.ts';

/** Writes a filled-in criterion file to start from; never over a file that exists, never under an id in use. */
export function writeNewRule(id: string, folder: string, io: Io, speech: Speech): ExitCode {
  const { catalogue } = builtCatalogue();
  const [topic = '', name, more] = id.split('.');
  if (name === undefined || more !== undefined || !/^[a-z0-9-]+$/u.test(name)) throw new UsageFault(speech.cli.newRule.badId(id));
  if (!catalogue.topics.includes(topic)) throw new UsageFault(speech.cli.unknownWord('rules new', topic, undefined, catalogue.topics.join(', ')));
  if (catalogue.criteria.some((criterion) => criterion.id === id) || Object.hasOwn(catalogue.retired, id)) throw new UsageFault(speech.cli.newRule.taken(id));
  const path = `${folder.replace(/\/$/u, '')}/${topic}/${name}.yaml`;
  if (existsSync(placeOf(path, io.cwd))) throw new UsageFault(speech.cli.newRule.exists(path));
  const sink = openSink(path, io, speech);
  sink.write(newRule(id));
  sink.commit();
  io.err(`${speech.cli.newRule.next(folder)}\n`);
  return EXIT.clear;
}
