// [DOC-14] [DOC-13] Every word that raises a doubt raises it as a whole word, in its own clause, and nowhere else.

import { describe, expect, it } from 'vitest';
import { readTargetPhrase } from '../../src/domain/phrase/target-phrase.js';

const asks = (phrase: string) => readTargetPhrase(phrase).question?.code ?? '';
const about = (phrase: string) => String(readTargetPhrase(phrase).question?.params?.figure ?? '');
const read = (phrase: string) =>
  readTargetPhrase(phrase).components.map(({ comparator, value, upper, unit }) =>
    `${comparator} ${value ?? ''}${upper === null ? '' : `..${upper}`} ${unit}`.trim(),
  );
const clauses = (phrase: string) => readTargetPhrase(phrase).components.map(({ clause }) => clause);

const NEGATIONS = [
  ...['để', 'còn', 'có', 'xảy ra', 'phát sinh', 'được', 'cho', 'tăng', 'giảm', 'đạt', 'làm', 'ai', 'một'].map(
    (word) => `không ${word}`,
  ),
  ...['chấm dứt', 'tránh', 'ngăn chặn', 'chưa có', 'chưa đạt', 'chưa được'],
];

describe('[DOC-14] a figure behind a negation', () => {
  it.each(NEGATIONS)('%s, as whole words only', (words) => {
    expect(asks(`Trên địa bàn ${words} ùn tắc kéo dài trên 30 phút`)).toBe('phrase-negation');
    expect(asks(`Trên địa bàn ${words}x ùn tắc kéo dài trên 30 phút`)).not.toBe('phrase-negation');
    expect(asks(`Trên địa bàn x${words} ùn tắc kéo dài trên 30 phút`)).not.toBe('phrase-negation');
  });

  it.each(['', 'phấn đấu ', 'giảm ', 'đưa ', 'phấn đấu giảm '])(
    'a share that carries the negation in its name is plain: %j',
    (lead) => {
      for (const share of ['tỷ lệ', 'tỉ lệ'])
        expect(read(`${lead}${share} hộ không có nhà tiêu dưới 5%`)).toEqual(['< 5 %']);
      expect(asks(`${lead}tỷ lệ hộ không có nhà tiêu dưới 5%`)).toBe('');
      expect(asks(`Đạt 90%, ${lead}tỷ lệ hộ không có nhà tiêu dưới 5%`)).toBe('');
      expect(asks(`${lead}tỷ lệ hộ không có nhà tiêu dưới 5 vụ`)).toBe('phrase-negation');
      expect(asks(`${lead}tỷ lệ hộ không có nhà tiêu trên 5%`)).toBe('phrase-negation');
      expect(asks(`${lead}số hộ không có nhà tiêu dưới 5%`)).toBe('phrase-negation');
    },
  );

  it('holds for the figure behind it and no other', () => {
    expect(asks('Đạt 90% xã, không được trên 3 giờ')).toBe('phrase-negation');
    expect(asks('Đạt trên 90% xã không có tội phạm')).not.toBe('phrase-negation');
  });
});

describe('[DOC-14] groups, ranks and the worst of them', () => {
  it.each(['top', 'tốp', 'nhóm'])('%s 10%%: a share or a place?', (word) => {
    expect(asks(`thuộc ${word} 10% cả nước`)).toBe('phrase-number-unplaced');
    expect(asks(`thuộc x${word} 10% cả nước`)).not.toBe('phrase-number-unplaced');
    expect(asks(`${word} dân cư đạt 10%`)).toBe('');
  });

  it.each(['thứ hạng', 'xếp hạng', 'xếp thứ', 'vị trí'])('%s … 20 - 25: better or worse?', (word) => {
    expect(asks(`${word} chuyển đổi số từ 20 - 25`)).toBe('phrase-direction');
    for (const stop of [',', ';', '.'])
      expect(asks(`${word} của tỉnh${stop} đạt từ 20 - 25`)).not.toBe('phrase-direction');
    expect(asks(`${word} chuyển đổi số đạt 80%`)).not.toBe('phrase-direction');
  });

  it.each(['thấp', 'kém', 'cuối', 'yếu'])('nhóm 5 tỉnh … %s: at most or at least?', (word) => {
    expect(asks(`thuộc nhóm 5 tỉnh ${word} nhất`)).toBe('phrase-direction');
    for (const stop of [',', ';', '.'])
      expect(asks(`thuộc nhóm 5 tỉnh${stop} ${word} nhất`)).not.toBe('phrase-direction');
  });
});

