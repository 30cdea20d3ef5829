// The fewest calls that give columns their widths: one may set more columns than keep it, later ones set the others.

/** Neighbouring columns set to one width. */
export interface Stroke {
  readonly first: number;
  readonly count: number;
  readonly width: number;
}

/** Widths of which nobody sees those of hidden columns: these get what costs no call of its own. */
export function seenWidths(widths: readonly number[], hidden: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const [at, width] of widths.entries()) kept.push(hidden.includes(at) ? (kept[at - 1] ?? width) : width);
  return kept;
}

/** In the order in which they are to be set: the last one on a column stands. */
export function widthStrokes(widths: readonly number[]): readonly Stroke[] {
  const runs: Stroke[] = [];
  widths.forEach((width, first) => {
    const last = runs[runs.length - 1];
    if (last?.width === width) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first, count: 1, width });
  });
  const known = new Map<string, readonly Stroke[]>();
  return fewest(0, runs.length);

  /** The fewest for runs `from` to before `end`; the first of them is the one that run `from` keeps. */
  function fewest(from: number, end: number): readonly Stroke[] {
    const run = runs[from];
    if (from >= end || run === undefined) return [];
    const key = `${from}:${end}`;
    const found = known.get(key) ?? shortest([alone(run, from, end), ...joined(run, from, end)]);
    known.set(key, found);
    return found;
  }

  function alone(run: Stroke, from: number, end: number): readonly Stroke[] {
    return [run, ...fewest(from + 1, end)];
  }

  /** Run `from` set together with a later one of its width, and what lies between set after them. */
  function joined(run: Stroke, from: number, end: number): readonly (readonly Stroke[])[] {
    return runs.slice(0, end).flatMap(({ width }, later) => {
      if (later <= from || width !== run.width) return [];
      const [stroke, ...rest] = fewest(later, end);
      if (stroke === undefined) return [];
      const long = { ...run, count: stroke.first + stroke.count - run.first };
      return [[long, ...fewest(from + 1, later), ...rest]];
    });
  }
}

function shortest(choices: readonly (readonly Stroke[])[]): readonly Stroke[] {
  return choices.reduce((best, choice) => (choice.length < best.length ? choice : best));
}
