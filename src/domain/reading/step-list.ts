// Reads the steps of a ladder of reminders (`Mốc đôn đốc đang dùng`) as people write them.

import type { Cell } from '../cell.js';
import { plainWords, seenText, showsAnotherOrder } from './plain-text.js';

export interface StepListReading {
  /** Ids as the ladder writes them (`T-30`), each once, in the order of the cell. */
  readonly steps: readonly string[];
  /** Parts that name no step of the ladder, or that may name two. */
  readonly asked: readonly string[];
}

const SEPARATORS = /[,;\n]|\. +|\s+và\s+/i;
const SIGNED = /^(?:mốc )?(?:t ?)?([+-]) ?(\d{1,2})(?: ngày)?$/;
const BARE = /^(?:mốc )?(?:t ?)?(\d{1,2})(?: ngày)?$/;
const IN_WORDS = [
  { sign: '-', pattern: /^trước (?:hạn )?(\d{1,2}) ngày$|^(\d{1,2}) ngày trước(?: hạn)?$/ },
  { sign: '+', pattern: /^sau (?:hạn )?(\d{1,2}) ngày$|^(\d{1,2}) ngày sau(?: hạn)?$|^quá hạn (\d{1,2}) ngày$/ },
] as const;

/** The steps that a cell names, of those of the `ladder`; a number without a sign only where one step has it. */
export function readStepList(cell: Cell, ladder: readonly string[]): StepListReading {
  const text = typeof cell === 'object' ? cell.date : String(cell);
  const steps = new Set<string>();
  const asked: string[] = [];
  for (const part of text.split(SEPARATORS)) {
    const words = plainWords(part);
    if (words === '') continue;
    const apart = words.split(' ').map((word) => stepOf(word, ladder));
    const whole = stepOf(words, ladder);
    const found = whole !== null ? [whole] : apart;
    if (showsAnotherOrder(text) || found.includes(null)) asked.push(seenText(part));
    else for (const step of found) if (step !== null) steps.add(step);
  }
  return { steps: [...steps], asked };
}

function stepOf(words: string, ladder: readonly string[]): string | null {
  const signed = SIGNED.exec(words);
  const spoken = IN_WORDS.flatMap(({ sign, pattern }) => {
    const days = pattern
      .exec(words)
      ?.slice(1)
      .find((each) => each !== undefined);
    return days === undefined ? [] : [`T${sign}${Number(days)}`];
  });
  const bare = BARE.exec(words)?.[1];
  const wanted =
    signed !== null
      ? [`T${signed[1]}${Number(signed[2])}`]
      : bare !== undefined
        ? [`T-${Number(bare)}`, `T+${Number(bare)}`]
        : spoken;
  const known = wanted.filter((step) => ladder.includes(step));
  return known.length === 1 ? (known[0] ?? null) : null;
}
