// The short name of an office, as offices write it themselves.

/** `Sở Khoa học và Công nghệ` → `Sở KH&CN`: the first word stays, of the others the initials, "và" as "&". */
export function shortOfficeName(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/);
  const initials = rest.map((word) => (word === 'và' ? '&' : word.charAt(0).toUpperCase()));
  return [first, initials.filter((letter) => /[\p{L}&]/u.test(letter)).join('')]
    .filter((part) => part !== '')
    .join(' ');
}
