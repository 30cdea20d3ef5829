// `Hướng dẫn` as a page.

import type { FirstStep } from '../../domain/reminding/first-steps.js';
import type { Settings } from '../../domain/round/settings.js';
import { guideLines } from '../../text/guide-text.js';
import { palette } from '../../text/palette.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { PageModel } from '../workbook/page-model.js';
import type { Look } from '../workbook/sheet-op.js';

const looks: Readonly<Record<'title' | 'heading' | 'text', Look>> = {
  title: { bold: true, size: 14, colour: palette.head },
  heading: { bold: true, size: 11, colour: palette.head, background: palette.section },
  text: {},
};

/** One column of text, as wide as a printed page. */
export function guideTab(settings: Settings, steps: readonly FirstStep[]): PageModel {
  return {
    tab: fixedTabs.guide.mark,
    widths: [590],
    rows: guideLines(settings, steps).map((line) => [{ value: line.text, look: looks[line.kind] }]),
    notes: [],
    keys: [],
    hiddenColumns: [],
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    colour: palette.soft,
    gridlines: false,
    colours: [],
    lined: [],
    spareRows: 0,
  };
}
