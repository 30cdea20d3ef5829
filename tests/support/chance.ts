// One seed for every property test, so that a run can be repeated; `FC_SEED=7 npx vitest run …` tries another.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_221_120) });
