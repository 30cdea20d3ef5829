// A round, agencies and debts for the reminder tests, after the example of the province's own letter form.

import type { WorkCalendar } from '../../src/domain/calendar.js';
import { type MergedLedger, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { milestones } from '../../src/domain/reminding/milestones.js';
import type { DirectoryEntry, OwedByAgency, OwedFigure } from '../../src/domain/reminding/reminder-plan.js';
import type { ReminderInput } from '../../src/domain/reminding/reminders.js';
import type { MailContext } from '../../src/text/mail-message.js';

export const weekends: WorkCalendar = { holidays: [], workedDays: [] };
export const emptyLedger: MergedLedger = mergedLedger([], []);
export const allMilestones: readonly string[] = milestones.map((m) => m.id);

export function milestone(id: string) {
  const found = milestones.find((m) => m.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}

export function figure(code: string, over: Partial<OwedFigure> = {}): OwedFigure {
  return {
    code,
    indicator: code,
    words: `Nội dung ${code}`,
    plan: 'Kế hoạch 92/KH-UBND',
    target: '100%',
    targetYear: 2022,
    wanted: '',
    priorYear: '',
    link: `https://so.example/${code}`,
    ...over,
  };
}

export const healthFigures: readonly OwedFigure[] = [
  figure('XHS-07', {
    words: 'Các bệnh viện tuyến tỉnh, huyện kết nối với bệnh viện tuyến trên qua nền tảng công nghệ số',
  }),
  figure('XHS-08', {
    words:
      'Các bệnh viện tuyến tỉnh, Trung tâm Y tế huyện, thành phố triển khai thanh toán điện tử không dùng tiền mặt',
  }),
  figure('XHS-09', { words: 'Người dân có Hồ sơ sức khỏe điện tử', target: 'trên 90%' }),
];

export function owed(agency: string, over: Partial<OwedByAgency> = {}): OwedByAgency {
  return {
    agency,
    asked: 1,
    figures: [figure(`${agency}-01`)],
    tasks: [],
    report: { state: 'not-followed' },
    extendedTo: null,
    ...over,
  };
}

export function entry(agency: string, over: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    agency,
    name: `Sở ${agency}`,
    kind: 'sở, ban, ngành',
    contact: '',
    office: '',
    mailCell: `${agency.toLowerCase()}@langson.example`,
    ...over,
  };
}

export function reminderInput(over: Partial<ReminderInput> = {}): ReminderInput {
  return {
    round: { code: 'nam-2022', deadline: '2022-11-20' },
    today: '2022-11-04',
    nowHour: 8,
    milestone: milestone('T-14'),
    enabled: allMilestones,
    owedByAgency: [],
    directory: [],
    ledger: emptyLedger,
    ownAgency: 'STTTT',
    calendar: weekends,
    ...over,
  };
}

export const context: MailContext = {
  topic: 'chuyển đổi số',
  roundName: 'Năm 2022',
  year: 2022,
  deadline: '2022-11-20',
  summaryDeadline: '2022-12-15',
  basis: {
    document: 'Kế hoạch của UBND tỉnh thực hiện Nghị quyết số 49-NQ/TU ngày 28/9/2021',
    duty: 'các cơ quan, đơn vị định kỳ hằng năm báo cáo UBND tỉnh qua Sở Thông tin và Truyền thông trước ngày 20/11',
  },
  letter: { number: '1234/STTTT-CĐS', date: '2022-10-12' },
  coordinator: {
    longName: 'Sở Thông tin và Truyền thông',
    fromName: 'Sở TT&TT Lạng Sơn - Sổ kế hoạch chuyển đổi số',
    replyTo: 'daumoi@langson.example',
    contact: 'Đầu mối Sở',
    office: 'Phòng Chuyển đổi số',
    phone: '0205 000 000',
  },
  bookLink: 'https://so.example/',
  notice: '',
};
