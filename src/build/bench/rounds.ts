import { measure } from './processes.ts';
import { ratioOf } from './robust.ts';
import type { Program, Run } from './processes.ts';
import type { Ratio } from './robust.ts';

/** Runs by name of program, one a round. */
export type Rounds = ReadonlyMap<string, readonly Run[]>;

/** Runs programs in turn, round after round, each round in the other order, so that drift of the machine meets all alike. A first round warms up and is not counted. */
export function inTurn(programs: ReadonlyMap<string, Program>, rounds: number, warm = true): Rounds {
  const runs = new Map<string, Run[]>([...programs.keys()].map((name) => [name, []]));
  if (warm) for (const program of programs.values()) measure(program);
  for (let round = 0; round < rounds; round += 1) {
    const order = [...programs];
    for (const [name, program] of round % 2 === 0 ? order : order.reverse()) runs.get(name)?.push(measure(program));
  }
  return runs;
}

/** How long a program takes against another in the same rounds. */
export function wallRatio(rounds: Rounds, name: string, base: string): Ratio {
  return ratioOf((rounds.get(name) ?? []).map(({ wall }) => wall), (rounds.get(base) ?? []).map(({ wall }) => wall));
}

/** How much processor a program takes against another, over all rounds: single runs are counted too coarsely. */
export function cpuRatio(rounds: Rounds, name: string, base: string): number {
  const sum = (one: string): number => (rounds.get(one) ?? []).reduce((total, { cpu }) => total + cpu, 0);
  return sum(name) / sum(base);
}
