import { Option } from 'commander';
import { AGREEMENT_FORMATS } from '../../render/agreement/format.ts';
import { STALE_FORMATS } from '../../render/stale.ts';
import { AGREE_HELP } from '../../words/agree.ts';
import type { AgreeOptions } from '../commands/agree.ts';
import type { StaleOptions } from '../commands/stale.ts';
import type { ProgramParts } from '../program.ts';

/** Puts `agree` and `stale` on the command line. */
export function registerAgree({ add, say, io, speech, done }: ProgramParts): void {
  const help = AGREE_HELP[speech.language];

  add('agree', help.agree, ['lacuna agree fixtures/findings/*.csv fixtures/countries fixtures/findings', 'lacuna agree findings.csv law.yaml -o agreement.md --lang fr'])
    .argument('[file...]', help.agreeFiles)
    .addOption(new Option('-f, --format <format>', help.formats).choices(AGREEMENT_FORMATS))
    .option('-o, --output <file>', help.output)
    .option('--strict', help.strict)
    .option('--no-color', say('noColor'))
    .option('-q, --quiet', help.counts)
    .action(async (files: string[], options: AgreeOptions) => done(await (await import('../commands/agree.ts')).agree(files, options, io, speech)));

  add('stale', help.stale, ['lacuna stale --older-than 12m fixtures/countries', 'lacuna stale --older-than 2y --today 2027-01-01 law.yaml -f csv'])
    .argument('[file...]', help.staleFiles)
    .addOption(new Option('--older-than <age>', help.olderThan).default('12m'))
    .option('--today <date>', help.today)
    .addOption(new Option('-f, --format <format>', help.formats).choices(STALE_FORMATS))
    .option('-o, --output <file>', help.output)
    .action(async (files: string[], options: StaleOptions) => done(await (await import('../commands/stale.ts')).stale(files, options, io, speech)));
}
