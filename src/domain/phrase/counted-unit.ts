// What a bare figure counts: the noun behind it ("10 xã đạt chuẩn") or the unit in brackets of the name ("(tỷ đồng): 22.700").

const counted = [
  'xã|phường|thị trấn|huyện|tỉnh|thành phố|thôn|làng|bản|khu phố|tổ dân phố|đơn vị|cơ quan|người|hộ',
  'hộ gia đình|lao động|học sinh|sinh viên|bác sĩ|giáo viên|giảng viên|đảng viên|cán bộ|doanh nghiệp',
  'hợp tác xã|tổ chức|cơ sở|trường|trường học|bệnh viện|trạm|chợ|khu|cụm|cụm công nghiệp|vùng|mô hình|dự án',
  'công trình|nền tảng|hệ thống|ứng dụng|tuyến|điểm|lượt|lớp|khóa|buổi|lần|vụ|sản phẩm|nhãn hiệu|bài báo',
  'sáng chế|đề tài|nhiệm vụ|tiêu chí|dịch vụ|thủ tục|tài khoản|máy|thiết bị|giường|giường bệnh|căn|căn hộ',
  'phòng|cây|con|bậc|hạng|ngày|giờ|phút|tháng|tuổi|năm|hội nghị|quốc gia|nước|địa phương|thành viên',
  'chuyên gia|kỹ sư|nhân lực|thuê bao|hồ sơ|văn bản|tổ|câu lạc bộ',
]
  .join('|')
  .split('|');
/** Of what is measured there may be a part. */
const measures = 'ha|km|m2|m3|tấn|tạ|tạ/ha|kg|lít|mw|kwh|usd|đồng|triệu đồng|tỷ đồng|tỉ đồng|nghìn đồng'.split('|');
/** Nouns of the first list that divide all the same. */
const divisible: ReadonlySet<string> = new Set([
  'giờ',
  'phút',
  'ngày',
  'tháng',
  'tuổi',
  'năm',
  'lần',
  'bậc',
  'hạng',
  'điểm',
]);
const noun = [...counted, ...measures].sort((a, b) => b.length - a.length).join('|');
const behind = new RegExp(String.raw`^ ?((?:(?:nghìn|ngàn|triệu) )?(?:${noun}))(?![\p{L}\d]| lượt)`, 'u');
const bracketed = new RegExp(
  String.raw`\( ?(?:(?:đvt|đơn vị tính|đơn vị) ?:? ?)?(%|‰|(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm) ?)*(?:lượt khách|lượt người|${noun})(?:\/[\p{L}\d. ]+)*)(?: [^()]*)? ?\)[^()\d;]{0,60}$`,
  'u',
);
const rate = new RegExp(
  String.raw`(?:^|[,;:.] ?)(?:(?:tổng )?số (?:lượng )?|tỷ lệ )((?:${noun})(?: [\p{L} ]{1,20})?)(?: ?\/ ?((?:vạn |\d[\d.]* ?)?(?:dân|người))| (?:tính )?trên )`,
  'u',
);
/** "Số xã: 60": what is counted is named; what a subscriber is, figures of subscribers print themselves. */
const plainCount = new RegExp(String.raw`^[\s•+-]*(?:tổng )?số (?:lượng )?(?!thuê bao)(${noun})(?!\p{L})`, 'u');
/** Units that may be typed without a blank behind a number: "22.000ha". */
export const attachedUnits =
  'ha|km|km2|kg|m|m2|m3|tấn|tạ|giờ|phút|ngày|tỷ|tỉ|triệu|nghìn|đồng|usd|người|xã|hộ|mw|kwh|lần';

/** True for a noun of which there are only whole ones: "hồ sơ", "xã". */
export function isCounted(unit: string): boolean {
  return counted.includes(unit) && !divisible.has(unit);
}

/** The counted noun right behind a number, as the shadow has it; empty without one. */
export function countedBehind(rest: string): string {
  return behind.exec(rest)?.[1] ?? '';
}

/** The unit that the name of a measure carries, for a figure printed bare behind it; empty without one. */
export function unitOfName(before: string): string {
  const clause = /(?:[^;,]|,(?=\d)|,(?=[^,;]*\)))*$/.exec(before)?.[0] ?? before;
  const printed = bracketed.exec(clause)?.[1];
  if (printed !== undefined) return printed.trim();
  if (/(?:tỷ|tỉ) lệ (?:%|phần trăm)/u.test(clause)) return '%';
  const [, counted, per] = rate.exec(clause) ?? [];
  if (counted === undefined) return plainCount.exec(clause)?.[1] ?? '';
  return per === undefined ? counted.trim() : `${counted.trim()}/${per.trim()}`;
}
