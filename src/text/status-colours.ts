// Which words of verdict and pace wear which tone. The word always says it; the tone only helps to find it.

export type Tone = 'green' | 'amber' | 'red' | 'grey';

/** Beginnings of words, the more particular first. */
export const colouredWords: readonly { readonly startsWith: string; readonly tone: Tone }[] = [
  { startsWith: '●', tone: 'green' },
  { startsWith: '▲', tone: 'amber' },
  { startsWith: '■', tone: 'red' },
  { startsWith: '–', tone: 'grey' },
  { startsWith: 'Hoàn thành đúng hạn', tone: 'green' },
  { startsWith: 'Hoàn thành quá hạn', tone: 'amber' },
  { startsWith: 'Chưa hoàn thành, quá hạn', tone: 'red' },
  { startsWith: 'Chưa đánh giá', tone: 'grey' },
  { startsWith: 'Chưa đến hạn', tone: 'grey' },
  { startsWith: 'Đang tính', tone: 'grey' },
  { startsWith: 'Không thực hiện', tone: 'grey' },
  { startsWith: 'Đã vượt', tone: 'green' },
  { startsWith: 'Đã đạt', tone: 'green' },
  { startsWith: 'Dự kiến vượt', tone: 'green' },
  { startsWith: 'Dự kiến đạt', tone: 'green' },
  { startsWith: 'Vượt', tone: 'green' },
  { startsWith: 'Đạt', tone: 'green' },
  { startsWith: 'Chưa đạt', tone: 'amber' },
  { startsWith: 'Dự kiến không đạt', tone: 'red' },
  { startsWith: 'Không đạt', tone: 'red' },
];
