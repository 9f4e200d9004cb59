/** Text in lines of at most so many characters, broken at spaces; a longer word has a line of its own. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    if (line !== '' && [...line, ...word.trimEnd()].length > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  lines.push(line);
  return lines;
}
