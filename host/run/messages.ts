// What Google says when it refuses, in the language of the person's account; a script must never branch on these texts.

/** A refusal on its way to the script; it becomes an `Exception` of the script's own realm. */
export class ServiceError extends Error {}

const english = {
  rowsMismatch:
    'The number of rows in the data does not match the number of rows in the range. The data has {0} but the range has {1}.',
  columnsMismatch:
    'The number of columns in the data does not match the number of columns in the range. The data has {0} but the range has {1}.',
  outside: 'The coordinates of the range are outside the dimensions of the sheet.',
  rowsAtLeastOne: 'The number of rows in the range must be at least 1.',
  columnsAtLeastOne: 'The number of columns in the range must be at least 1.',
  rowTooSmall: 'The starting row of the range is too small.',
  columnTooSmall: 'The starting column of the range is too small.',
  rangeNotFound: 'Range not found',
  sheetNotFound: 'Sheet not found',
  signature: "The parameters ({0}) don't match the method signature for {1}.",
  sheetExists: 'A sheet with the name "{0}" already exists. Please enter another name.',
  nameTooLong: 'The name of a sheet may have at most 100 characters.',
  emptyName: 'The name of a sheet may not be empty.',
  lastVisible: "You can't hide all the sheets in a document.",
  lastSheet: "You can't remove all the sheets in a document.",
  tooManyCells: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  tooLong: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  nonFrozenRows: 'Sorry, it is not possible to delete all non-frozen rows.',
  nonFrozenColumns: 'Sorry, it is not possible to delete all non-frozen columns.',
  freezeRows: "You can't freeze all visible rows on the sheet.",
  freezeColumns: "You can't freeze all visible columns on the sheet.",
  mergePart: 'You must select all cells in a merged range to merge or unmerge them.',
  sortMerge: "You can't sort a range containing vertical merges.",
  filterMerge: "You can't create a filter over a range containing vertical merges.",
  noCheckbox: 'There is no checkbox in cell {0}.',
  freezeMerge: "You can't freeze columns or rows which contain only part of a merged cell.",
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  domainEdit: 'Domain edit cannot be set on this document.',
  unprotectedOnRange: 'Unprotected ranges can only be set on protected sheets.',
  invalidRule: 'The data you entered in cell {0} violates the data validation rules set on this cell.',
  longList:
    'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
  invalidCondition: 'Invalid ConditionValue.userEnteredValue: {0}',
  hiddenRows: "You can't hide all visible rows on the sheet.",
  hiddenColumns: "You can't hide all visible columns on the sheet.",
  crossSheetRule: 'Conditional format rule cannot reference a different sheet.',
  filterExists: "You can't create a filter in a sheet that already has a filter.",
  invalidName: 'The name of the range is invalid.',
  namedRangeMissing: 'The named range "{0}" was not found.',
  noUi: 'Cannot call SpreadsheetApp.getUi() from this context.',
  permission:
    'You do not have permission to call {0}. Required permissions: {1}. For more information, see https://developers.google.com/apps-script/guides/support/troubleshooting#authorization-is',
  noPermission: 'You do not have permission to call {0}',
  authorizationRequired: 'Authorization is required to perform that action.',
  noRecipient: 'Failed to send email: no recipient',
  invalidEmail: 'Invalid email: {0}',
  recipientsPerMessage: 'Limit Exceeded: Email Recipients Per Message.',
  bodySize: 'Limit Exceeded: Email Body Size.',
  attachmentsSize: 'Limit Exceeded: Email Total Attachments Size.',
  subjectTooLarge: 'Argument too large: subject',
  tooManyInDay: 'Service invoked too many times for one day: {0}.',
  computerTime: 'Service using too much computer time for one day.',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  propertyQuota: 'You have exceeded the property storage quota. Please remove some properties and try again.',
  cacheValue: 'Argument too large: value',
  cacheKey: 'Invalid argument: key',
  tooManyTriggers:
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  notDecoded: 'Could not decode string.',
  invalidArgument: 'Invalid argument: {0}',
  functionNotFound: 'Script function not found: {0}',
  pageNotFound: 'No HTML file named {0} was found.',
  serviceError: 'Service error: {0}',
  viewer: 'You do not have permission to edit this document.',
  nothingReturned: 'The script completed but did not return anything.',
  notAPage: 'The script completed but the returned value is not a supported return type.',
} as const;

export type MessageId = keyof typeof english;

const vietnamese: Partial<Record<MessageId, string>> = {
  rowsMismatch: 'Số hàng trong dữ liệu không khớp với số hàng trong dải ô. Dữ liệu có {0} nhưng dải ô có {1}.',
  columnsMismatch: 'Số cột trong dữ liệu không khớp với số cột trong dải ô. Dữ liệu có {0} nhưng dải ô có {1}.',
  outside: 'Tọa độ của dải ô nằm ngoài kích thước của trang tính.',
  rowsAtLeastOne: 'Số hàng trong dải ô phải ít nhất là 1.',
  columnsAtLeastOne: 'Số cột trong dải ô phải ít nhất là 1.',
  rangeNotFound: 'Không tìm thấy dải ô',
  sheetNotFound: 'Không tìm thấy trang tính',
  sheetExists: 'Trang tính có tên "{0}" đã tồn tại. Vui lòng nhập tên khác.',
  tooLong: 'Dữ liệu nhập của bạn chứa nhiều hơn mức tối đa là 50000 ký tự trong một ô.',
  protectedCell:
    'Bạn đang cố gắng chỉnh sửa một ô hoặc đối tượng được bảo vệ. Vui lòng liên hệ với chủ sở hữu bảng tính để xóa chế độ bảo vệ nếu bạn cần chỉnh sửa.',
  invalidRule: 'Dữ liệu bạn đã nhập vào ô {0} vi phạm quy tắc xác thực dữ liệu được đặt cho ô này.',
  noUi: 'Không thể gọi SpreadsheetApp.getUi() từ ngữ cảnh này.',
  permission: 'Bạn không có quyền gọi {0}. Các quyền bắt buộc: {1}.',
  noPermission: 'Bạn không có quyền gọi {0}',
  authorizationRequired: 'Cần được cho phép để thực hiện tác vụ đó.',
  noRecipient: 'Không gửi được email: không có người nhận',
  invalidEmail: 'Email không hợp lệ: {0}',
  recipientsPerMessage: 'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.',
  bodySize: 'Đã vượt quá giới hạn: Kích thước nội dung email.',
  tooManyInDay: 'Dịch vụ được gọi ra quá nhiều lần trong một ngày: {0}.',
  lockTimeout: 'Hết thời gian chờ khóa: một quy trình khác đã giữ khóa quá lâu.',
  propertyQuota: 'Bạn đã vượt quá hạn mức lưu trữ thuộc tính. Vui lòng xóa một số thuộc tính và thử lại.',
  functionNotFound: 'Không tìm thấy hàm tập lệnh: {0}',
  serviceError: 'Lỗi dịch vụ: {0}',
};

/** The refusal with that id in `language` (`vi…` has Vietnamese texts, everything else and every gap is English). */
export function refusal(language: string, id: MessageId, ...values: (string | number)[]): ServiceError {
  const text = (language.startsWith('vi') ? vietnamese[id] : undefined) ?? english[id];
  return new ServiceError(text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? '')));
}
