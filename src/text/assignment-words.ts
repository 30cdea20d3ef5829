// Words of `Giao, miễn báo cáo theo nhóm`: the questions, what will change, what was done.

import type { OfficeGroup, OfficeKind } from '../domain/agencies/office-groups.js';
import type { AssignedCell, Assignment, AssignmentChanges } from '../domain/agencies/report-assignment.js';
import { areSameWords } from '../domain/reading/plain-text.js';
import { tabNames } from './tab-names.js';
import { mustReportWords } from './tracking-words.js';

const KIND_NAMES: Readonly<Record<OfficeKind, string>> = {
  sở: 'Các sở',
  ban: 'Các ban',
  'ngành dọc': 'Cơ quan ngành dọc',
  huyện: 'UBND cấp huyện',
  xã: 'UBND cấp xã',
  'đơn vị sự nghiệp': 'Đơn vị sự nghiệp',
  'tổ chức': 'Tổ chức chính trị - xã hội',
  'đơn vị': 'Đơn vị khác',
  'doanh nghiệp': 'Doanh nghiệp',
};

/** A kind of office as the list of groups names it. */
export function officeKindName(kind: OfficeKind): string {
  return KIND_NAMES[kind];
}

/** The name of a group of offices. */
export function officeGroupName({ by }: OfficeGroup): string {
  return 'kind' in by ? KIND_NAMES[by.kind] : `${by.group.name} (nhóm của Danh bạ)`;
}

/** What is to stand in the cells. */
export const assignedWords: Readonly<Record<Assignment, string>> = { ...mustReportWords, rule: '' };

const ANSWERS: Readonly<Record<Assignment, string>> = { yes: 'Giao', no: 'Miễn', rule: 'Theo văn bản' };

/** What a person wants, by word or by number; null for anything else. */
export function assignmentNamed(answer: string): Assignment | null {
  const all = ['yes', 'no', 'rule'] as const;
  return all.find((each, k) => areSameWords(answer, ANSWERS[each]) || areSameWords(answer, String(k + 1))) ?? null;
}

/** Asks which round; only where several are open. */
export function roundChoice(rounds: readonly string[], wrong: string): string {
  return asked(wrong, 'Của đợt nào? Gõ số:', rounds);
}

/** Asks which group. */
export function groupChoice(groups: readonly OfficeGroup[], wrong: string): string {
  const lines = groups.map((group) => `${officeGroupName(group)}: ${group.offices.length} đơn vị`);
  return asked(wrong, 'Giao hoặc miễn báo cáo cho nhóm nào? Gõ số, hoặc tên nhóm:', lines);
}

/** Asks what to do with it. */
export function assignmentChoice(group: OfficeGroup, wrong: string): string {
  return asked(wrong, `${officeGroupName(group)}, ${group.offices.length} đơn vị. Gõ số, hoặc chữ:`, [
    `${ANSWERS.yes}: phải gửi báo cáo`,
    `${ANSWERS.no}: không phải gửi báo cáo`,
    `${ANSWERS.rule}: xóa ô, văn bản có buộc báo cáo hay không thì theo văn bản`,
  ]);
}

function asked(wrong: string, question: string, lines: readonly string[]): string {
  return [...(wrong === '' ? [] : [wrong]), question, ...lines.map((line, k) => `${k + 1}. ${line}`)].join('\n');
}

/** Said of an answer that is none of the list. */
export function notInList(answer: string): string {
  return `Không có "${answer.slice(0, 60)}" trong danh sách; chưa ghi gì.`;
}

export interface AssignmentPreview {
  readonly group: OfficeGroup;
  readonly wanted: Assignment;
  readonly roundName: string;
  readonly changes: AssignmentChanges;
  readonly nameOf: (agency: string) => string;
  /** Mails of the round have gone already. */
  readonly isRunning: boolean;
}

/** Offices named in one line of a dialog. */
const MOST_NAMED = 40;

/** Whom it concerns and what is replaced, before anything is written. */
export function assignmentPreview({ group, wanted, roundName, changes, nameOf, isRunning }: AssignmentPreview): string {
  const { filled, replaced, same } = changes;
  const after = assignedWords[wanted];
  const to = after === '' ? 'để trống' : `"${after}"`;
  const line = (what: string, cells: readonly AssignedCell[], said: (cell: AssignedCell) => string) =>
    cells.length === 0 ? [] : [`${what} (${cells.length}): ${listed(cells.map(said))}.`];
  const name = ({ agency }: AssignedCell) => nameOf(agency);
  return [
    `${ANSWERS[wanted]} báo cáo: ${officeGroupName(group)}, đợt ${roundName}.`,
    ...line('Thay ô đã ghi', replaced, (cell) => `${name(cell)} ("${cell.words}" → ${to})`),
    ...line('Điền ô trống', filled, name),
    ...line('Đã như vậy, không đổi', same, name),
    ...(isRunning && wanted === 'yes'
      ? ['Đợt đã có thư: đơn vị mới giao được nhắc từ lần gửi tới. Đồng ý là duyệt gửi.']
      : []),
    'Muốn đổi lại: chạy lại và chọn cách khác. Có ghi không?',
  ].join('\n');
}

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  const first = names.slice(0, MOST_NAMED).join(', ');
  return rest > 0 ? `${first} và ${rest} đơn vị khác` : first;
}

/** Nothing to do. */
export function nothingToAssign(group: OfficeGroup, wanted: Assignment): string {
  const after = assignedWords[wanted];
  return `${officeGroupName(group)}: ${group.offices.length} đơn vị đã ${after === '' ? 'để trống' : `ghi "${after}"`}; không có gì phải đổi.`;
}

export const assignmentChanged = `Trang ${tabNames.tracking} vừa được sửa trong lúc hỏi; chưa ghi gì. Hãy chạy lại.`;

/** What was written. */
export function assignmentDone(count: number): string {
  return `Đã ghi ${count} ô ở cột "Phải gửi báo cáo", trang ${tabNames.tracking}.`;
}
