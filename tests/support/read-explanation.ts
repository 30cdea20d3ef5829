// Reads a sentence of `Diễn giải` back and judges it again, from its words alone and with none of the book's code.

/** What the sentence, read by itself, says and implies. */
export interface SentenceReading {
  /** The verdict word that the sentence prints. */
  readonly word: string;
  /** The verdict word that its numbers imply. */
  readonly impliedWord: string;
  /** The pace that its ratio (or the lack of one) implies. */
  readonly impliedPace: 'on-track' | 'behind' | 'at-risk' | 'not-judged' | 'closed';
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
  const horizon = Number(/(?:đến|trong) năm (\d{4})/.exec(sentence)?.[1] ?? year);
  const isLower = phrase === 'dưới' || phrase === 'không quá' || (phrase !== 'trên' && lowerIsBetter);
  const [exceeded, reached, missed] = WORDS[source] ?? ['', '', ''];
  const outcome = outcomeOf(phrase, value, low, high, isLower);
  const isCeilingOpen = outcome !== 'missed' && sentence.includes('hết năm mới kết luận');
  const isForGood = sentence.includes('số cộng dồn không thể giảm lại');
  const impliedWord =
    outcome === 'missed'
      ? horizon > year
        ? 'Chưa đến hạn'
        : isForGood
          ? 'Không đạt'
          : missed
      : isCeilingOpen
        ? 'Chưa đến hạn'
        : outcome === 'exceeded'
          ? exceeded
          : reached;
  const words = 'Đã vượt|Đã đạt|Chưa đạt|Dự kiến vượt|Dự kiến đạt|Dự kiến không đạt|Vượt|Đạt|Không đạt|Chưa đến hạn';
  const word =
    new RegExp(`(?:^|\\. )(${words})(?: mức cả năm| trước hạn \\(số năm ${year}\\))?:`).exec(sentence)?.[1] ??
    new RegExp(`\\. (Không đạt) mục tiêu năm ${year}\\.`).exec(sentence)?.[1];
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
  const percent = new RegExp(`(?:: b|\\. B)ằng (${NUMBER})% mục tiêu`).exec(sentence)?.[1];
  const tolerance = halfUnit(percent ?? '') + (halfUnit(figureText) / low) * 100 + 1e-9;
  if (percent !== undefined && low > 0 && Math.abs(numberIn(percent) - (value / low) * 100) > tolerance) {
    faults.push(`${percent}% of the target, not ${(value / low) * 100}`);
  }
}

const UPWARDS = /bằng (-?[\d.,]+)% (?:mục tiêu|cận dưới|cận trên|mốc)/g;
const DOWNWARDS = /bằng ([\d.,]+)% (?:mức|mốc) cho phép/g;

function paceIn(sentence: string, word: string, source: string, faults: string[]): SentenceReading['impliedPace'] {
  if (sentence.includes('hưa đánh giá tiến độ')) return 'not-judged';
  if (source === 'số chính thức' && word !== 'Chưa đến hạn') return 'closed';
  if (/^(Đã|Dự kiến|)\s*(vượt|đạt|Vượt|Đạt)$/.test(word)) return 'on-track';
  checkLine(sentence, faults);
  const isYearOver = source !== 'thực hiện' && word !== 'Chưa đến hạn';
  const percent = decidingPercent(sentence);
  const raw =
    percent === null
      ? isYearOver || sentence.includes('không thể giảm lại')
        ? 'at-risk'
        : 'behind'
      : percent >= 95
        ? 'on-track'
        : percent >= 80
          ? 'behind'
          : 'at-risk';
  if (raw === 'at-risk') return sentence.includes('chưa xếp vào nguy cơ') ? 'behind' : 'at-risk';
  return raw === 'on-track' && (isYearOver || sentence.includes('khỏi mức đạt')) ? 'behind' : raw;
}

/** Attainment in per cent of where the figure arrives: the last one that the sentence names. */
function decidingPercent(sentence: string): number | null {
  if (/tới (?:mục tiêu|mốc) trước ngày|về 0 trước ngày/.test(sentence)) return 100;
  if (sentence.includes('không tới được mục tiêu')) return 0;
  if (sentence.includes(': bằng đúng ') || /, trong khoảng -?\d/.test(sentence)) return 100;
  const down = [...sentence.matchAll(DOWNWARDS)].at(-1)?.[1];
  if (down !== undefined) return 200 - numberIn(down);
  const straight = new RegExp(`mức đạt (${NUMBER})%`).exec(sentence)?.[1];
  if (straight !== undefined) return numberIn(straight);
  const times = new RegExp(`gấp (${NUMBER}) lần mức cho phép`).exec(sentence)?.[1];
  if (times !== undefined) return 200 - 100 * numberIn(times);
  const up = [...sentence.matchAll(UPWARDS)].at(-1)?.[1];
  return up === undefined ? null : numberIn(up);
}

/** The line, the way gone and where it arrives are one straight line. */
function checkLine(sentence: string, faults: string[]): void {
  const line = new RegExp(
    `từ (${NUMBER})\\D+?\\((\\d+)/(\\d+)/(\\d+)\\).*, đến (\\d+)/(\\d+)/(\\d+) .*với nhịp này đến 31/12/(\\d+) (?:được|là) (${NUMBER})`,
  ).exec(sentence);
  const figure = new RegExp(`(?:thực hiện|ước cả năm|số chính thức) (${NUMBER})`, 'i').exec(sentence);
  if (line === null || figure === null) return;
  const day = (d: number, m: number, y: number) => Date.UTC(y, m - 1, d) / 86_400_000;
  const [, base = '', d0, m0, y0, d1, m1, y1, horizon, arrival = ''] = line;
  const start = day(Number(d0), Number(m0), Number(y0));
  const factor = (day(31, 12, Number(horizon)) - start) / (day(Number(d1), Number(m1), Number(y1)) - start);
  const baseline = numberIn(base);
  const value = numberIn(figure[1] ?? '');
  const expected = baseline + (value - baseline) * factor;
  if (Math.abs(expected - numberIn(arrival)) > 0.06 + 0.02 * factor)
    faults.push(`arrives at ${expected}, not ${arrival}`);
}
