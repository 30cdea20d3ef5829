// Which calls of a run a proof strikes: all, or so few that a change need not wait for them, chosen by the seed.

/** Numbers of calls, from 1: each of `every`, else one for about each `oneIn` names. */
export function calls(
  name: string,
  length: number,
  wanted: { readonly every: number } | { readonly oneIn: number },
): readonly number[] {
  if ('every' in wanted)
    return Array.from({ length: Math.ceil(length / wanted.every) }, (_, at) => 1 + at * wanted.every);
  const drawn = hash(`${process.env.FC_SEED ?? ''}${name}`);
  return drawn % wanted.oneIn === 0 ? [1 + (Math.floor(drawn / wanted.oneIn) % length)] : [];
}

/** One of several, by the name of the draw. */
export function drawn<T>(from: readonly T[], name: string): T {
  const found = from[hash(`${process.env.FC_SEED ?? ''}${name}`) % from.length];
  if (found === undefined) throw new Error(`${name}: nothing to draw from`);
  return found;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
