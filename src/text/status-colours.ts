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

/** Beginnings of words, the longer first: no word wears the colour of a shorter one that it begins with. */
export const colouredWords: readonly { readonly startsWith: string; readonly tone: Tone }[] = [...tones]
  .map(([startsWith, tone]) => ({ startsWith, tone }))
  .sort((a, b) => b.startsWith.length - a.startsWith.length);
