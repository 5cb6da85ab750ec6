import { builtCatalogue, builtTexts } from '../../catalogue/built.ts';
import type { Criterion } from '../../model/criterion.ts';
import { LEVELS, type Level } from '../../model/outcome.ts';
import type { CatalogueTexts } from '../../model/texts.ts';
import { crosswalk } from '../../render/crosswalk.ts';
import { topicTitle } from '../../words/lists.ts';
import type { Speech } from '../../words/speech.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { checkFilters, idsIn, selectCriteria } from '../selection.ts';

export interface RulesOptions {
  readonly topic?: readonly string[];
  readonly instrument?: readonly string[];
  readonly pack?: readonly string[];
  readonly level?: Level;
  readonly format?: 'text' | 'json' | 'markdown' | 'csv';
  readonly crosswalk?: boolean;
}

/** Lists the criteria that pass the filters, by topic, with the strongest force among their sources. */
export function listRules(options: RulesOptions, io: Io, speech: Speech): ExitCode {
  const { catalogue, digest } = builtCatalogue();
  const texts = builtTexts(speech.language);
  const filters = checkFilters({ topics: idsIn(options.topic), packs: idsIn(options.pack), instruments: idsIn(options.instrument), asParty: [] }, catalogue, speech);
  const criteria = selectCriteria(filters, catalogue, speech, options.level);
  if (options.crosswalk === true) {
    io.out(crosswalk(criteria, catalogue, texts, options.format === 'json' || options.format === 'csv' ? options.format : 'markdown'));
    return EXIT.clear;
  }
  if (options.format === 'json') {
    io.out(`${JSON.stringify({ version: catalogue.version, digest, criteria: criteria.map((criterion) => ruleJson(criterion, texts)) }, undefined, 2)}\n`);
    return EXIT.clear;
  }
  let topic = '';
  for (const criterion of criteria) {
    if (criterion.topic !== topic) {
      io.out(`${topic === '' ? '' : '\n'}${topicTitle(texts, criterion.topic)}\n`);
      topic = criterion.topic;
    }
    io.out(`  ${criterion.id.padEnd(44)} ${speech.report.levels[strongest(criterion)].padEnd(10)} ${String(texts.criteria[criterion.id]?.title)}\n`);
  }
  return EXIT.clear;
}

/** The strongest force among the sources of a criterion, whoever is bound. */
export function strongest(criterion: Criterion): Level {
  return LEVELS.find((level) => criterion.sources.some((source) => source.force === level)) ?? 'invites';
}

function ruleJson(criterion: Criterion, texts: CatalogueTexts): unknown {
  return {
    id: criterion.id,
    topic: criterion.topic,
    pack: criterion.pack,
    title: texts.criteria[criterion.id]?.title,
    ask: texts.criteria[criterion.id]?.ask,
    strongest: strongest(criterion),
    parts: criterion.parts.map((part) => ({ part, label: texts.criteria[criterion.id]?.parts[part] })),
    sources: criterion.sources,
  };
}
