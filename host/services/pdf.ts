// Spreadsheet.getAs: a PDF with a page for each visible tab; nothing is drawn on the pages.

import type { RunContext } from '../run/run-context.js';
import { newBlob } from './blob.js';

/** The spreadsheet as a PDF named after it. */
export function pdfOf(run: RunContext): GoogleAppsScript.Base.Blob {
  const { name, sheets } = run.world.book;
  const pages = sheets.filter((sheet) => !sheet.hidden).map((_, index) => index + 3);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
    ...pages.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] >>'),
  ];
  return newBlob(run, Buffer.from(fileOf(objects)), 'application/pdf', `${name}.pdf`);
}

function fileOf(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${starts.join('')}`;
  return `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
