/** What the arithmetic of a figure knows. */
export type Operator = '+' | '-' | '*' | '/' | '^' | 'neg' | 'sqrt' | 'ln' | 'exp';

/** A formula as data: a number, a variable by its TeX (`m`, `\tau`, `m_1`), or an operator before what it acts on. */
export type Expression =
  | number
  | string
  | readonly [Operator, Expression]
  | readonly [Operator, Expression, Expression];

/** The value of each variable. */
export type Values = Readonly<Record<string, number>>;

/** Value of a formula; NaN outside of its domain or where a variable has no value. */
export function evaluate(expression: Expression, values: Values): number {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') return values[expression] ?? Number.NaN;
  const a = evaluate(expression[1], values);
  const b = evaluate(expression[2] ?? 0, values);
  switch (expression[0]) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return a ** b;
    case 'neg':
      return -a;
    case 'sqrt':
      return Math.sqrt(a);
    case 'ln':
      return Math.log(a);
    case 'exp':
      return Math.exp(a);
  }
}

/** The variables of a formula, each once. */
export function variablesOf(expression: Expression): ReadonlySet<string> {
  if (typeof expression === 'number') return new Set();
  if (typeof expression === 'string') return new Set([expression]);
  const [, a, b] = expression;
  return new Set([...variablesOf(a), ...(b === undefined ? [] : variablesOf(b))]);
}

/** The formula with another in the place of a variable. */
export function substitute(expression: Expression, name: string, by: Expression): Expression {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') return expression === name ? by : expression;
  const [operator, a, b] = expression;
  const first = substitute(a, name, by);
  return b === undefined ? [operator, first] : [operator, first, substitute(b, name, by)];
}

/** How many numbers, letters and operators a formula has. */
export function sizeOf(expression: Expression): number {
  if (typeof expression !== 'object') return 1;
  const [, a, b] = expression;
  return 1 + sizeOf(a) + (b === undefined ? 0 : sizeOf(b));
}
