// Text of the encodings of before Unicode is recognised; Vietnamese, as these plans and offices write it, never is.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oldEncodingOf } from '../../src/domain/reading/old-encoding.js';
import { templatesDir } from '../templates/book.js';

test.each([
  ['Së Y tÕ', 'TCVN3', 'Sở Y tế'],
  ['Kh«ng ph¸t sinh', 'TCVN3', 'Không phát sinh'],
  ['UBND tØnh L¹ng S¬n', 'TCVN3', 'UBND tỉnh Lạng Sơn'],
  ['QuyÕt ®Þnh sè 12 cña Uû ban nh©n d©n', 'TCVN3', 'Quyết định số 12 của Uỷ ban nhân dân'],
  ['thiÕu c¸n bé chuyªn tr¸ch', 'TCVN3', 'thiếu cán bộ chuyên trách'],
  ['UBND TØNH L¹NG S¥N', 'TCVN3', 'UBND TỈNH LẠNG SƠN'],
  ['§ang tæng hîp', 'TCVN3', 'Đang tổng hợp'],
  ['Sôû Y teá', 'VNI', 'Sở Y tế'],
  ['Khoâng phaùt sinh', 'VNI', 'Không phát sinh'],
  ['Uûy ban nhaân daân tænh Laïng Sôn', 'VNI', 'Ủy ban nhân dân tỉnh Lạng Sơn'],
  ['Quyeát ñònh soá 12', 'VNI', 'Quyết định số 12'],
  ['ÑANG TOÅNG HÔÏP SOÁ LIEÄU', 'VNI', 'ĐANG TỔNG HỢP SỐ LIỆU'],
  ['Ñöôøng truyeàn, thieát bò yeáu', 'VNI', 'Đường truyền, thiết bị yếu'],
])('[TXT-3] %j is %s for %j', (typed, encoding, meant) => {
  expect(oldEncodingOf(typed)).toEqual({ encoding, meant });
});

test.each([
  'µm',
  'Ø20 mm',
  '65÷70%',
  '½ số xã',
  'm², km³',
  '25 °C',
  '§ 12 Điều 3',
  'Microsoft® Windows™',
  '© Sở TTTT 2022',
  '«Không» và “Có”',
  'Café Müller, Zürich, São Paulo, Curaçao, Noël',
  'Đắk Lắk, Krông Nô, Ea H’leo, Pôkô',
  'Ðo đạc, Ðà Nẵng',
  'chuyển\u00adđổi số',
  'thong\u00adtin',
  'Văn bản số 12/UBND-KGVX',
  'hoàn thành',
  'Uỷ ban, Ủy ban; hoà, hòa; quý',
  '',
  '72,77%',
  'a·b',
  'điện thoại: 0912.345.678',
  'naïve façade',
  'số → xử lý • họp',
  'Kế hoạch'.normalize('NFD'),
])('[TXT-3] real text is left alone: %j', (text) => {
  expect(oldEncodingOf(text)).toBeNull();
});

/** Every text of every template and every sentence of the catalogue: what an office reads and writes here. */
function realTexts(): readonly string[] {
  const src = join(templatesDir, '..', 'src', 'text');
  const under = (dir: string, ends: string) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ends))
      .map((name) => readFileSync(join(dir, name), 'utf8'));
  const docs = under(join(templatesDir, '..', 'docs'), '.md').filter((page) => !page.includes('TCVN3'));
  return [...under(templatesDir, '.csv'), ...under(templatesDir, '.json'), ...under(src, '.ts'), ...docs];
}

test('[TXT-3] not one line of the plans, of the catalogue or of the documentation is taken for old text', () => {
  const lines = realTexts().flatMap((file) => file.split('\n'));
  expect(lines.length).toBeGreaterThan(3000);
  const taken = lines.filter((line) => oldEncodingOf(line) !== null);
  expect(taken).toEqual([]);
  const words = new Set(lines.flatMap((line) => line.match(/[\p{L}\p{M}]+/gu) ?? []));
  expect([...words].filter((word) => oldEncodingOf(word) !== null)).toEqual([]);
});
