// Names of the tabs, in the order in which they stand.

/** Key of a tab in code → its name on the workbook. Plan tabs take theirs from the template. */
export const tabNames = {
  summary: 'Tổng hợp',
  closed: 'Tổng hợp đã chốt',
  series: 'Chuỗi số liệu',
  entry: 'Nhập số liệu',
  taskEntry: 'Nhập nhiệm vụ',
  tracking: 'Theo dõi báo cáo',
  rounds: 'Đợt báo cáo',
  register: 'Sổ số liệu',
  directory: 'Danh bạ',
  ledger: 'Đôn đốc',
  journal: 'Nhật ký',
  settings: 'Thiết lập',
  guide: 'Hướng dẫn',
  calculation: 'Tính toán',
  saved: 'Bản lưu',
} as const;

export type TabKey = keyof typeof tabNames;

/** Name of a new year's tab that a person goes back from, until it is removed. */
export function droppedTabName(name: string, year: number): string {
  return `${name} (bỏ ${year})`;
}

/** Name of a tab of a year that is past: `Nhập số liệu 2022`. */
export function yearTabName(name: string, year: number): string {
  return `${name} ${year}`;
}