describe('[DOC-14] a clause of its own behind a comma, without a figure', () => {
  it.each(['phổ cập', 'không còn', 'không có', 'không để', 'xóa bỏ', 'xóa', 'chấm dứt'])('%s', (word) => {
    for (const between of [', ', ',', ', và ']) {
      expect(asks(`Đạt 90% xã${between}${word} hủ tục`), between).toBe('phrase-clause-bare');
      expect(about(`Đạt 90% xã${between}${word} hủ tục`), between).toBe(
        `${between.replace(/^,\s*/, '')}${word} hủ tục`,
      );
    }
    if (word !== 'xóa bỏ') expect(asks(`Đạt 90% xã, ${word}x hủ tục`)).not.toBe('phrase-clause-bare');
    expect(asks(`Đạt 90% xã ${word} hủ tục`)).not.toBe('phrase-clause-bare');
  });
});

describe('[DOC-14] numbers in words', () => {
  it.each([
    ...['một nửa', 'gấp rưỡi', 'một phần ba', 'hai phần ba', 'ba phần tư', 'mười phần trăm', 'hai con số', 'ba con số'],
    ...['ít nhất', 'tối thiểu', 'trên', 'hơn', 'có thêm'].flatMap((words) =>
      ['một', 'hai', 'mười'].map((n) => `${words} ${n}`),
    ),
  ])('%s', (words) => {
    expect(asks(`Tỉnh phấn đấu ${words} số xã`)).toBe('phrase-number-in-words');
    if (!words.endsWith('phần trăm')) expect(asks(`Tỉnh phấn đấu x${words} số xã`)).not.toBe('phrase-number-in-words');
  });
});

const LESS = [
  ...[
    'hộ nghèo',
    'cận nghèo',
    'tỷ lệ nghèo',
    'nghèo đa chiều',
    'thất nghiệp',
    'tai nạn',
    'tử vong',
    'suy dinh dưỡng',
    'nợ xấu',
    'nợ công',
  ],
  ...[
    'bội chi',
    'lạm phát',
    'giá tiêu dùng',
    'tội phạm',
    'phát thải',
    'tảo hôn',
    'quá hạn',
    'chi phí',
    'thất thoát',
    'tổn thất',
    'thất thu',
  ],
  ...[
    'hao hụt',
    'tỷ suất chết',
    'ô nhiễm',
    'trễ hạn',
    'tái nghèo',
    'bỏ học',
    'mù chữ',
    'ùn tắc',
    'thời gian giải quyết',
    'thời gian chờ',
  ],
];

