// What stands in `Diễn giải` of a printed row whose figure or state is not asked in the open round.

export interface NotAsked {
  readonly standing: 'not-yet' | 'over' | 'not-asked';
  /** First and last year in which the row is followed. */
  readonly fromYear: number;
  readonly toYear: number;
  /** Name of the open round. */
  readonly round: string;
}

/** The sentence for a row of indicators or of tasks; never a word of blame, since nobody was asked. */
export function notAskedText(row: NotAsked, what: 'figure' | 'task'): string {
  switch (row.standing) {
    case 'not-yet':
      return `Chưa đến kỳ: bắt đầu theo dõi từ năm ${row.fromYear}.`;
    case 'over':
      return `Đã hết kỳ: theo dõi đến hết năm ${row.toYear}.`;
    case 'not-asked':
      return `Đợt ${row.round} không hỏi ${what === 'figure' ? 'số liệu' : 'nhiệm vụ'} này.`;
  }
}
