// Whether the words of a target print a change ("tăng 10%") and not the level to be reached.

/** Words that may stand between the change and its figure; "lên", "xuống", "còn" and "đạt" lead to a level. */
const between = `(?:(?:thêm|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|ít nhất|tối thiểu|tối đa|khoảng|xấp xỉ|trên|hơn|dưới|từ|không|vượt|quá|được) )*`;
const change = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:tốc độ|mức|tỷ lệ|tỉ lệ|chỉ số) )(?:tăng|giảm) ${between}(?:[<>≥≤~=] ?)?\d[\d.,]*(?![^,;]*(?<!\p{L})(?:lên|xuống|còn|đạt|thành)(?!\p{L}))`,
  'u',
);

/** True for the shadow of a phrase whose figure says by how much something is to rise or fall against a base. */
export function saysChange(plain: string): boolean {
  return change.test(plain);
}
