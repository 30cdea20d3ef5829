// By what a pasted office is known again: how its name is compared with others, and the stable code made from it.

import { shortHash } from '../reading/fingerprint.js';
import { plainWords } from '../reading/plain-text.js';

/** Marks that only say the tone; where they stand in a syllable ("Hoà", "Hòa") is a matter of spelling. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
const PEOPLES_COMMITTEE = /(?<!\p{L})ủy ban nhân dân(?!\p{L})/gu;

/**
 * Two spellings of one name give the same text: case, white space, dashes, punctuation, "Ủy ban nhân dân" for UBND and the
 * place of a tone mark make no difference; every letter and tone does.
 */
export function nameKey(name: string): string {
  const words = plainWords(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words
    .replace(/uỷ/g, 'ủy')
    .replace(PEOPLES_COMMITTEE, 'ubnd')
    .split(' ')
    .map((word) => {
      const letters = word.normalize('NFD');
      return letters.replace(TONES, '').normalize('NFC') + (letters.match(TONES) ?? []).join('');
    })
    .join(' ');
}

/** The same without any marks: what is left of a name that was typed without them. */
export function bareName(name: string): string {
  return nameKey(name).normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
}

/** True for a name of which no letter carries a mark. */
export function isTypedBare(name: string): boolean {
  return nameKey(name) === bareName(name);
}

const COMMUNE = /(?<!\p{L})(?:xã|phường|thị trấn)(?!\p{L})/u;
const DISTRICT = /(?<!\p{L})(?:huyện|thành phố|thị xã)(?!\p{L})/u;
const KIND_WORDS = /(?<![a-z])(?:ubnd|xa|phuong|thi tran|huyen|thanh pho|thi xa)(?![a-z])/g;
const LONGEST = 20;

/** What kind of office a name speaks of, in the words of `agencies.csv`; null where it says nothing. */
export function kindOfName(name: string): 'xã' | 'huyện' | 'sở' | 'ban' | null {
  const words = plainWords(name);
  if (DISTRICT.test(words)) return 'huyện';
  if (COMMUNE.test(words)) return 'xã';
  return /^sở /.test(words) ? 'sở' : /^ban /.test(words) ? 'ban' : null;
}

/** Codes of offices that no template names: `X-` a commune or ward, `DV-` any other. */
const PASTED_CODE = /^(?:X|DV)-[A-Z0-9]+(?:-\d+)?$/;

/** True for a code that was made from a pasted name. */
export function isPastedCode(code: string): boolean {
  return PASTED_CODE.test(code);
}

/** The code as the name alone gives it, without the number that tells it from another of the same letters. */
export function withoutNumber(code: string): string {
  return isPastedCode(code) ? code.replace(/(?<=^(?:X|DV)-[A-Z0-9]+)-\d+$/, '') : code;
}

/** A code made from a name (`UBND xã Tân Văn` → `X-TANVAN`), with a number after it where it is `taken` already. */
export function codeFromName(name: string, taken: ReadonlySet<string>): string {
  const letters = bareName(name)
    .replace(KIND_WORDS, '')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST);
  const core = letters === '' ? shortHash(nameKey(name)) : letters;
  const code = `${kindOfName(name) === 'xã' ? 'X' : 'DV'}-${core.toUpperCase()}`;
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? code : `${code}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
