import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { disagreements } from './agreement.ts';
import { wrappedFolder } from './corpus.ts';
import { breaches } from './neutral-rule.ts';
import { NEUTRAL_RULES } from './neutral-rules.ts';
import { ajvPeer } from './peers/ajv.ts';
import { eslintPeer } from './peers/eslint.ts';
import { jsonRulesEnginePeer } from './peers/json-rules-engine.ts';
import { redoclyPeer } from './peers/redocly.ts';
import { spectralPeer } from './peers/spectral.ts';
import { print } from './processes.ts';
import { bareNode, jsYaml } from './product-rows.ts';
import { checking } from './product.ts';
import { cpuRatio, inTurn, wallRatio } from './rounds.ts';
import type { Breach } from './neutral-rule.ts';
import type { Peer } from './peers/peer.ts';
import type { Program } from './processes.ts';
import type { Bench } from './product-rows.ts';
import type { Ratio } from './robust.ts';

/** The tools that we compare with. */
export const PEERS: readonly Peer[] = [spectralPeer, redoclyPeer, eslintPeer, jsonRulesEnginePeer, ajvPeer].map((peer) => peer(NEUTRAL_RULES));

/** How a program stands to the base of its rounds and to lacuna. */
export interface Compared {
  readonly name: string;
  readonly toBase: Ratio;
  readonly cpuToBase: number;
  readonly toLacuna: Ratio;
}

/** Writes the settings of a peer, and returns its folder. */
function settle(bench: Bench, peer: Peer): string {
  const folder = `${bench.folder}/peers/${peer.name.replaceAll(/\W+/gu, '-')}`;
  mkdirSync(folder, { recursive: true });
  const lawSchema = JSON.parse(readFileSync(`${bench.root}rules/law.schema.json`, 'utf8')) as object;
  for (const [file, text] of Object.entries(peer.settings(NEUTRAL_RULES, lawSchema))) writeFileSync(`${folder}/${file}`, text);
  for (const program of peer.programs) cpSync(`${bench.root}src/build/bench/peers/${program}`, `${folder}/${program}`);
  return folder;
}

/** The program of a peer over a folder of laws. Exit code 1 is how all of them say that a rule is broken. */
function program(bench: Bench, peer: Peer, laws: string): Program {
  const folder = settle(bench, peer);
  const own = peer.wrap === undefined ? laws : wrappedFolder(`${folder}/${laws.split('/').at(-1) ?? 'laws'}`, laws, peer.wrap);
  // Rules of a peer that asks for its version, or sends figures, would measure the network.
  const env = { LACUNA_BENCH_PEERS: `${bench.install}/peers`, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true', NO_COLOR: '1' };
  return { args: peer.command({ install: `${bench.install}/peers`, folder, laws: own }), codes: [0, 1], cwd: bench.folder, env };
}

/** In what the peers' findings over a folder differ from those of the neutral rules; they are only timed where nothing differs. */
export function peerDisagreements(bench: Bench, laws: string): readonly string[] {
  const expected = new Map<string, readonly Breach[]>(readdirSync(laws).map((file) => [file, breaches(parse(readFileSync(`${laws}/${file}`, 'utf8')), NEUTRAL_RULES)]));
  const found = [...expected.values()].reduce((total, some) => total + some.length, 0);
  bench.say(`peers against the neutral rules: ${String(expected.size)} laws, ${String(NEUTRAL_RULES.length)} rules, ${String(found)} findings`);
  return PEERS.flatMap((peer) => {
    const { out, err } = print(program(bench, peer, laws));
    return disagreements(peer.name, peer.says, expected, peer.read(out, err));
  });
}

/** Lacuna and its peers in turn over a folder of laws, against bare Node or against js-yaml. */
export function comparePeers(bench: Bench, laws: string, base: 'node' | 'yaml', rounds: number, warm: boolean): readonly Compared[] {
  bench.say(`peers, ${String(readdirSync(laws).length)} law(s), against ${base === 'node' ? 'bare Node' : 'js-yaml'}`);
  const programs = new Map<string, Program>([
    ['base', base === 'node' ? bareNode(bench.folder) : jsYaml(bench, laws)],
    ['lacuna', checking(bench.root, laws, `${bench.reports}/peers`, bench.can.reports)],
    ...PEERS.map((peer): [string, Program] => [peer.name, program(bench, peer, laws)]),
  ]);
  const measured = inTurn(programs, rounds, warm);
  return ['lacuna', ...PEERS.map(({ name }) => name)].map((name) => ({ name, toBase: wallRatio(measured, name, 'base'), cpuToBase: cpuRatio(measured, name, 'base'), toLacuna: wallRatio(measured, name, 'lacuna') }));
}
