const branchMark = /\\(if[A-Za-z@]*|else|fi)(?![A-Za-z@])/g;

/** Whether a command (without backslash) is one of TeX's tests that end in `\fi`; `\ifthenelse` and its like take arguments. */
export function isConditional(name: string): boolean {
  return (
    /^if[A-Za-z@]*$/.test(name) &&
    !/^(?:iff|ifthenelse|ifbool|iftoggle|ifst\w+|ifblank|ifdef\w+|ifundef|ifcs\w+|ifpackageloaded|if@\w+)$/.test(name)
  );
}

/**
 * Place behind the `\else` (where `orElse`) or the `\fi` of a test whose text begins at `from`; `from` itself where it has
 * no end, as it then stands for nothing.
 */
export function endOfBranch(text: string, from: number, orElse: boolean): number {
  let depth = 0;
  branchMark.lastIndex = from;
  for (let match = branchMark.exec(text); match; match = branchMark.exec(text)) {
    const name = match[1] as string;
    if (name === 'fi') {
      if (depth === 0) return branchMark.lastIndex;
      depth -= 1;
    } else if (name === 'else') {
      if (depth === 0 && orElse) return branchMark.lastIndex;
    } else if (isConditional(name)) depth += 1;
  }
  return from;
}

/** What stands before the `\else` of a test, and the place behind all of it. */
export function firstBranch(text: string, from: number): { readonly text: string; readonly end: number } {
  const middle = endOfBranch(text, from, true);
  return { text: text.slice(from, middle).replace(/\\(?:else|fi)$/, ''), end: endOfBranch(text, from, false) };
}
