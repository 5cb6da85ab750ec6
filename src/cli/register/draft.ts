import { Option } from 'commander';
import { NEXT_FORMATS } from '../../render/next.ts';
import { DRAFT_HELP } from '../../words/draft.ts';
import type { InitOptions } from '../commands/init.ts';
import type { NextOptions } from '../commands/next.ts';
import type { ProgramParts } from '../program.ts';

/** Puts `init`, `interview` and `next` on the command line. */
export function registerDraft({ add, io, speech, done }: ProgramParts): void {
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

  add('interview', help.interview, ['lacuna interview togo.yaml', 'lacuna interview togo.yaml --answers answers.txt'])
    .argument('<file>', help.interviewFile)
    .option('--answers <file>', help.answers)
    .action(async (file: string, options: { readonly answers?: string }) => done(await (await import('../commands/interview.ts')).interview(file, options.answers, io, speech)));

  add('next', help.next, ['lacuna next fixtures/countries/KE.yaml', 'lacuna next togo.yaml -n 5 -f json'])
    .argument('<file>', help.nextFile)
    .addOption(new Option('-n, --count <number>', help.count).default('20'))
    .addOption(new Option('-f, --format <format>', help.nextFormat).choices(NEXT_FORMATS))
    .action(async (file: string, options: NextOptions) => done(await (await import('../commands/next.ts')).next(file, options, io, speech)));
}
