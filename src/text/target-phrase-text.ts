// The questions about a target phrase, as a coordinator reads them.

import type { Problem } from '../domain/checked.js';
import type { PhraseQuestion } from '../domain/phrase/phrase-question.js';
import { officialDate } from './date-words.js';
import { quotedCell } from './sheet-error.js';

const questions: Readonly<Record<PhraseQuestion, string>> = {
  'phrase-empty': 'Chưa có mục tiêu: đề nghị ghi số hoặc câu chữ, ví dụ 80; trên 50; 65 - 70.',
  'phrase-not-a-target': 'Không đọc được mục tiêu {text}: đề nghị ghi số hoặc câu chữ, ví dụ 80; trên 50; 65 - 70.',
  'phrase-too-long': '{text} quá dài để là một mục tiêu: đề nghị ghi riêng câu đặt mục tiêu.',
  'phrase-date': 'Ô mục tiêu đang là ngày {text}: nếu là khoảng, đề nghị ghi dạng văn bản, ví dụ 6 - 8.',
  'phrase-old-encoding': '{text} gõ bằng bảng mã cũ, có phải {meant} không: đề nghị gõ lại bằng Unicode.',
  'phrase-another-order':
    'Trong {text} có dấu làm chữ hiện ra khác thứ tự đã gõ: đề nghị gõ lại mục tiêu, không dán từ nơi khác.',
  'phrase-no-figure': '{text} không có con số để so: đề nghị ghi số hoặc câu chữ, ví dụ 80; trên 50; 65 - 70.',
  'phrase-many-figures': '{text} có nhiều mục tiêu: đề nghị ghi từng mục tiêu một.',
  'phrase-number-ambiguous': 'Số ở {figure} đọc được theo nhiều cách: đề nghị ghi rõ, ví dụ 1234 hoặc 1,23.',
  'phrase-number-glued':
    'Số ở {figure} viết liền với chữ hoặc dấu nên không đọc chắc được: đề nghị viết rõ, ví dụ 30% hoặc 30 hồ sơ.',
  'phrase-number-unplaced': 'Trong {text}, số ở {figure} có phải là mục tiêu không?',
  'phrase-number-in-words': 'Con số trong {figure} viết bằng chữ: đề nghị ghi bằng số.',
  'phrase-direction': '{figure}: mục tiêu là ít nhất hay nhiều nhất?',
  'phrase-negation':
    '{figure} đứng sau chữ phủ định: số này là giới hạn không được vượt (nhiều nhất) hay chỉ nói đếm gì? Đề xuất: ghi lại thành không quá … hoặc tối đa ….',
  'phrase-clause-bare':
    '{figure} là một việc riêng không có con số, hay chỉ nói thêm cho số đứng trước? Đề xuất: ghi thành một dòng riêng.',
  'phrase-two-comparators': '{figure} so sánh theo hai cách: ít nhất, nhiều hơn, nhiều nhất hay khoảng?',
  'phrase-range-reversed': 'Khoảng {figure} có số đầu không nhỏ hơn số cuối: hai số nào là đúng?',
  'phrase-change':
    '{text} là mức tăng, giảm so với một số gốc, không phải mức phải đạt: đề nghị ghi mức phải đạt, ví dụ 110 hồ sơ; so chính mức tăng, giảm thì ghi ví dụ tốc độ tăng 10%.',
};

/** One Vietnamese sentence for a question of the phrase reader. */
export function phraseQuestionText(problem: Problem<PhraseQuestion>): string {
  const shown = problem.code === 'phrase-date' ? officialDate : quotedCell;
  const text = questions[problem.code].replace(/\{(\w+)\}/g, (_, name: string) =>
    shown(String(problem.params?.[name] ?? '')),
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
