import type { Language } from '../model/outcome.ts';

/** The words of runs over many files, in one language. */
export interface ScaleWords {
  /** How far a run is, on one line; how many seconds are left. */
  readonly progress: (done: number, all: number, seconds: number) => string;
  readonly badWorkers: (text: string, most: number) => string;
  readonly badShard: (text: string) => string;
  readonly cacheIsLaws: (folder: string) => string;
  readonly cacheRefused: (folder: string, why: string) => string;
  readonly shardFormat: (format: string, formats: string) => string;
  readonly partOnTerminal: string;
  readonly partUnreadable: (file: string, why: string) => string;
  readonly notPart: (file: string) => string;
  readonly partCut: (file: string) => string;
  readonly partOther: (file: string, first: string, what: 'version' | 'rules' | 'options' | 'files' | 'shards') => string;
  readonly partTwice: (file: string, first: string, shard: string) => string;
  readonly partsMissing: (shards: string) => string;
  readonly partVersion: (part: string, own: string) => string;
  readonly partRules: string;
}

/** The words of one language, loaded only when a run over many files needs them. */
export async function scaleWordsIn(language: Language): Promise<ScaleWords> {
  return language === 'fr' ? (await import('./fr/scale.ts')).frenchScale : (await import('./en/scale.ts')).englishScale;
}
