import { rememberedOnce } from './remembered.ts';

/** A file's path as pipelines expect it: relative to where the command ran, without `./`, with forward slashes. */
export const sourcePath: (file: string) => string = rememberedOnce(plainPath);

function plainPath(file: string): string {
  const path = file.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return `${path.startsWith('/') ? '/' : ''}${steps.join('/')}`;
}

/** Whether a path begins at the root of a file system. */
export function isRooted(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//u.test(path);
}

/** A path as a URI: relative where the path is. */
export const sourceUri: (file: string) => string = rememberedOnce(uriOf);

function uriOf(file: string): string {
  const path = sourcePath(file);
  const drive = /^[A-Za-z]:(?=\/)/u.exec(path)?.[0] ?? '';
  const encoded = path.slice(drive.length).split('/').map(encodeURIComponent).join('/');
  if (drive !== '') return `file:///${drive}${encoded}`;
  return isRooted(path) ? `file://${encoded}` : encoded;
}
