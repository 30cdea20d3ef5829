// Two spellings of one Google account are one account.

const GMAIL = /^([^@+]+)(?:\+[^@]*)?@(?:gmail|googlemail)\.com$/;

/**
 * The one spelling by which an account is compared: small letters; of a Gmail account the name without its dots and without
 * what follows `+`, at gmail.com (support.google.com/mail/answer/7436150, answer/10313). Google may return an account in its own
 * spelling where another was handed to it.
 */
export function accountId(email: string): string {
  const small = email.trim().toLowerCase();
  const [, name] = GMAIL.exec(small) ?? [];
  return name === undefined ? small : `${name.replace(/\./g, '')}@gmail.com`;
}
