import type { Citation } from './paper.ts';

/** What a label stands at. */
export interface Mark {
  /** `Theorem`, `equation`, `section`, `item`, …: what cleveref would call it. */
  readonly what: string;
  readonly number: string;
}

/** Labels of a paper with what they stand at. */
export type Marks = ReadonlyMap<string, Mark>;

const reference =
  /\\(ref|eqref|cref|Cref|crefrange|Crefrange|autoref|Autoref|vref|nameref|labelcref|thref|pageref|hyperref)(?![A-Za-z@])\*?\s*(?:\[([^[\]]*)\])?\s*\{([^{}]*)\}(?:\{([^{}]*)\})?/g;

/** Longest list of labels in one reference. */
const MOST_LABELS = 20;

/**
 * TeX text with its references as they read in print: `\eqref{eq:a}` as `(2.1)`, `\cref{thm:a}` as `Theorem 2.1`. What
 * leads nowhere goes.
 * @returns the text, and what it refers to in its order
 */
export function resolveReferences(text: string, marks: Marks): { readonly tex: string; readonly cites: Citation[] } {
  const cites: Citation[] = [];
  const cite = (label: string): Mark | undefined => {
    const mark = marks.get(label);
    if (!cites.some((known) => known.label === label)) {
      cites.push({ label, what: mark?.what ?? '', number: mark?.number ?? null });
    }
    return mark;
  };
  const tex = text.replace(reference, (_, command: string, option: string | undefined, names: string, more = '') => {
    if (command === 'hyperref') {
      if (option !== undefined) cite(option.trim());
      return names;
    }
    if (command === 'pageref' || command === 'nameref') return '';
    const labels = names
      .split(',')
      .slice(0, MOST_LABELS)
      .map((label) => label.trim());
    if (/range/.test(command)) labels.push(more.trim());
    const found = labels.flatMap((label) => cite(label) ?? []);
    const tail = more !== '' && !/range/.test(command) ? `{${more}}` : '';
    return `${printed(command, found)}${tail}`;
  });
  return { tex, cites };
}

/** References as cleveref and amsmath set them. */
function printed(command: string, marks: readonly Mark[]): string {
  if (command === 'eqref') return listed(marks.map(({ number }) => `(${number})`));
  if (command === 'ref' || command === 'labelcref') return listed(marks.map(({ number }) => number));
  const groups = [...Map.groupBy(marks, ({ what }) => what)];
  return listed(groups.map(([what, group]) => `${nameOf(what, group.length)}${listed(group.map(numberOf))}`));
}

function nameOf(what: string, count: number): string {
  if (what === 'equation') return count > 1 ? 'Eqs. ' : 'Eq. ';
  if (what === 'item' || what === '') return '';
  const word = what.charAt(0).toUpperCase() + what.slice(1);
  if (count === 1) return `${word} `;
  return `${word.replace(/([^aeiou])y$/, '$1ie')}${/[sx]$/.test(word) ? 'es' : 's'} `.replace(
    'Appendixes',
    'Appendices',
  );
}

const numberOf = ({ what, number }: Mark): string => (what === 'equation' ? `(${number})` : number);

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
