/** Text with its apostrophes as a typesetter sets them; what may be a quotation mark stays as it is. */
export function apostrophes(text: string): string {
  if (!text.includes("'")) return text;
  const inWords = text.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’');
  // `the agents' values`: without another mark it closes nothing.
  return /^[^']*s'(?=[\s,.;:!?)])[^']*$/.test(inWords) ? inWords.replace("'", '’') : inWords;
}
