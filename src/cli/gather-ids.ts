const LIST_OPTIONS: ReadonlySet<string> = new Set(['--topic', '--instrument', '--as-party', '--pack']);

/** What an id looks like; a path has a dot, a slash or a sign of a pattern. */
const ID = /^[a-z][a-z0-9-]*$/u;

/**
 * Lets several ids follow an option (`--topic csam grooming law.yaml`): they are joined by commas, so that the files after them stay files.
 */
export function gatherIds(argv: readonly string[]): string[] {
  const gathered: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    gathered.push(word);
    if (!LIST_OPTIONS.has(word)) continue;
    const ids: string[] = [];
    while (index + 1 < argv.length && (ids.length === 0 || ID.test(argv[index + 1] ?? ''))) {
      index += 1;
      ids.push(argv[index] ?? '');
    }
    if (ids.length > 0) gathered.push(ids.join(','));
  }
  return gathered;
}
