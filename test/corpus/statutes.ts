import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The folder of the statutes from which the corpus was encoded; it is no part of the repository. */
export const STATUTES = process.env['LACUNA_STATUTES'] ?? '../shared/law';

/** Whether the statutes are at hand. */
export const statutesAtHand = existsSync(STATUTES);

/** Where a text is, and how it prints the beginning of an article. */
interface StatuteText {
  readonly file: string;
  readonly heading: (article: string) => RegExp;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

const benin = (name: string): StatuteText => ({ file: 'BJ/BJ_Benin_codes_extracts.md', heading: (article) => new RegExp(`^### ${name} \\(.*— article ${escaped(article)}(?:er)?$`, 'mu') });
const german = (file: string): StatuteText => ({ file, heading: (article) => new RegExp(`^# § ${escaped(article)} –`, 'mu') });
const section = (file: string): StatuteText => ({ file, heading: (article) => new RegExp(`^## s${escaped(article)} `, 'mu') });
const rwandan = (file: string): StatuteText => ({ file, heading: (article) => new RegExp(`^## art${escaped(article)} `, 'mu') });
const moroccan = (file: string, word: string): StatuteText => ({ file, heading: (article) => new RegExp(`${word}\\s*${ordinal(article)}(?![\\d-])`, 'mu') });

/** The Moroccan texts write the first articles in words. */
function ordinal(article: string): string {
  const words: Readonly<Record<string, string>> = { '1': 'األول', '3': 'الثالث', '4': 'الرابع', '5': '(?:الخامس|5)', '6': '(?:السادس|6)', '7': '(?:السابع|7)', '8': '(?:الثامن|8)', '9': '(?:التاسع|9)', '10': '(?:العاشر|10)' };
  return words[article] ?? escaped(article);
}

/** By file of the corpus and key of its texts. */
export const STATUTE_TEXTS: Readonly<Record<string, Readonly<Record<string, StatuteText>>>> = {
  BJ: { cnum: benin('Code du numérique'), cenf: benin('Code de l’enfant'), cp: benin('Code pénal'), cpp: benin('Code de procédure pénale') },
  CH: { cp: { file: 'CH/CH_311.0_fr_extracts_2026-01.md', heading: (article) => new RegExp(`Art\\. ${escaped(article)}(?!\\d{2})`, 'mu') } },
  DE: { stgb: german('DE/DE_StGB_extracts_2026-08.md'), stpo: german('DE/DE_StPO_extracts_2026-08.md') },
  FR: { cp: { file: 'FR/FR_Code_penal_extracts_2026-04.md', heading: (article) => new RegExp(`^#+ Article ${escaped(article)}$`, 'mu') } },
  KE: { cmca: section('KE/KE_CMCA_2018_as_at_2025-11-04.md') },
  MA: { cp: moroccan('MA/MA_Code_penal_ar_2024-08-22.txt', 'الفصل'), cpp: moroccan('MA/MA_adala_criminal_90_ar.txt', 'المادة') },
  'NL-2017': { sr: { file: 'NL/NL_Sr_extracts_2017-snapshot.md', heading: (article) => new RegExp(`^###\\s*Artikel\\s+${escaped(article)}\\s*$`, 'mu') } },
  RW: { cyber: rwandan('RW/RW_Cybercrimes_60-2018.md'), child: rwandan('RW/RW_Child_protection_71-2018.md'), traf: { file: 'RW/RW_Trafficking_51-2018.md', heading: (article) => new RegExp(` ${escaped(article)}: [A-Z]`, 'mu') }, pc: rwandan('RW/RW_Penal_68-2018_extracts.md'), pcam: rwandan('RW/RW_Penal_amend_69-2019.md') },
  TZ: { cca: section('TZ/TZ_Cybercrimes_Act_2015.md'), lca: section('TZ/TZ_Law_of_the_Child_Act_2009_as_at_2024-10-11.md'), pc: section('TZ/TZ_Penal_Code_extracts.md'), atp: section('TZ/TZ_Anti_Trafficking_2008.md') },
  US: { usc18: { file: 'US/US_18USC_ch109A-110-117_extracts_2023-04.md', heading: (article) => new RegExp(`§\\s?${escaped(article)}\\.`, 'mu') } },
};

/** The statutes of the country of a file of the corpus, all in one; empty where there are none. */
export function statutesOf(country: string): string {
  const folder = `${STATUTES}/${country}`;
  return existsSync(folder) ? readdirSync(folder).sort().map((name) => statuteFile(`${country}/${name}`)).join('\n') : '';
}

const read = new Map<string, string>();

/** A file of the statutes as text. */
export function statuteFile(name: string): string {
  const known = read.get(name) ?? readFileSync(`${STATUTES}/${name}`, 'utf8');
  read.set(name, known);
  return known;
}
