// What set-up says of the cells that people typed: kept, or on a tab that was gone and had to be made again.

import { expect, test } from 'vitest';
import { type SetUpReport, setUpText } from '../../src/text/set-up-text.js';
import { tabNames } from '../../src/text/tab-names.js';

const report = (made: readonly string[], emptied: SetUpReport['emptied'] = []): string =>
  setUpText({
    ok: true,
    made,
    newCoordinators: [],
    formerCoordinators: [],
    renamed: [],
    copies: [],
    turned: null,
    closed: [],
    reopened: [],
    reprotected: [],
    rows: 38,
    emptied,
    tasks: 0,
    nextStep: '',
    problems: [],
  });
const KEPT = 'Các ô đã nhập được giữ nguyên';

test.each([
  tabNames.settings,
  tabNames.tracking,
  tabNames.rounds,
  tabNames.entry,
  tabNames.taskEntry,
  tabNames.directory,
])('[DONG-6] %s that was gone is said to hold nothing that was typed', (name) => {
  const text = report([name]);
  expect(text).not.toContain(KEPT);
  expect(text).toContain(`Trang ${name} không còn trong sổ nên đã lập mới`);
  expect(text).toContain('Nhật ký phiên bản');
});

test('[DONG-6] the cells are kept where no tab that people type on was gone, and at the first set-up', () => {
  expect(report([])).toContain(KEPT);
  expect(report([tabNames.guide])).toContain(KEPT);
  expect(report(Object.values(tabNames))).toContain(KEPT);
});

test('[DONG-6] a tab whose rows are listed as emptied is not named twice, another beside it is', () => {
  const emptied = [{ tab: tabNames.directory, codes: ['SYT'] }];
  expect(report([tabNames.directory], emptied)).not.toMatch(/lập mới|giữ nguyên/);
  expect(report([tabNames.directory, tabNames.tracking], emptied)).toContain(
    `Trang ${tabNames.tracking} không còn trong sổ`,
  );
});
