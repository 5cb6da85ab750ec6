import { Option, type Command } from 'commander';
import { NEXT_FORMATS } from '../../render/next.ts';
import { DRAFT_HELP } from '../../words/draft.ts';
import type { InitOptions } from '../commands/init.ts';
import type { InterviewOptions } from '../commands/interview.ts';
import type { NextOptions } from '../commands/next.ts';
import type { ProgramParts } from '../program.ts';
import { configOptions } from './config.ts';

/** Puts `init`, `interview` and `next` on the command line. */
export function registerDraft(parts: ProgramParts): void {
  const { add, filters, running, io, speech, done } = parts;
  const help = DRAFT_HELP[speech.language];

  add('init', help.init, ['lacuna init TG --lang fr', 'lacuna init TG --yes --date 2026-01-01 --texts "cp=Code pénal; cpp=Code de procédure pénale" --topics csam,grooming -o togo.yaml'])
    .argument('[code]', help.initCode)
    .option('--country <code>', help.country)
    .option('--name <name>', help.name)
    .option('--date <date>', help.date)
    .option('--texts <list>', help.texts)
    .option('--topics <ids>', help.topics)
    .option('-o, --output <file>', help.output)
    .option('--schema <path>', help.schema)
    .option('-y, --yes', help.yes)
    .action(async (code: string | undefined, options: InitOptions) => done(await (await import('../commands/init.ts')).init(code, options, io, speech)));

  configOptions(filters(add('interview', help.interview, ['lacuna interview togo.yaml', 'lacuna interview togo.yaml --topic csam,grooming', 'lacuna interview togo.yaml --answers answers.txt'])), parts)
    .argument('<file>', help.interviewFile)
    .option('--answers <file>', help.answers)
    .action((file: string, _: object, command: Command) => running<InterviewOptions>(command, async (options, spoken) => (await import('../commands/interview.ts')).interview(file, options, io, spoken)));

  configOptions(filters(add('next', help.next, ['lacuna next fixtures/countries/KE.yaml', 'lacuna next togo.yaml --topic csam -n 5', 'lacuna next togo.yaml -f json'])), parts)
    .argument('<file>', help.nextFile)
    .addOption(new Option('-n, --count <number>', help.count).default('20'))
    .addOption(new Option('-f, --format <format>', help.nextFormat).choices(NEXT_FORMATS))
    .action((file: string, _: object, command: Command) => running<NextOptions>(command, async (options, spoken) => (await import('../commands/next.ts')).next(file, options, io, spoken)));
}
