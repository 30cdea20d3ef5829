// File names of written mails and pages: a number that keeps the order, and what it is about in plain letters.

/** `Sở Y tế: còn 3 số liệu…` → `so-y-te`: the words up to a colon without diacritics, at most 60 letters. */
export function asciiSlug(title: string): string {
  const [head = ''] = title.split(':');
  const plain = head.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** `001-so-y-te.eml`: a three-digit place and the slug of a title. */
export function numberedName(index: number, title: string, extension: string): string {
  const slug = asciiSlug(title);
  return `${String(index + 1).padStart(3, '0')}${slug === '' ? '' : `-${slug}`}.${extension}`;
}
