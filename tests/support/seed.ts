// The one seed of a run of the suite, and what is drawn by it. It imports nothing: vitest.config.ts draws files before any test is loaded.

/** `FC_SEED=7 npx vitest run …` tries another. */
export const seed = Number(process.env.FC_SEED ?? 20_221_120);

/** A whole number below 2³², by the seed and the name of the draw: FNV-1a, its bits stirred once more so that neighbouring names draw apart. */
export function draw(name: string): number {
  let value = 0x811c9dc5;
  for (const character of `${seed}${name}`)
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}
