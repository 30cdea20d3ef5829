// What the mail about unread cells of `Danh bạ` says must wait.

import { expect, test } from 'vitest';
import { askedTroubles } from '../../src/application/reminding/tell-trouble.js';
import { type DirectoryQuestionCode, directoryQuestions } from '../../src/domain/agencies/directory-question.js';
import { directoryWaits } from '../../src/text/directory-words.js';

test('[DON-93] every question of the directory that holds something back says what, and no other does', () => {
  for (const code of Object.keys(directoryQuestions) as DirectoryQuestionCode[])
    expect(directoryWaits({ code }) === '', code).toBe(directoryQuestions[code].holds === 'nothing');
});

test('[DON-93] where an office is still written to at what can be read, its mails are not said to wait', () => {
  const told = (code: DirectoryQuestionCode) => {
    const params = { question: 'Câu hỏi.', waits: directoryWaits({ code }) };
    return askedTroubles([{ code: 'directory-asked', sheet: 'Danh bạ', cell: 'F24', params }])[0]?.details[0];
  };
  expect(told('mail-unreadable')).toBe(
    'Trang "Danh bạ", ô F24: Câu hỏi. Phải chờ: thư đến chỗ chưa đọc được; địa chỉ đọc được ở cùng ô vẫn nhận thư.',
  );
  expect(told('deputy-unreadable')).toMatch(/Phải chờ: thư cho đầu mối dự phòng\.$/);
  expect(told('end-unreadable')).toMatch(/Phải chờ: thư cho đơn vị ở dòng đó\.$/);
});
