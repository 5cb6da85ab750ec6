/** Reads the settings of a test. Rule files are validated before they get here, so a wrong shape is simply absent. */
export function textSetting(settings: unknown, key: string): string | undefined {
  const value = mapSetting(settings)[key];
  return typeof value === 'string' ? value : undefined;
}

/** A text that every test of an operator has. */
export function needed(settings: unknown, key: string): string {
  return String(mapSetting(settings)[key]);
}

/** Whether a setting says yes. */
export function flagSetting(settings: unknown, key: string): boolean {
  const value = mapSetting(settings)[key];
  return value === true || value === 'yes';
}

/** A word or a list of words, as a list. */
export function listSetting(settings: unknown, key: string): readonly string[] {
  return asList(mapSetting(settings)[key]);
}

const NONE: readonly string[] = [];

/** The settings as a map; empty for anything else. */
export function mapSetting(settings: unknown): Readonly<Record<string, unknown>> {
  return typeof settings === 'object' && settings !== null && !Array.isArray(settings) ? (settings as Readonly<Record<string, unknown>>) : {};
}

/** A word or a list of words, as a list. */
export function asList(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  return value === undefined ? NONE : [String(value)];
}
