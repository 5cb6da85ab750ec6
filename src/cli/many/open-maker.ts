import type { ReadText } from '../../load/files.ts';
import type { Speech } from '../../words/speech.ts';
import type { Io } from '../io.ts';
import { LawJudge } from '../judge-file.ts';
import { openRenderer } from '../open-renderer.ts';
import type { RunSetup } from '../run-setup.ts';
import { Checker, checkMaker, runInfo } from './check-maker.ts';
import type { CheckHead, CheckRecipe, Given, LawHead, LawsRecipe, Maker, Recipe } from './made.ts';

/** The maker of a recipe: the same in every thread. */
export async function openMaker(recipe: CheckRecipe, setup: RunSetup, given: Given, io: Io, speech: Speech, read?: ReadText): Promise<Maker<CheckHead>>;
/** The maker of a recipe of comparisons. */
export async function openMaker(recipe: LawsRecipe, setup: RunSetup, given: Given, io: Io, speech: Speech, read?: ReadText): Promise<Maker<LawHead>>;
/** The maker of any recipe. */
export async function openMaker(recipe: Recipe, setup: RunSetup, given: Given, io: Io, speech: Speech, read?: ReadText): Promise<Maker<CheckHead | LawHead>>;
export async function openMaker(recipe: Recipe, setup: RunSetup, given: Given, io: Io, speech: Speech, read?: ReadText): Promise<Maker<CheckHead | LawHead>> {
  const { asOf, instrumentsAsOf } = recipe.options;
  // Not the setup as a whole: its texts would be read before a report needs them.
  const { built, criteria, filters } = setup;
  const judge = new LawJudge({ built, criteria, filters, asOf, instrumentsAsOf, trees: given.trees, ...(read === undefined ? {} : { read }) }, io);
  if (recipe.kind === 'laws') return (await import('./laws-maker.ts')).lawsMaker(setup, recipe, speech, judge);
  const renderers = await Promise.all(recipe.formats.map((format) => openRenderer(format, { language: speech.language, words: speech.report, colour: false, quiet: recipe.quiet }, { format }, io)));
  return checkMaker(new Checker(setup, recipe, speech, judge, given.accepted), renderers, runInfo(setup, recipe));
}
