import { fuzzHalf } from './fuzzed.ts';

fuzzHalf(1);
