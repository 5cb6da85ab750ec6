import { posix } from 'node:path';

/** A file's path as pipelines expect it: relative to where the command ran, without `./`, with forward slashes. */
export function sourcePath(file: string): string {
  return posix.normalize(file.replaceAll('\\', '/'));
}

/** Whether a path begins at the root of a file system. */
export function isRooted(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//u.test(path);
}

/** A path as a URI: relative where the path is. */
export function sourceUri(file: string): string {
  const path = sourcePath(file);
  const drive = /^[A-Za-z]:(?=\/)/u.exec(path)?.[0] ?? '';
  const encoded = path.slice(drive.length).split('/').map(encodeURIComponent).join('/');
  if (drive !== '') return `file:///${drive}${encoded}`;
  return isRooted(path) ? `file://${encoded}` : encoded;
}
