// A number that letters or signs are typed onto is asked about, in every phrase; names and units that are typed so are not.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glueRules } from '../../src/domain/phrase/glued-number.js';
import { readTargetPhrase, targetFromPhrase } from '../../src/domain/phrase/target-phrase.js';
import { phraseQuestionText } from '../../src/text/target-phrase-text.js';

const asked = (phrase: string) => {
  const { question } = readTargetPhrase(phrase);
  return question?.code === 'phrase-number-glued' ? String(question.params?.figure) : (question?.code ?? '');
};

describe('[DOC-25] what is typed onto a number', () => {
  it.each([
    ['đạt 30abc', '30abc'],
    ['đạt 3o%', '3o%'],
    ['tăng 2x%', '2x%'],
    ['đạt 3O %', '3O'],
    ['Hoàn thành 3o hồ sơ được giao trong năm nay', '3o'],
    ['đạt 1oo%, trong đó cấp xã 50%', '1oo%'],
    ['50% xã đạt 19 tiêu chí; (đạt 3o% dân số)', '3o%'],
    ['đạt l00%.', 'l00%'],
    ['đạt lO xã', 'lO'],
    ['đạt I0 xã', 'I0'],
    ['đạt O %', 'O %'],
    ['đạt 80,o%', '80,o%'],
    ['đạt 80,o xã', '80,o'],
    ['đạt 80,oo xã', '80,oo'],
    ['đạt 80,a5 xã', '80,a5'],
    ['đạt 80%٪', '80%٪'],
    ['từ 30 - 5o%', '5o%'],
    ['từ 3o - 50%', '3o'],
    ['trên B0%', 'B0%'],
    ['đạt 9g%', '9g%'],
    ['đạt 9g %', '9g'],
    ['đạt 30 x%', 'x%'],
    ['đạt abc30', 'abc30'],
    ['tỷ lệ hộx30%', 'hộx30%'],
    ['xếp hạng 1o', '1o'],
    ['mức độ 3a', '3a'],
    ['gấp 3x lần', '3x'],
    ['có 10 xã, 5k người', '5k'],
    ['đạt 30.000đ', '30.000đ'],
    ['phủ sóng 4Gx', '4Gx'],
    ['không quá 24h', '24h'],
    ['đạt 90%%', '90%%'],
    ['đạt 90%‰', '90%‰'],
    ['đạt 5%o', '5%o'],
    ['đạt %90', '%90'],
    ['đạt ₫30%', '₫30%'],
    ['đạt 3٣%', '3٣%'],
    ['đạt ٣ xã', '٣'],
    ['đạt ½ số xã', '½'],
    ['đạt ² xã', '²'],
    ['đạt 1e3', '1e3'],
    ['đạt ３０ａｂｃ', '３０ａｂｃ'],
    ['đạt (30abc)% số hộ trong tỉnh', '30abc)%'],
  ])('%s: %s is asked about', (phrase, figure) => {
    expect(asked(phrase)).toBe(figure);
  });

  it.each([
    'phủ sóng 4G, 5G đến 100% xã',
    'phủ sóng 3G,4G/5G đạt 80%',
    'Xây dựng bản đồ 3D của tỉnh; màn hình 8K, 4k',
    'thực hiện Chương trình 30a trên địa bàn huyện',
    'ban hành theo mẫu số 02a và Phụ lục 1b',
    'phục vụ 24h mỗi ngày, từ 7h30 đến 17h',
    'áp dụng tiêu chuẩn 5S và ma trận 4x4',
    'phát sóng VTV1, VTV6 và kênh B2B cho 100% xã',
    'giáo viên tiếng Anh đạt B2 trở lên',
    'giảm phát thải CO2 trong sản xuất, dịch H5N1',
    'mật độ dân số trên km2 được công bố hằng năm',
    'Tỷ lệ (%) hộ dân có nước sạch: 95%',
    'Tỷ lệ % số xã đạt chuẩn đạt từ 60% trở lên',
    'đạt 80%GRDP',
    'đạt 22.000ha; 50m2; 30phút; 1.200tỷ đồng',
    'đạt 65%-70%',
    'đạt 80,trong đó cấp xã đạt 50%',
    'diện tích 30 km² đất rừng, 80%¹ số hộ',
    'đạt "90%", “80%” hoặc [70%]',
    'tăng 5%/năm, ≥30% và ~20% dân số',
    'Theo Quyết định số 749/QĐ-TTg và 24/7',
    'loại II, hạng I, quý IV năm 2025',
  ])('%s: nothing is glued', (phrase) => {
    expect(readTargetPhrase(phrase).question?.code ?? '').not.toBe('phrase-number-glued');
  });

  it('each kind is found in its example, which no other kind finds', () => {
    for (const { id, pattern, example } of glueRules) {
      expect(asked(example), id).not.toBe('');
      expect(
        example.replace(/\d+%?(?=%)|5%|(?<=₫)30%|80(?=,)/, (read) => read.replace(/\d/g, '§')),
        id,
      ).toMatch(pattern);
    }
  });

  const numbers = fc.oneof(
    fc.integer({ min: 10, max: 9999 }).map(String),
    fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a},${b}`),
    fc.integer({ min: 1, max: 999 }).map((n) => `${n}.000`),
  );
  const frames = fc.constantFrom<readonly [before: string, behind: string]>(
    ['đạt ', '%'],
    ['Tỷ lệ hộ có nước sạch đạt trên ', '% vào năm 2025'],
    ['có thêm ', ' xã'],
    ['tối thiểu ', ' hồ sơ; 100% xã có mạng'],
    ['từ 5 - ', '%'],
    ['Số doanh nghiệp: ', ''],
    ['giảm còn ', ' vụ, trong đó cấp xã 3 vụ'],
  );
  /** Letters that are no unit, no name and no word behind a number, alone or before the rest of it. */
  const letters = fc.constantFrom(...'abcefijnopqrvwyzđơBFJOQZ', 'abc', 'oo', 'ơi', 'ж', 'ο');

  it('a letter within or right behind the digits of a phrase never passes in silence', () => {
    fc.assert(
      fc.property(frames, numbers, letters, fc.nat(), ([before, behind], number, letter, place) => {
        const at = 1 + (place % number.length);
        expect(asked(`${before}${number.slice(0, at)}${letter}${number.slice(at)}${behind}`)).not.toBe('');
      }),
    );
  });

  it('o for 0 and l for 1 never pass in silence', () => {
    const mistyped = fc.tuple(numbers, fc.nat()).chain(([number, place]) => {
      const places = [...number].flatMap((digit, i) => (digit === '0' || digit === '1' ? [i] : []));
      const at = places[place % places.length];
      if (at === undefined) return fc.constant(`1o`);
      const like = number[at] === '0' ? ['o', 'O', 'о'] : ['l', 'I'];
      return fc.constantFrom(...like).map((letter) => `${number.slice(0, at)}${letter}${number.slice(at + 1)}`);
    });
    fc.assert(
      fc.property(frames, mistyped, ([before, behind], number) => {
        const phrase = `${before}${number}${behind}`;
        if (/(?:đạt|trên|thiểu|còn|- |%)/.test(phrase)) expect(asked(phrase), phrase).not.toBe('');
      }),
    );
  });

  it('a second sign never passes in silence', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('%%', '%‰', '%٪', '$%', '#%', '@%', '_%', '%%%'), (number, signs) => {
        expect(asked(`Tỷ lệ hộ đạt ${number}${signs}`)).not.toBe('');
      }),
    );
  });

  it('the question quotes the word and says how to write it; a cell with such a target is not judged', () => {
    const read = targetFromPhrase('đạt 3o%');
    const [problem] = read.ok ? [] : read.problems;
    expect(problem && phraseQuestionText(problem)).toBe(
      'Số ở “3o%” viết liền với chữ hoặc dấu nên không đọc chắc được: đề nghị viết rõ, ví dụ 30% hoặc 30 hồ sơ.',
    );
  });
});
