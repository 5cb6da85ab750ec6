/** Where a path leads from the folder in which the command runs: as it is where it starts at a root (`/`, a drive, a server), else below the folder. */
export function placeOf(path: string, cwd: string): string {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/u.test(path) ? path : `${cwd}/${path}`;
}
