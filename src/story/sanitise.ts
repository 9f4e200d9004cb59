// Characters that show nothing and change what is shown: controls, U+FEFF, bidi marks, embeddings and isolates
// (CVE-2021-42574), zero-width space, word joiner, soft hyphen, interlinear and tag characters. The joiners U+200C and
// U+200D stay: Persian and emoji are written with them.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Text without invisible controls, in NFC, with lone surrogates as U+FFFD and every kind of line end as `\n`. */
export function stripControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replace(invisible, '')
    .normalize('NFC');
}