describe('[DOC-14] a bare figure of what plans want less of', () => {
  it.each(LESS)('%s 5%%: at least or at most?', (name) => {
    expect(asks(`Tỷ lệ về ${name} 5%`)).toBe('phrase-direction');
    expect(asks(`Tỷ lệ về ${name} 5 - 6%`)).toBe('phrase-direction');
    for (const said of ['không quá 5%', 'dưới 5%', 'giảm 5%', 'tăng 5%'])
      expect(asks(`Tỷ lệ về ${name} ${said}`)).not.toBe('phrase-direction');
  });

  it.each([
    'cơ cấu',
    'dân số tự nhiên',
    'tăng tự nhiên',
    'tăng dân số',
    'tỷ lệ sinh',
    'mức sinh',
    'tỷ suất sinh',
    'tỷ số giới tính',
    'tỷ trọng nông',
    'chi thường xuyên',
  ])('%s: neither more nor less is better', (name) => {
    expect(asks(`Về ${name} 5%`)).toBe('phrase-direction');
    expect(asks(`Về ${name} tối đa 5%`)).not.toBe('phrase-direction');
    expect(asks(`Giảm ${name} 5%`)).not.toBe('phrase-direction');
  });

  it.each(['hộ nghèo', 'hộ cận nghèo', 'thất nghiệp', 'nợ xấu', 'suy dinh dưỡng', 'tảo hôn'])(
    'tỷ lệ %s trên 5%%: said against what is wanted',
    (name) => {
      for (const share of ['Tỷ lệ', 'Tỉ lệ']) expect(asks(`${share} ${name} trên 5%`)).toBe('phrase-direction');
      expect(asks(`Tỷ lệ ${name} dưới 5%`)).toBe('');
      expect(asks(`Tỷ lệ ${name} giảm trên 5%`)).not.toBe('phrase-direction');
      for (const served of ['được', 'có', 'tham gia', 'tiếp cận'])
        expect(asks(`Tỷ lệ hộ nghèo ${served} dịch vụ trên 5%`)).not.toBe('phrase-direction');
    },
  );

  it('the poor who are served are what is counted, not what is measured', () => {
    for (const served of ['được vay vốn', 'có nhà', 'tham gia bảo hiểm', 'tiếp cận nước sạch', 'thoát nghèo'])
      for (const who of [
        'hộ nghèo',
        'hộ cận nghèo',
        'hộ nghèo và cận nghèo',
        'hộ nghèo, hộ cận nghèo',
        'hộ nghèo, và hộ cận nghèo',
      ])
        expect(asks(`Tỷ lệ ${who} ${served} 95%`), `${who} ${served}`).toBe('');
  });
});

describe('[DOC-14] pairs of figures', () => {
  it.each([', phấn đấu ', ' phấn đấu ', ' và phấn đấu ', ', và phấn đấu đạt ', ', phấn đấu đạt '])(
    '60%%%s70%%: which is to be reached?',
    (between) => {
      expect(asks(`Đạt tối thiểu 60%${between}70%`)).toBe('phrase-number-unplaced');
      expect(asks(`Đạt tối thiểu 60%${between}mức cao là 70%`)).toBe('');
    },
  );

  it.each([' và ', ', ', ' nhưng ', ' '])('two bounds of one target: %j', (between) => {
    expect(asks(`trên 60%${between}dưới 80%`)).toBe('phrase-two-comparators');
    expect(asks(`dưới 80%${between}trên 60%`)).toBe('phrase-two-comparators');
    expect(asks(`trên 60%${between}trên 80%`)).toBe('');
    expect(asks(`trên 60%${between}xã vùng cao dưới 80%`)).toBe('');
  });

  it.each(['riêng', 'trong đó', 'đối với', 'cấp', 'khu vực'])(
    '(%s …) is a target of its own; another figure in brackets may be none',
    (word) => {
      expect(asks(`Đạt 90% (${word} xã 80%)`)).toBe('');
      expect(read(`Đạt 90% (${word} xã 80%)`)).toEqual(['>= 90 %', '>= 80 %']);
      expect(asks('Đạt 90% (năm trước đạt 80%)')).toBe('phrase-number-unplaced');
      expect(asks('Tỷ lệ (năm trước) đạt 80%')).toBe('');
    },
  );

  it('lần lượt: one comparison and one year for all, or it is asked', () => {
    expect(asks('cấp tỉnh, cấp xã lần lượt đạt 80%, 60%')).toBe('');
    expect(asks('cấp tỉnh, cấp xã lần lượt đạt trên 80%, 60%')).toBe('phrase-two-comparators');
    expect(asks('Năm 2025 và năm 2030 lần lượt đạt 80%, 60%')).toBe('phrase-two-comparators');
    expect(asks('Đạt trên 90%; cấp tỉnh, cấp xã lần lượt đạt 80%, 60%')).toBe('');
  });
});

