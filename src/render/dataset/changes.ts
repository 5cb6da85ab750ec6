import type { Edition } from '../../model/edition.ts';
import type { DatasetWords } from '../../words/dataset.ts';
import { markdownCode, markdownText } from '../escape.ts';

/** The most laws, criteria or outcomes that an entry names. */
const MOST = 200;

/** The text of the newest entry; undefined where nothing changed since the edition before. */
export function changesSince(before: Edition | undefined, now: Edition, words: DatasetWords): string | undefined {
  const { changes } = words;
  const heading = `## ${markdownText(changes.edition(now.rules, now.digest, now.laws.size))}\n\n`;
  if (before === undefined) return `${heading}- ${markdownText(changes.first(now.laws.size, now.criteria.length))}\n`;
  const rulesChanged = before.rules !== now.rules || before.digest !== now.digest;
  const lists: [string, readonly string[]][] = [
    ['lawsAdded', [...now.laws.keys()].filter((law) => !before.laws.has(law))],
    ['lawsRemoved', [...before.laws.keys()].filter((law) => !now.laws.has(law))],
    ['criteriaAdded', now.criteria.filter((id) => !before.criteria.includes(id))],
    ['criteriaRemoved', before.criteria.filter((id) => !now.criteria.includes(id))],
  ];
  const outcomes = outcomesChanged(before, now);
  if (!rulesChanged && outcomes.length === 0 && lists.every(([, items]) => items.length === 0)) return undefined;
  const title: Readonly<Record<string, (count: number) => string>> = { lawsAdded: changes.lawsAdded, lawsRemoved: changes.lawsRemoved, criteriaAdded: changes.criteriaAdded, criteriaRemoved: changes.criteriaRemoved };
  const entries = [
    ...(rulesChanged ? [`- ${markdownText(changes.rules(`${before.rules} (${before.digest})`, `${now.rules} (${now.digest})`))}\n`] : []),
    ...lists.flatMap(([name, items]) => (items.length === 0 ? [] : [listed(title[name]?.(items.length) ?? '', items.map(markdownCode), changes.more)])),
    outcomes.length === 0 ? `- ${markdownText(changes.otherwise)}\n` : listed(changes.outcomes(outcomes.length), outcomes, changes.more),
  ];
  return heading + entries.join('');
}

function listed(title: string, items: readonly string[], more: (count: number) => string): string {
  const shown = items.slice(0, MOST);
  const rest = items.length - shown.length;
  return `- ${markdownText(title)}\n${[...shown, ...(rest === 0 ? [] : [more(rest)])].map((item) => `  - ${item}\n`).join('')}`;
}

function outcomesChanged(before: Edition, now: Edition): string[] {
  return [...now.laws].flatMap(([law, packed]) => {
    const old = before.laws.get(law)?.split(',');
    if (old === undefined) return [];
    const outcomes = packed.split(',');
    return now.criteria.flatMap((id, index) => {
      const was = old[before.criteria.indexOf(id)];
      const outcome = outcomes[index] ?? '';
      return was === undefined || was === outcome ? [] : [`${markdownText(law)}, ${markdownCode(id)}: ${was} → ${outcome}`];
    });
  });
}

/** The whole file: the newest entry above those that were there. */
export function changesFile(entry: string | undefined, before: string | undefined, words: DatasetWords): string {
  const { heading, intro } = words.changes;
  const entries = before === undefined ? '' : before.slice(Math.max(0, before.indexOf('\n## ') + 1));
  const kept = entries.startsWith('## ') ? entries : '';
  return `# ${heading}\n\n${intro}\n\n${[entry, kept].filter((one) => one !== undefined && one !== '').join('\n')}`;
}
