// Reads a sentence of `Diễn giải` back and judges it again, from its words alone and with none of the book's code.

/** What the sentence, read by itself, says and implies. */
export interface SentenceReading {
  /** The verdict word that the sentence prints. */
  readonly word: string;
  /** The verdict word that its numbers imply. */
  readonly impliedWord: string;
  /** The pace that its ratio (or the lack of one) implies. */
  readonly impliedPace: 'on-track' | 'behind' | 'at-risk' | 'not-judged';
  /** What the plan asks for, where the sentence names a target assigned to the unit beside it. */
  readonly plan: string | null;
  /** What does not fit together in it; empty for a good sentence. */
  readonly faults: readonly string[];
}

const NUMBER = String.raw`-?\d[\d.]*(?:,\d+)?`;
const WORDS: Readonly<Record<string, readonly [exceeded: string, reached: string, missed: string]>> = {
  'thực hiện': ['Đã vượt', 'Đã đạt', 'Chưa đạt'],
  'ước cả năm': ['Dự kiến vượt', 'Dự kiến đạt', 'Dự kiến không đạt'],
  'số chính thức': ['Vượt', 'Đạt', 'Không đạt'],
};

/** The number that Vietnamese digits write. */
export function numberIn(text: string): number {
  return Number(text.replace(/\./g, '').replace(',', '.'));
}

/**
 * Reads one sentence about a measured target. `year` is the round's; `lowerIsBetter` is needed only where the words of
 * the target do not tell the direction ("65 - 70", "khoảng 4").
 */
export function readExplanation(sentence: string, year: number, lowerIsBetter: boolean): SentenceReading {
  const faults: string[] = [];
  const figure = new RegExp(`(thực hiện|ước cả năm|số chính thức) (${NUMBER})`, 'i').exec(sentence);
  const goal = new RegExp(
    `(?:mục tiêu|chỉ tiêu giao cho đơn vị) (trên |dưới |không quá |khoảng )?(${NUMBER})(?: - (${NUMBER}))?`,
  ).exec(sentence);
  if (figure === null || goal === null)
    return { word: '', impliedWord: '?', impliedPace: 'not-judged', plan: null, faults: ['unreadable'] };
  const source = (figure[1] ?? '').toLowerCase();
  const value = numberIn(figure[2] ?? '');
  const low = numberIn(goal[2] ?? '');
  const high = goal[3] === undefined ? low : numberIn(goal[3]);
  const phrase = (goal[1] ?? '').trim();
  const horizon = Number(/đến năm (\d{4})/.exec(sentence)?.[1] ?? year);
  const isLower = phrase === 'dưới' || phrase === 'không quá' || (phrase !== 'trên' && lowerIsBetter);
  const [exceeded, reached, missed] = WORDS[source] ?? ['', '', ''];
  const outcome = outcomeOf(phrase, value, low, high, isLower);
  const isCeilingOpen = outcome !== 'missed' && sentence.includes('hết năm mới kết luận');
  const impliedWord =
    outcome === 'missed'
      ? horizon > year
        ? 'Chưa đến hạn'
        : missed
      : isCeilingOpen
        ? 'Chưa đến hạn'
        : outcome === 'exceeded'
          ? exceeded
          : reached;
  const word =
    /(?:^|\. )(Đã vượt|Đã đạt|Chưa đạt|Dự kiến vượt|Dự kiến đạt|Dự kiến không đạt|Vượt|Đạt|Không đạt|Chưa đến hạn):/.exec(
      sentence,
    )?.[1];
  checkDistances(sentence, figure[2] ?? '', low, high, isLower, phrase, faults);
  const isAssigned = goal[0].startsWith('chỉ tiêu giao');
  const plan =
    /^\S*(?: \S+)? ?[;(] ?(?:kế hoạch )([^);]+)/.exec(sentence.slice(goal.index + goal[0].length))?.[1] ?? null;
  if (isAssigned !== (plan !== null)) faults.push('an assigned target stands beside the plan’s, and only there');
  return { word: word ?? '', impliedWord, impliedPace: paceIn(sentence, impliedWord, source, faults), plan, faults };
}

