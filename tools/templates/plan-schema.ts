// The shape of plan.json: everything of a plan but its rows.

import * as v from 'valibot';

const text = v.string('phải là chữ');
const words = v.pipe(text, v.nonEmpty('không được để trống'));
const year = v.pipe(v.number('phải là năm'), v.integer('phải là năm'), v.minValue(2000, 'phải là năm'));

const section = v.strictObject(
  {
    key: words,
    stt: text,
    heading: text,
    above: v.optional(text, ''),
    pillar: text,
    fromYear: year,
    toYear: year,
    /** Year its targets must be reached in, where the rows print none. */
    horizonYear: v.optional(v.nullable(year), null),
  },
  'phải là một phần',
);

const table = v.strictObject(
  {
    code: words,
    tab: words,
    kind: v.picklist(['indicators', 'tasks'], 'chỉ nhận indicators hoặc tasks'),
    titleLines: v.array(text, 'phải là danh sách'),
    headers: v.array(words, 'phải là danh sách'),
    leadMissing: v.optional(text, ''),
    sections: v.pipe(v.array(section, 'phải là danh sách'), v.minLength(1, 'phải có ít nhất một phần')),
  },
  'phải là một bảng',
);

export const planSchema = v.strictObject(
  {
    code: words,
    shortName: words,
    placeName: words,
    documentLine: words,
    fromYear: year,
    toYear: year,
    tables: v.pipe(v.array(table, 'phải là danh sách'), v.minLength(1, 'phải có ít nhất một bảng')),
  },
  'phải là một kế hoạch',
);

export type PlanFile = v.InferOutput<typeof planSchema>;
export type TableFile = PlanFile['tables'][number];
