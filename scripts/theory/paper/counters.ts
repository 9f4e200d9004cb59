/** Longest printed number, and how deep numbers may stand in each other: `IV.2.3`. */
const DEEPEST = 8;
const LONGEST = 40;

interface Counter {
  value: number;
  within: string | null;
  /** TeX that prints it; null for the default, `\theWITHIN.\arabic{NAME}`. */
  format: string | null;
}

/** LaTeX's counters: values, which resets which, and how each is printed. */
export class Counters {
  private readonly counters = new Map<string, Counter>();
  /** Counters that are another under a name of their own (aliascnt). */
  private readonly aliases = new Map<string, string>();
  /** How environments that share a counter print it, where they say so. */
  private readonly shared = new Map<string, string>();

  declare(name: string, within: string | null = null, format: string | null = null): void {
    this.counters.set(name, { value: 0, within, format });
  }

  alias(name: string, other: string): void {
    if (this.resolve(other) !== name) this.aliases.set(name, other);
  }

  isAlias(name: string): boolean {
    return this.aliases.has(name);
  }

  has(name: string): boolean {
    return this.counters.has(this.resolve(name));
  }

  value(name: string): number {
    return this.counters.get(this.resolve(name))?.value ?? 0;
  }

  set(name: string, value: number): void {
    const counter = this.counters.get(this.resolve(name));
    if (counter && Number.isSafeInteger(value)) counter.value = value;
  }

  /** `\numberwithin`, `\counterwithin`; null for `\counterwithout`. `printed` gives it the parent's number too. */
  within(name: string, parent: string | null, printed = true): void {
    const counter = this.counters.get(this.resolve(name));
    if (!counter) return;
    counter.within = parent;
    if (printed) counter.format = null;
  }

  /** TeX that prints a counter; null for the default. */
  formatOf(name: string): string | null {
    return this.counters.get(this.resolve(name))?.format ?? null;
  }

  /** `\renewcommand{\theNAME}{…}`; null brings the default back. */
  format(name: string, format: string | null): void {
    const counter = this.counters.get(this.resolve(name));
    if (counter) counter.format = format;
    else if (format !== null) this.shared.set(name, format);
  }

  /** Whether `\theNAME` is set for what has no counter of its own. */
  isShared(name: string): boolean {
    return this.shared.has(name);
  }

  /** One on, and everything that is counted within it from the beginning. */
  step(name: string): void {
    const resolved = this.resolve(name);
    const counter = this.counters.get(resolved);
    if (!counter) return;
    counter.value += 1;
    this.reset(resolved, 0);
  }

  private reset(parent: string, depth: number): void {
    if (depth > DEEPEST) return;
    for (const [name, counter] of this.counters) {
      if (counter.within === null || this.resolve(counter.within) !== parent) continue;
      counter.value = 0;
      this.reset(name, depth + 1);
    }
  }

  /** A counter as the paper prints it, plain: `2.3`, `A.1`, `IV`. */
  print(name: string, depth = 0): string {
    const shared = this.shared.get(name);
    if (shared !== undefined && depth <= DEEPEST) return this.typeset(shared, depth + 1).slice(0, LONGEST);
    const counter = this.counters.get(this.resolve(name));
    if (!counter || depth > DEEPEST) return '';
    const { within, format } = counter;
    if (format !== null) return this.typeset(format, depth + 1).slice(0, LONGEST);
    const own = String(counter.value);
    return within === null ? own : `${this.print(within, depth + 1)}.${own}`.slice(0, LONGEST);
  }

  /** A format such as `\thesection.\Alph{theorem}` with the numbers put in. */
  typeset(format: string, depth = 0): string {
    return format
      .replace(/\\(arabic|alph|Alph|roman|Roman|fnsymbol)\s*\{([^{}]*)\}/g, (_, form: string, name: string) =>
        numeral(this.value(name.trim()), form),
      )
      .replace(/\\the([A-Za-z]+)/g, (whole, name: string) => (this.has(name) ? this.print(name, depth) : whole))
      .replace(/\\(?:text\w*|math\w*|ensuremath|mbox)\s*|\\(?:bf|it|rm|protect)(?![A-Za-z])\s*|[{}$]|\\[,!]/g, '')
      .replace(
        /\\(star|ast|dagger|ddagger|bullet|dag|ddag)(?![A-Za-z])\s*/g,
        (_, sign: string) => signs[sign] as string,
      )
      .replace(/\\prime\b|\^\\prime/g, "'")
      .replace(/\^(?=')/g, '')
      .replaceAll('~', ' ')
      .trim();
  }

  private resolve(name: string): string {
    let at = name;
    for (let hops = 0; hops < DEEPEST && this.aliases.has(at); hops += 1) at = this.aliases.get(at) as string;
    return at;
  }
}

const signs: Readonly<Record<string, string>> = {
  ast: '*',
  bullet: '•',
  dag: '†',
  dagger: '†',
  ddag: '‡',
  ddagger: '‡',
  star: '⋆',
};

/** A number in one of LaTeX's forms. */
export function numeral(value: number, form: string): string {
  if (form === 'alph' || form === 'Alph') {
    if (value < 1 || value > 26) return value === 0 ? '' : String(value);
    const letter = String.fromCharCode(64 + value);
    return form === 'Alph' ? letter : letter.toLowerCase();
  }
  if (form === 'roman' || form === 'Roman') return form === 'Roman' ? roman(value) : roman(value).toLowerCase();
  if (form === 'fnsymbol') return ['', '*', '†', '‡', '§', '¶', '‖', '**', '††', '‡‡'][value] ?? String(value);
  return String(value);
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return value === 0 ? '' : String(value);
  let left = value;
  let out = '';
  for (const [worth, letters] of romans) {
    while (left >= worth) {
      out += letters;
      left -= worth;
    }
  }
  return out;
}
