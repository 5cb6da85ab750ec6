import { Option } from 'commander';
import { LEVELS } from '../../model/outcome.ts';
import type { ProgramParts } from '../program.ts';

/** Puts `explain`, `rules` and `schema` on the command line. */
export function registerRules({ add, prepare, filters, say, io, speech, done }: ProgramParts): void {
  add('explain', say('explain'), ['lacuna explain csam.simple-possession', 'lacuna explain grooming.without-meeting --lang fr'])
    .argument('<criterion...>', say('explainCriteria'))
    .action(async (ids: string[]) => done(await (await import('../commands/explain.ts')).explain(ids, io, speech)));

  const rules = add('rules', say('rules'), ['lacuna rules --topic csam', 'lacuna rules --instrument lanzarote --level requires', 'lacuna rules test']).helpCommand(false);
  filters(prepare(rules.command('list', { isDefault: true })).description(say('rulesList')))
    .addOption(new Option('--level <level>', say('level')).choices(LEVELS))
    .addOption(new Option('-f, --format <format>', say('rulesFormat')).choices(['text', 'json', 'markdown', 'csv']))
    .option('--crosswalk', say('crosswalk'))
    .action(async (options: object) => done((await import('../commands/rules.ts')).listRules(options, io, speech)));
  prepare(rules.command('test'))
    .description(say('rulesTest'))
    .argument('[folder]', say('rulesDir'))
    .action(async (folder: string | undefined) => done(await (await import('../commands/rules-test.ts')).testRules(folder, io, speech)));
  prepare(rules.command('mutate'))
    .description(say('rulesMutate'))
    .argument('[folder]', say('rulesDir'))
    .option('--only <id...>', say('rulesMutateOnly'))
    .action(async (folder: string | undefined, options: { readonly only?: string[] }) => done(await (await import('../commands/rules-mutate.ts')).mutateRules(folder, options.only ?? [], io, speech)));
  prepare(rules.command('new'))
    .description(say('rulesNew'))
    .argument('<id>', say('rulesNewId'))
    .option('--folder <folder>', say('rulesNewFolder'), 'my-rules')
    .action(async (id: string, options: { readonly folder: string }) => done((await import('../commands/rules-new.ts')).writeNewRule(id, options.folder, io, speech)));
  prepare(rules.command('index'))
    .description(say('rulesIndex'))
    .option('--check', say('check_'))
    .argument('[folder]', say('rulesDir'), 'rules')
    .action(async (folder: string, options: { readonly check?: boolean }) => done((await import('../commands/rules-index.ts')).indexRules(folder, options.check === true, io, speech)));

  add('schema', say('schema'), ['lacuna schema > law.schema.json', 'lacuna schema --lang fr'])
    .option('--bill', say('schemaBill'))
    .option('--rule', say('schemaRule'))
    .action(async (options: { readonly bill?: boolean; readonly rule?: boolean }) => done((await import('../commands/schema.ts')).printSchema(options.rule === true ? 'rule' : options.bill === true ? 'bill' : 'law', io, speech)));
}
