import { plainLine } from './escape.ts';

/** What an annotation points to and is called. */
export interface AnnotationPlace {
  readonly file?: string;
  readonly line?: number;
  readonly col?: number;
  readonly title: string;
}

/** A workflow command of GitHub Actions that makes an annotation; nothing in the texts can end it or begin another. */
export function annotation(command: 'error' | 'warning' | 'notice', place: AnnotationPlace, lines: readonly string[]): string {
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${properties.join(',')}::${escapeData(lines.map(plainLine).join('\n'))}\n`;
}

/** A line for the log that the runner cannot take for a command of either style. */
export function logLine(text: string): string {
  return `lacuna: ${plainLine(text).replaceAll('##[', '## [')}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(plainLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
