// SHA-256 of a text, worked out here: a digest for which nobody can make another text, the same on every platform.

const PRIMES: readonly number[] = firstPrimes(64);
const ROUND = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** The digest of a text in UTF-8, 64 hexadecimal digits (FIPS 180-4). Half a surrogate pair counts as U+FFFD. */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (const part of [Math.floor(bits / 0x100000000), bits >>> 0])
    for (const shift of [24, 16, 8, 0]) bytes.push((part >>> shift) & 0xff);
  const [state, words] = [Int32Array.from(START), new Int32Array(64)];
  for (let at = 0; at < bytes.length; at += 64) mix(state, bytes, at, words);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function mix(state: Int32Array, bytes: readonly number[], from: number, words: Int32Array): void {
  const at = (grid: ArrayLike<number>, index: number): number => grid[index] ?? 0;
  for (let k = 0; k < 16; k++) {
    const place = from + k * 4;
    words[k] =
      (at(bytes, place) << 24) | (at(bytes, place + 1) << 16) | (at(bytes, place + 2) << 8) | at(bytes, place + 3);
  }
  for (let k = 16; k < 64; k++) {
    const [a, b] = [at(words, k - 15), at(words, k - 2)];
    const first = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const second = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    words[k] = at(words, k - 16) + first + at(words, k - 7) + second;
  }
  const now = state.slice();
  // The eight words turn round by one place each time: `of(0)` is the first of them now.
  for (let k = 0; k < 64; k++) {
    const of = (place: number): number => at(now, (place - k) & 7);
    const [a, e] = [of(0), of(4)];
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = of(7) + high + ((e & of(5)) ^ (~e & of(6))) + at(ROUND, k) + at(words, k);
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    now[(3 - k) & 7] = of(3) + one;
    now[(7 - k) & 7] = one + low + ((a & of(1)) ^ (a & of(2)) ^ (of(1) & of(2)));
  }
  for (let place = 0; place < 8; place++) state[place] = at(state, place) + at(now, place);
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code, 0));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code, 6), tail(code, 0));
    else bytes.push(0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0));
  }
  return bytes;
}

function tail(code: number, shift: number): number {
  return 0x80 | ((code >> shift) & 0x3f);
}

/** The first 32 bits behind the point. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x100000000) | 0;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
