// Thresholds of a round through the host: once figures are in, colours change only when somebody clears what was kept.

import { expect, test } from 'vitest';
import { ENTRY, readyWorkbook, setUp, shown, smallBook, typeIn, typeYearly, yearlyShown } from '../support/workbook.js';

const KEPT = 'Ngưỡng đã chốt';

test('[PACE-12] a threshold typed after the first figure waits for the next round, and clearing what is kept brings it now', async () => {
  const workbook = await readyWorkbook(smallBook(['1d', '3e', '3g']));
  const { host } = workbook;
  const kept = () => yearlyShown(host, KEPT);
  const change = (name: string, text: string) => typeIn(workbook, 'Thiết lập', name, 'Giá trị', text, 'Mục');
  const code = 'XHS-09';
  const pace = () => shown(host, ENTRY, code, 'Tiến độ');

  await change('Ngưỡng đúng tiến độ (%)', '90');
  await setUp(workbook);
  expect(kept()).toBe('');

  await typeIn(workbook, ENTRY, code, 'Thực hiện đến kỳ báo cáo', '83');
  await setUp(workbook);
  expect(kept()).toBe('90% / 80%');
  expect(pace()).toBe('● Đúng tiến độ');

  await change('Ngưỡng đúng tiến độ (%)', '95');
  expect(await setUp(workbook)).toContain('giữ ngưỡng 90% / 80%; ngưỡng 95% / 80% vừa ghi dùng từ đợt sau');
  expect(pace()).toBe('● Đúng tiến độ');

  await typeYearly(workbook, KEPT, '');
  await setUp(workbook);
  expect(kept()).toBe('95% / 80%');
  expect(pace()).toBe('▲ Chậm tiến độ');
});
