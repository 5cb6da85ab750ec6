import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** Whether a terminal can be made: `script` of util-linux. */
export const HAS_TERMINAL = spawnSync('script', ['-qfec', 'true', '/dev/null'], { input: '' }).status === 0;

/** The command on a terminal of its own, as a person sits before it. */
export class Terminal {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<number>;
  #shown = '';
  #read = 0;
  #wake: (() => void) | undefined;

  constructor(command: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
    const program = `"${process.execPath}" "${process.cwd()}/bin/lacuna.js"`;
    this.#child = spawn('script', ['-qfec', command.replace(/^lacuna/u, `exec ${program}`), '/dev/null'], { cwd, env: { PATH: process.env['PATH'], TERM: 'dumb', ...env } });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#shown += chunk.toString('utf8');
      this.#wake?.();
    });
    this.#ended = new Promise((resolve) => this.#child.once('close', (code) => resolve(code ?? -1)));
  }

  /** All that was shown so far. */
  get shown(): string {
    return this.#shown.replaceAll('\r\n', '\n');
  }

  /** Waits until a text is shown that was not waited for before. */
  async until(text: string): Promise<void> {
    for (;;) {
      const found = this.#shown.indexOf(text, this.#read);
      if (found !== -1) {
        this.#read = found + text.length;
        return;
      }
      await new Promise<void>((resolve, reject) => {
        const missing = (): void => (this.#shown.includes(text, this.#read) ? resolve() : reject(new Error(`“${text}” is not shown:\n${this.#shown}`)));
        const patience = setTimeout(missing, 30_000);
        this.#wake = () => {
          clearTimeout(patience);
          resolve();
        };
        void this.#ended.then(missing);
      });
    }
  }

  /** Waits for a prompt and types an answer. */
  async answer(prompt: string, text: string): Promise<void> {
    await this.until(prompt);
    this.#child.stdin.write(`${text}\r`);
  }

  /** Waits for a prompt and presses a key, such as Ctrl-C. */
  async press(prompt: string, key: string): Promise<void> {
    await this.until(prompt);
    this.#child.stdin.write(key);
  }

  /** The exit code, once it has ended. */
  ended(): Promise<number> {
    return this.#ended;
  }
}

export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';