describe('[DOC-13] [DOC-14] numbers that something or nothing places', () => {
  it.each([
    'at most',
    'at least',
    'up to',
    'max',
    'min',
    'maximum',
    'minimum',
    'more than',
    'less than',
    'fewer than',
    'lower than',
    'higher than',
    'under',
    'over',
    'below',
    'above',
    'within',
    'max.',
    'chỉ',
    'khôngquá',
    'khôngvượt',
    'khôngtrên',
    'khôngdưới',
  ])('%s is no comparison that is read', (words) => {
    expect(asks(`Tỷ lệ trễ ${words} 5%`)).toBe('phrase-number-unplaced');
  });

  it.each(['tren', 'duoi', 'khong qua', 'khong duoi', 'toi da', 'toi thieu', 'it nhat', 'khoang', 'hon', 'tu'])(
    '%s without its marks is asked about',
    (words) => {
      expect(asks(`Tỷ lệ xã đạt ${words} 50%`)).toBe('phrase-number-unplaced');
      if (words !== 'khong duoi') expect(asks(`Tỷ lệ xã x${words} 50%`)).not.toBe('phrase-number-unplaced');
    },
  );

  it.each(['hoặc', 'hay'])('a comparison behind its figure (%s thấp hơn) is asked about', (or) => {
    for (const word of ['thấp', 'ít', 'nhỏ', 'kém', 'dưới', 'cao', 'nhiều', 'lớn', 'trên', 'hơn']) {
      expect(asks(`Tỷ lệ đạt 5% ${or} ${word}`), word).toBe('phrase-number-unplaced');
      expect(asks(`Tỷ lệ đạt 5% ${or} ${word} hơn`), word).toBe('phrase-number-unplaced');
      expect(asks(`Tỷ lệ đạt 5% ${or} ${word}x`), word).not.toBe('phrase-number-unplaced');
    }
  });

  it.each(['so với', 'kế hoạch', 'chỉ tiêu', 'mục tiêu', 'dự toán'])('vượt 10%% %s is no level', (words) => {
    expect(asks(`Thu ngân sách vượt 10% ${words} giao`)).toBe('phrase-number-unplaced');
    expect(asks(`Thu ngân sách vượt 10% ${words}x`)).toBe('');
  });

  it.each(['số', 'tỷ lệ', 'tổng', 'sản lượng', 'doanh thu', 'năng suất', 'mật độ', 'công suất', 'bình quân'])(
    '%s … 80: what is measured leads its figure',
    (word) => {
      for (const behind of ['', ',', ';', '.', ' (toàn tỉnh)', ': chi tiết'])
        expect(read(`${word} hằng năm của tỉnh 80${behind}`)[0], behind).toBe('>= 80');
      expect(asks(`${word}x hằng năm của tỉnh 80`)).toBe('phrase-number-unplaced');
    },
  );
});

describe('[DOC-7] the words of each clause', () => {
  it('begin behind the last comma, "và" or bracket before the figure, or at "trong đó", "riêng"', () => {
    expect(clauses('Đạt 90% tỉnh, đạt 80% huyện và đạt 70% xã')).toEqual([
      'Đạt 90% tỉnh',
      'đạt 80% huyện',
      'đạt 70% xã',
    ]);
    expect(clauses('Đạt 90% toàn tỉnh trong đó vùng cao, biên giới 80%')).toEqual([
      'Đạt 90% toàn tỉnh',
      'trong đó vùng cao, biên giới 80%',
    ]);
    expect(clauses('Đạt 90% toàn tỉnh, riêng vùng cao 80%')).toEqual(['Đạt 90% toàn tỉnh', 'riêng vùng cao 80%']);
    expect(clauses('Đạt 90% (riêng vùng cao 80%).')).toEqual(['Đạt 90%', 'riêng vùng cao 80%']);
  });

  it('carry no bullet, stop or lone bracket', () => {
    expect(clauses('• Hoàn thành bản đồ số của tỉnh; - 100% xã có mạng.')).toEqual([
      'Hoàn thành bản đồ số của tỉnh',
      '100% xã có mạng',
    ]);
    expect(clauses('+ Tỷ lệ xã đạt 80%: ; (Hoàn thành bản đồ số của tỉnh)')).toEqual([
      'Tỷ lệ xã đạt 80%',
      'Hoàn thành bản đồ số của tỉnh',
    ]);
  });

  it('a stop within brackets or a number ends no clause', () => {
    expect(clauses('Đạt 1.500 hồ sơ (trừ hồ sơ mật; hồ sơ giấy. Tính cả năm) trong năm')).toHaveLength(1);
    expect(clauses('Đạt 80% số xã. Đạt 70% số hộ')).toHaveLength(2);
  });
});
