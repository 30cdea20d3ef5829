// The mark of a plan's tab, and the names of the properties in which things are kept.

/** Mark of the tab of a plan's appendix table. */
export function planMark(planCode: string, tableCode: string): string {
  return `${planCode}/${tableCode}`;
}

/** Document property: mark of a tab → its sheet id. */
export const tabsProperty = 'tabs';
/** Document property: id of a tab → digest of the looks it was last brought to. */
export const looksProperty = 'dang-ve';
/** Document property: the turn of a year that was begun and does not stand whole yet. */
export const yearTurnProperty = 'sang-nam';
/** Document property: the past years whose tabs stand as they were left when the year was closed; no run looks at them. */
export const closedYearsProperty = 'nam-da-dong';
/** Document property: id of the workbook the properties were written in. */
export const workbookProperty = 'workbook';

/** Document property: the day on which a round was first set up. */
export function openedProperty(round: string): string {
  return `mo-dot.${round}`;
}

/** Document property: who runs the hourly reminders, with which trigger. */
export const automationProperty = 'tu-dong';
/** Document property: local time of the last hourly run that was written on the sheet. */
export const beatProperty = 'nhip';
/** Script property: the day on which the coordinator was last told of a kind of trouble. */
export function troubleProperty(kind: string): string {
  return `bao.${kind}`;
}

/** Script property: local time of the last hourly run that threw. */
export const failedProperty = 'bao.lan-loi';
/** Document property: accounts that Google refused when they were last tried. */
export const refusedProperty = 'tai-khoan-bi-tu-choi';
/** Document property: digests of emptied rows of which a person said that they are to stay so. */
export const leftEmptyProperty = 'de-trong';
/** Document property: there where the first run of the day found that the registers lost something. */
export const lostProperty = 'o-mat';
/** Script property: who hands the workbook over to whom, until that one has taken it. */
export const handOverProperty = 'ban-giao';
/** Script property: the workbook that was set up, and who its coordinators last were. */
export const authorityProperty = 'quyen';

/** Script property: the fingerprint of a record of `Sổ số liệu`. */
export function recordProperty(record: number | ''): string {
  return `so-so-lieu.${record}`;
}

/** Document property: the record that `Tổng hợp đã chốt` shows. */
export const shownClosingProperty = 'chot-dang-xem';
/** Document property: code of the round, and the line of `Tổng hợp` that names its last closing. */
export const lastClosingProperty = 'chot-gan-nhat';
/** Document property: when the typed tabs were last looked at for `Nhật ký`, the number of its last entry, and before the first what stood. */
export const journalProperty = 'nhat-ky';
/** Document property: code of the round, and the line of `Tổng hợp` that says what changed since its last closing. */
export const changesProperty = 'chot-thay-doi';
