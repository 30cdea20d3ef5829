// Reads a JSON list of target phrases into a JSON list of what they say, in the same order.

import { readTargetPhrase } from '../src/domain/phrase/target-phrase.js';
import { phraseQuestionText } from '../src/text/target-phrase-text.js';
import { type TargetJson, targetJson } from './target-json.js';

/** What one phrase was understood to say; `question` is a Vietnamese sentence where a person must decide. */
export interface PhraseJson {
  readonly text: string;
  readonly components: readonly TargetJson[];
  readonly question: string | null;
}

/** The readings of a JSON text, or one Vietnamese sentence that says why it is no list of phrases. */
export function phraseList(
  json: string,
): { ok: true; readings: readonly PhraseJson[] } | { ok: false; reason: string } {
  let phrases: unknown;
  try {
    phrases = JSON.parse(json);
  } catch {
    return { ok: false, reason: 'Tệp không phải là JSON.' };
  }
  if (!Array.isArray(phrases)) return { ok: false, reason: 'Tệp phải là một danh sách JSON các câu chữ.' };
  const readings: PhraseJson[] = [];
  for (const [i, text] of phrases.entries()) {
    if (typeof text !== 'string') return { ok: false, reason: `Mục thứ ${i + 1} không phải là chữ.` };
    const { components, question } = readTargetPhrase(text);
    const asked = question ? phraseQuestionText(question) : null;
    readings.push({ text, components: components.map(targetJson), question: asked });
  }
  return { ok: true, readings };
}
