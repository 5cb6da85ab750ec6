import type { ProgramParts } from './program.ts';
import { registerAgree } from './register/agree.ts';
import { registerBills } from './register/bills.ts';
import { registerCheck } from './register/check.ts';
import { registerCompare } from './register/compare.ts';
import { registerCompletion } from './register/completion.ts';
import { registerConfig } from './register/config.ts';
import { registerDraft } from './register/draft.ts';
import { registerRules } from './register/rules.ts';

/** What puts commands on the command line. */
export interface Registers {
  readonly register: (parts: ProgramParts) => void;
  /** The commands that look at no other: they may stand on the command line without the rest. */
  readonly alone: readonly string[];
}

/** All commands, in the order of the help. */
export const REGISTERS: readonly Registers[] = [
  { register: registerDraft, alone: ['init', 'interview', 'next'] },
  { register: registerCheck, alone: ['check'] },
  { register: registerConfig, alone: [] },
  { register: registerBills, alone: ['diff', 'fix', 'history'] },
  { register: registerCompare, alone: ['compare', 'dataset', 'merge'] },
  { register: registerRules, alone: ['explain', 'rules', 'schema'] },
  { register: registerAgree, alone: ['agree', 'stale'] },
  { register: registerCompletion, alone: [] },
];
