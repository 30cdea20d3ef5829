// Words of who may type where: the setting, and the names of the protections as people see them at Google.

import type { EntryRights } from '../domain/agencies/entry-rights.js';

/** What the coordinator chooses in `Thiết lập`, `Quyền nhập theo đơn vị`. */
export const entryRightsWords: Readonly<Record<EntryRights, string>> = {
  accounts: 'Theo tài khoản',
  coordinators: 'Theo tài khoản, còn lại đầu mối',
  open: 'Mở',
};

export const entryRightsHelp = `Chọn một trong ba: ${Object.values(entryRightsWords).join('; ')}.`;

/** Beginning of the name of every block's protection: by it the workbook knows its own. */
export const blockProtectionPrefix = 'Khối nhập của đơn vị: ';
