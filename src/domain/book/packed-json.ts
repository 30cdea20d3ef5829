// JSON in less room: repeated words and repeated sets of keys are written once. For the book inside the bundle.

/** What stands in the packed form: [shape, ...values] for an object, [LIST, ...] for an array, [NUMBER, n], a word or its index. */
type Packed = string | number | boolean | null | readonly Packed[];

interface PackedDocument {
  readonly words: readonly string[];
  readonly shapes: readonly (readonly string[])[];
  readonly root: Packed;
}

const LIST = -1;
const NUMBER = -2;
/** Shorter words take less room than their index and its comma save. */
const SHORTEST_SHARED = 4;

function countWords(value: unknown, counts: Map<string, number>): void {
  if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) countWords(part, counts);
  }
}

/** A JSON value (strings, finite numbers, booleans, null, arrays, plain objects) as a packed JSON text. */
export function packedJson(value: unknown): string {
  const counts = new Map<string, number>();
  countWords(value, counts);
  const words = [...counts]
    .filter(([word, count]) => count > 1 && word.length >= SHORTEST_SHARED)
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word);
  const index = new Map(words.map((word, i) => [word, i]));
  const shapes: string[][] = [];
  const shapeOf = new Map<string, number>();
  const pack = (part: unknown): Packed => {
    if (typeof part === 'string') return index.get(part) ?? part;
    if (typeof part === 'number') return [NUMBER, part];
    if (Array.isArray(part)) return [LIST, ...part.map(pack)];
    if (typeof part !== 'object' || part === null) return part === true ? true : part === false ? false : null;
    const keys = Object.keys(part);
    const name = JSON.stringify(keys);
    const shape = shapeOf.get(name) ?? shapes.push(keys) - 1;
    shapeOf.set(name, shape);
    return [shape, ...Object.values(part).map(pack)];
  };
  const root = pack(value);
  const whole: PackedDocument = { words, shapes, root };
  return JSON.stringify(whole);
}

/** The value again that `packedJson` packed. Takes its own output only; anything else is a bug and may throw. */
export function unpackedJson(text: string): unknown {
  const { words, shapes, root } = JSON.parse(text) as PackedDocument;
  const unpack = (part: Packed): unknown => {
    if (typeof part === 'number') return words[part];
    if (typeof part !== 'object' || part === null) return part;
    const [kind, ...rest] = part;
    if (kind === NUMBER) return rest[0];
    if (kind === LIST) return rest.map(unpack);
    const keys = shapes[Number(kind)] ?? [];
    return Object.fromEntries(keys.map((key, i) => [key, unpack(rest[i] ?? null)]));
  };
  return unpack(root);
}
