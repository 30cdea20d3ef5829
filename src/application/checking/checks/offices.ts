// Check of the offices that ended: whose figures fall to nobody since, because no successor stands in `Danh bạ`.

import { agencyAt } from '../../../domain/agencies/agency-standing.js';
import type { Finding } from '../../../domain/book-check.js';
import { officialDate } from '../../../text/date-words.js';
import { tabNames } from '../../../text/tab-names.js';
import { cellName } from '../../workbook/a1.js';
import type { SeenBook } from '../seen-book.js';

export function officeFindings({ typed }: SeenBook): readonly Finding[] {
  if (typed === null) return [];
  const { book, settings, entry, directory } = typed;
  const { cutOff } = settings.round;
  const column = directory.table.columnOf.get('successor') ?? directory.table.columnOf.get('name') ?? 0;
  const left = entry.reporting.filter(({ agency, code, indicator }) => agency === '' && code === indicator.code);
  return [...directory.read.codeAt].flatMap(([row, code]): Finding[] => {
    const agency = book.agencies.find((each) => each.code === code);
    if (agency === undefined || agency.activeTo === null || agency.activeTo >= cutOff) return [];
    if (agencyAt(book.agencies, code, cutOff) !== '') return [];
    const codes = left.filter(({ indicator }) => indicator.supplier === code).map((each) => each.code);
    if (codes.length === 0) return [];
    const params = { name: agency.name, day: officialDate(agency.activeTo), codes: codes.join(', ') };
    return [{ code: 'office-ended', sheet: tabNames.directory, cell: cellName(row, column), params }];
  });
}
