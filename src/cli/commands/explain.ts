import { builtCatalogue, builtExamples, builtTexts } from '../../catalogue/built.ts';
import { explainCriterion } from '../../render/explanation.ts';
import { countryNameIn } from '../../report/country-name.ts';
import { draftWordsIn } from '../../words/draft.ts';
import type { Speech } from '../../words/speech.ts';
import { nearest } from '../../validate/nearest.ts';
import { corpusOf } from '../corpus.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** Explains criteria: what they ask, by whom, how they are derived, and examples of laws that meet them and that do not. */
export async function explain(ids: readonly string[], io: Io, speech: Speech): Promise<ExitCode> {
  const built = builtCatalogue();
  const { catalogue } = built;
  const { corpus: words } = await draftWordsIn(speech.language);
  const texts = builtTexts(speech.language);
  const examples = builtExamples();
  const all = catalogue.criteria.map((criterion) => criterion.id);
  for (const id of ids) {
    const retired = catalogue.retired[id];
    if (!all.includes(id)) throw new UsageFault(speech.cli.unknownWord('explain', id, retired === undefined ? nearest(id, all) : retired.join(', '), 'lacuna rules'));
  }
  const corpus = corpusOf(built, catalogue.criteria.filter((one) => ids.includes(one.id)), io);
  const pages = ids.flatMap((id) => catalogue.criteria.filter((one) => one.id === id)).map((criterion) => {
    const met = corpus?.meeting.get(criterion.id);
    const countries = met === undefined ? undefined : { title: words.title, lines: met.length === 0 ? [words.none(Number(corpus?.laws))] : met.map((law) => words.line(countryNameIn(speech.language, law.country, { name: undefined, names: {} }), law.asOf, law.historical, shortPlaces(law.places, speech.report.semicolon))) };
    return explainCriterion(criterion, texts, examples[criterion.id] ?? [], speech, countries);
  });
  io.out(pages.join('\n'));
  return EXIT.clear;
}

/** The provisions that a verdict rests on; of many the first few. */
function shortPlaces(places: readonly string[], between: string): string {
  return places.length > 6 ? `${places.slice(0, 6).join(between)} …` : places.join(between);
}