function outcomeOf(
  phrase: string,
  value: number,
  low: number,
  high: number,
  isLower: boolean,
): 'exceeded' | 'reached' | 'missed' {
  if (phrase === 'trên') return value > low ? 'reached' : 'missed';
  if (phrase === 'dưới') return value < low ? 'reached' : 'missed';
  const slack = phrase === 'khoảng' ? Math.abs(low) * 0.05 : 0;
  const [worstAllowed, bestExpected] = isLower ? [high + slack, low - slack] : [low - slack, high + slack];
  const isWithin = (a: number, b: number) => (isLower ? a <= b : a >= b) || Math.abs(a - b) <= 1e-9 * Math.abs(b);
  if (!isWithin(value, worstAllowed)) return 'missed';
  return isWithin(bestExpected, value) ? 'reached' : 'exceeded';
}

/** Half of the last digit that is printed: what rounding may have taken away or added. */
function halfUnit(printed: string): number {
  return 0.5 * 10 ** -Math.max(2, /,(\d+)$/.exec(printed)?.[1]?.length ?? 0);
}

/** "còn thiếu", "còn cao hơn", "vượt" and "thấp hơn" must be the distance between the two numbers printed before. */
function checkDistances(
  sentence: string,
  figureText: string,
  low: number,
  high: number,
  isLower: boolean,
  phrase: string,
  faults: string[],
): void {
  const value = numberIn(figureText);
  const slack = phrase === 'khoảng' ? Math.abs(low) * 0.05 : 0;
  const needed = isLower ? high + slack : low - slack;
  const beyond = isLower ? low : high;
  for (const [pattern, expected] of [
    [`còn thiếu (${NUMBER})`, needed - value],
    [`còn cao hơn (${NUMBER})`, value - needed],
    [`, (?:vượt|thấp hơn) (${NUMBER})`, Math.abs(value - beyond)],
  ] as const) {
    const stated = new RegExp(pattern).exec(sentence)?.[1];
    if (stated === undefined) continue;
    if (Math.abs(numberIn(stated) - expected) > halfUnit(stated) + halfUnit(figureText) + 1e-9)
      faults.push(`${pattern}: ${stated}, not ${expected}`);
  }
  const percent = new RegExp(`bằng (${NUMBER})% mục tiêu`).exec(sentence)?.[1];
  const tolerance = halfUnit(percent ?? '') + (halfUnit(figureText) / low) * 100 + 1e-9;
  if (percent !== undefined && low > 0 && Math.abs(numberIn(percent) - (value / low) * 100) > tolerance) {
    faults.push(`${percent}% of the target, not ${(value / low) * 100}`);
  }
}

function paceIn(sentence: string, word: string, source: string, faults: string[]): SentenceReading['impliedPace'] {
  if (/^(Đã|Dự kiến|)\s*(vượt|đạt|Vượt|Đạt)$/.test(word)) return 'on-track';
  const line = new RegExp(
    `(?:mới|đã) (?:tăng|giảm) (${NUMBER}) trong (${NUMBER}).* cần (?:tăng|giảm) \\((${NUMBER})%\\)`,
  ).exec(sentence);
  if (line !== null) {
    const [moved, needed, ratio] = [numberIn(line[1] ?? ''), numberIn(line[2] ?? ''), numberIn(line[3] ?? '')];
    const tolerance = (5.5 + (5.5 * moved) / needed) / needed + 0.06;
    if (Math.abs((moved / needed) * 100 - ratio) > tolerance) faults.push(`${moved}/${needed} is not ${ratio}%`);
  }
  const ratioText =
    new RegExp(
      `cần (?:tăng|giảm) .*\\((${NUMBER})%\\)|cần (?:tăng|giảm) \\((${NUMBER})%\\)|bằng (${NUMBER})% mức cần có|; mức đạt (${NUMBER})%`,
    ).exec(sentence) ?? new RegExp(`bằng (${NUMBER})% (?:mục tiêu|cận dưới)|mức đạt (${NUMBER})%`).exec(sentence);
  const ratio = ratioText?.slice(1).find((group) => group !== undefined);
  const isYearOver = source !== 'thực hiện' && word !== 'Chưa đến hạn';
  if (ratio === undefined) return isYearOver ? 'at-risk' : word === 'Chưa đến hạn' ? 'not-judged' : 'behind';
  const percent = numberIn(ratio);
  const pace = percent >= 95 ? 'on-track' : percent >= 80 ? 'behind' : 'at-risk';
  return isYearOver && pace === 'on-track' ? 'behind' : pace;
}
