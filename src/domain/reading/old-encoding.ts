// Vietnamese typed with the fonts of before Unicode (TCVN3, also called ABC; VNI Windows), which shows as strange letters.

import { withOneD } from './plain-text.js';

export type OldEncoding = 'TCVN3' | 'VNI';

export interface OldText {
  readonly encoding: OldEncoding;
  /** The words that were recognised, converted: what the person most likely meant. */
  readonly meant: string;
}

/** TCVN 5712:1993, VN3: one byte per letter, seen as Latin-1. `Đ` and the letters without a tone have capitals of their own. */
const TCVN3 = lettersOf(
  '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ',
  'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
);

/** VNI Windows: a letter that keeps its place, then a sign for its marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ...marked('a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'),
  ...marked('e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'),
  ...marked('o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'),
  ...marked('u', 'ùøûõï', 'úùủũụ'),
  ...marked('y', 'ùøûõ', 'ýỳỷỹ'),
  ...marked('ô', 'ùøûõï', 'ớờởỡợ'),
  ...marked('ö', 'ùøûõï', 'ứừửữự'),
};
/** Letters of VNI that stand alone. */
const VNI_LETTERS = lettersOf('ñôöæóòîÑÔÖÆÓÒÎ', 'đơưỉĩịỵĐƠƯỈĨỊỴ');

const ONSET = '(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?';
const OPEN =
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ia|ya|ua|ưa|uê|uy|uya|oa|oe|uơ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyu|êu';
const CLOSED = '(?:iê|yê|uô|ươ|uyê|oă|uâ|oa|oe|uê|uy|oo|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)(?:ch|c|m|nh|ng|n|p|t)';
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN}|${CLOSED})$`);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Runs of letters and of the signs that stand for letters in TCVN3, µ and the like among them. */
const WORD = /[\p{L}\p{M}¡-¬\u00ad®µ-¹»-¾×÷]+/gu;
/** Signs that stand in real texts too, where no other letter of the old encoding stands beside them: units, soft hyphens. */
const ALSO_REAL = /^(?:µ[a-z]|[a-z]*\u00ad[a-z]*)$/i;

/**
 * The old encoding that a text was typed in, with what it says; null for Unicode. A word tells where it is no Vietnamese
 * syllable as it stands and one once converted; so Vietnamese, foreign words, units and quotation marks never tell.
 */
export function oldEncodingOf(text: string): OldText | null {
  const words = text.normalize('NFC').match(WORD) ?? [];
  const odd = words.filter(
    (word) => /[a-z][^\0-\x7f]|[^\0-\x7f][a-z]/i.test(word) && !ALSO_REAL.test(word) && !isSyllable(withOneD(word)),
  );
  if (odd.length === 0) return null;
  const told = (['TCVN3', 'VNI'] as const).map((encoding) => {
    const saysSo = (word: string) => isSyllable(converted(word, encoding));
    return { encoding, count: odd.filter(saysSo).length, whole: words.filter(saysSo).length };
  });
  // Where both explain the odd words, the words beside them decide.
  const [best] = told.sort((a, b) => b.count - a.count || b.whole - a.whole);
  // Where most of the odd words stay odd, they are of some other language.
  if (best === undefined || best.count === 0 || best.count * 2 < odd.length) return null;
  const isOfCapitals = !/[a-z]/.test(text);
  const meant = text.normalize('NFC').replace(WORD, (word) => {
    const other = converted(word, best.encoding);
    if (!isSyllable(other)) return word;
    return isOfCapitals ? other.toUpperCase() : other;
  });
  return { encoding: best.encoding, meant };
}

function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(TONE) ?? [];
  return tones.length <= 1 && SYLLABLE.test(letters.replace(TONE, '').normalize('NFC'));
}

function converted(word: string, encoding: OldEncoding): string {
  return encoding === 'TCVN3' ? fromTcvn3(word) : fromVni(word);
}

/** Capitals with a tone are small letters in a font of capitals. */
function fromTcvn3(word: string): string {
  return Array.from(word, (letter) => TCVN3[letter] ?? (letter > '\x7f' ? '\ufffd' : letter)).join('');
}

function fromVni(word: string): string {
  return word.replace(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñôöæóòîÑÔÖÆÓÒÎ]/gi, (sign) => {
    const letter = VNI_LETTERS[sign] ?? VNI_MARKS[sign.toLowerCase()] ?? '\ufffd';
    return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
  });
}

function lettersOf(written: string, meant: string): Readonly<Record<string, string>> {
  const letters = Array.from(meant);
  return Object.fromEntries(Array.from(written).map((sign, at) => [sign, letters[at] ?? '']));
}

function marked(base: string, signs: string, meant: string): Readonly<Record<string, string>> {
  const letters = Array.from(meant);
  return Object.fromEntries(Array.from(signs).map((sign, at) => [`${base}${sign}`, letters[at] ?? '']));
}
