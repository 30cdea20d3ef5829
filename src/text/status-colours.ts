// Which words of verdict and pace wear which tone. The word always says it; the tone only helps to find it.

import { calculating } from './entry-words.js';
import type { Tone } from './palette.js';
import { timelinessTones } from './task-text.js';
import { paceSymbol, paces, paceTone, verdictTones } from './verdict-text.js';

const tones: ReadonlyMap<string, Tone> = new Map([
  ...paces.map((pace) => [paceSymbol(pace), paceTone(pace)] as const),
  ...verdictTones,
  ...timelinessTones,
  [calculating, 'grey'],
]);

/** Beginnings of words that wear one tone together. */
export interface TonedWords {
  readonly startsWith: readonly string[];
  readonly tone: Tone;
}

/** All words in as few groups as may be, the first that fits wins: no word wears the colour of a shorter one that it begins with. */
export const colouredWords: readonly TonedWords[] = toned([...tones]);

function toned(words: readonly (readonly [string, Tone])[]): readonly TonedWords[] {
  if (words.length === 0) return [];
  const isFree = (word: string, tone: Tone) =>
    !words.some(([longer, other]) => other !== tone && longer !== word && longer.startsWith(word));
  const groups = [...new Set(words.map(([, tone]) => tone))].map((tone) => ({
    startsWith: words.filter(([word, own]) => own === tone && isFree(word, tone)).map(([word]) => word),
    tone,
  }));
  const [first] = groups.sort((a, b) => b.startsWith.length - a.startsWith.length);
  if (first === undefined) return [];
  return [first, ...toned(words.filter(([word]) => !first.startsWith.includes(word)))];
}
