// Which open points of the platform any workbook comes to, and which files of the bundle suite come to no other; those and the long ones run a second time by sample.

import type { Unknown } from '../../host/contract.js';
import { draw } from './seed.js';

/** What setting up, typing and setting up again come to; what people see is the same under both answers (everyday-points.test.ts). */
export const everyday: readonly Unknown[] = [
  'typedTextParsedInTextCells',
  'formulasReadBackWithCommas',
  'spillClearedWhileLoading',
  'iferrorReplacesLoading',
];

/** A file that begins to meet another open point fails until it is taken out of here (met-open-points.ts). */
export const ordinary: readonly string[] = [
  'broken-actions',
  'communes',
  'crash',
  'ledger-decisions',
  'meanwhile',
  'moved-rows',
  'moved-while-set-up',
  'plans',
  'rounds',
  'units',
];

/** Files by the seconds they were measured to take, 145 down to 20, which is the order they are run in. */
export const long = [
  ...['page-said', 'closings', 'broken-actions', 'reminder-pages', 'disturbances', 'moved-while-set-up', 'turn-broken'],
  ...['demo', 'check-book', 'automation', 'season', 'closings-said', 'one-truth', 'functions', 'meanwhile', 'crash'],
  ...['restore-registers', 'write-differences', 'rights', 'tracking', 'interruptions', 'property/season-in-memory'],
  ...[
    'interruptions-between',
    'plans',
    'bad-input',
    'property/carried-broken',
    'set-up',
    'leaders-page',
    'supply-words',
  ],
  ...[
    'journal',
    'property/registers-wait',
    'authority',
    'units',
    'protections-by-hand',
    'second-opinion',
    'undo-turn',
    'reminders',
  ],
];

/** The demo picks its own answers, the others compare answers or programs themselves: nothing of them would be another. */
export const neverTwice: readonly string[] = ['demo', 'second-opinion', 'everyday-points'];

/** Of the ordinary ones two and of the other long ones every third, drawn by the seed, run under the other answers all the same. */
const drawn = (names: readonly string[], count: number) =>
  [...names].sort((one, other) => draw(one) - draw(other)).slice(0, count);
const others = long.filter((name) => !name.includes('/') && ![...ordinary, ...neverTwice].includes(name));
const alsoAnsweredOtherwise = [...drawn(ordinary, 2), ...drawn(others, Math.ceil(others.length / 3))];

/** Files of which `npm test` leaves out the second run; `npm run test:all` runs them all. */
export const answeredOnce = [...ordinary, ...others].filter((name) => !alsoAnsweredOtherwise.includes(name));
