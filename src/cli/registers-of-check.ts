import { registerCheck } from './register/check.ts';
import type { Registers } from './registers.ts';

/** `check` by itself: in its own bundle this stands for the list of all commands, so that it is loaded without them. */
export const REGISTERS: readonly Registers[] = [{ register: registerCheck, alone: ['check'] }];
