import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A place in a text as editors count: from zero. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A fault as an editor underlines it. */
export interface Squiggle {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
  readonly severity: number;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const SERVER = join(dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');

/** The language server that VS Code runs for YAML, spoken to over its standard streams as an editor does. */
export class LanguageServer {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #squiggles = new Map<string, (found: readonly Squiggle[]) => void>();
  #buffer = Buffer.alloc(0);
  #id = 0;

  private constructor() {
    // No proxy and no certificates: whatever it would fetch from a network it does not get.
    this.#child = spawn(process.execPath, [SERVER, '--stdio'], { env: { PATH: process.env['PATH'], http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' } });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk]);
      this.#read();
    });
  }

  /** A server that is ready for files. */
  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer();
    const capabilities = { textDocument: { hover: { contentFormat: ['plaintext'] }, completion: { completionItem: { snippetSupport: false } } } };
    await server.#request('initialize', { processId: process.pid, rootUri: `file://${folder}`, capabilities });
    server.#send({ method: 'initialized', params: {} });
    server.#send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } } } });
    return server;
  }

  /** Opens a file with this text; what the server finds wrong with it. */
  open(uri: string, text: string): Promise<readonly Squiggle[]> {
    const found = new Promise<readonly Squiggle[]>((resolve) => this.#squiggles.set(uri, resolve));
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    return found;
  }

  /** The words that the server offers at a place. */
  async complete(uri: string, position: Position): Promise<readonly string[]> {
    const list = (await this.#request('textDocument/completion', { textDocument: { uri }, position })) as { readonly items: readonly { readonly label: string }[] };
    return list.items.map((item) => item.label);
  }

  /** The text that the server shows at a place. */
  async hover(uri: string, position: Position): Promise<string> {
    const shown = (await this.#request('textDocument/hover', { textDocument: { uri }, position })) as { readonly contents: { readonly value: string } | string } | null;
    return typeof shown?.contents === 'string' ? shown.contents : (shown?.contents.value ?? '');
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    await this.#request('shutdown', null);
    this.#send({ method: 'exit' });
    this.#child.kill();
  }

  #request(method: string, params: unknown): Promise<unknown> {
    this.#id += 1;
    const id = this.#id;
    const answer = new Promise<unknown>((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params } as Message);
    return answer;
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  }

  #read(): void {
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(this.#buffer.subarray(0, Math.max(head, 0)).toString())?.[1] ?? Number.NaN);
      if (head === -1 || this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.subarray(head + 4, head + 4 + length).toString()) as Message;
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#take(message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { readonly uri: string; readonly diagnostics: readonly Squiggle[] };
      this.#squiggles.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) {
      // The server asks for settings of each kind: the ones it was told stand.
      const items = (params as { readonly items?: readonly unknown[] } | undefined)?.items;
      this.#send({ id, result: method === 'workspace/configuration' ? items?.map((_, index) => (index === 0 ? { validate: true, hover: true, completion: true, schemaStore: { enable: false } } : {})) : null } as Message);
    } else if (id !== undefined) {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    }
  }
}
