import { Cursor, keyValues } from './scan.ts';
import type { TheoremStyle } from './theorems.ts';

/** What stands in the head of a theorem-like block, and the place behind it. */
export interface Head {
  readonly title: string | null;
  readonly label: string | null;
  readonly end: number;
}

const keyed = /(?:^|,)\s*(?:name|note|label|restate|store|continues)\s*=/;

/** The head behind `\begin{theorem}`: a title in brackets, thmtools' keys there, or tcolorbox's two arguments. */
export function headAt(text: string, at: number, style: TheoremStyle): Head {
  const cursor = new Cursor(text, at);
  const option = cursor.option();
  if (style.boxed !== undefined) {
    const title = cursor.group() || null;
    const label = cursor.group()?.trim() || null;
    return { title, label: label && style.boxed ? `${style.boxed}:${label}` : label, end: cursor.at };
  }
  if (option === null || !keyed.test(option)) return { title: option, label: null, end: cursor.at };
  const keys = keyValues(option);
  return { title: keys.get('name') ?? keys.get('note') ?? null, label: keys.get('label') ?? null, end: cursor.at };
}

/** thm-restate: `[title]{theorem}{command that says it again}`. */
export function restatableAt(text: string, at: number): Head & { readonly env: string } {
  const cursor = new Cursor(text, at);
  const title = cursor.option();
  const env = cursor.group()?.trim() ?? '';
  cursor.group();
  return { title, label: null, env, end: cursor.at };
}
