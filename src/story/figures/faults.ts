import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Objection } from '../gate.ts';
import type { Axis } from './axis.ts';
import type { Expression } from './expression.ts';
import { parseTex, variableName } from './tex-expression.ts';
import { FormulaError } from './tex-tokens.ts';

/** A component as it stands in a story. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Attributes that are texts, by name. */
export function textsOf(node: Jsx): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

/** Collects what is wrong with a component and its parts. */
export class Faults {
  readonly found: Objection[] = [];

  add(node: Jsx, message: string, fix: string): void {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    this.found.push({ line, column, message: `<${node.name}> ${message}`, fix });
  }

  /** A number of an attribute; NaN, with a fault, where it is none. What is left out is the gate's to say. */
  number(node: Jsx, name: string, otherwise = Number.NaN): number {
    const text = textsOf(node)[name];
    if (text === undefined) return otherwise;
    if (/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(text)) return Number(text);
    this.add(node, `has ${name}=${JSON.stringify(text)}, which is not a number`, 'write it as 1000, 0.5 or 1e4');
    return Number.NaN;
  }

  /** One of some words; the first when left out. */
  word<W extends string>(node: Jsx, name: string, words: readonly [W, ...W[]]): W {
    const text = textsOf(node)[name];
    const word = words.find((candidate) => candidate === text);
    if (text !== undefined && word === undefined) {
      this.add(node, `has ${name}=${JSON.stringify(text)}`, `write ${words.map((w) => `${name}="${w}"`).join(' or ')}`);
    }
    return word ?? words[0];
  }

  /** A range of values, from below to above. */
  range(node: Jsx, [from, to, scale]: readonly [string, string, string]): Axis {
    const axis = {
      from: this.number(node, from),
      to: this.number(node, to),
      log: this.word(node, scale, ['linear', 'log']) === 'log',
    };
    if (axis.from >= axis.to) this.add(node, `has ${from} not below ${to}`, `make ${from} the smaller number`);
    if (axis.log && axis.from <= 0)
      this.add(node, `has a log scale from ${axis.from}`, `begin above 0, or write ${scale}="linear"`);
    return axis;
  }

  formula(node: Jsx, name: string): Expression {
    try {
      return parseTex(textsOf(node)[name] ?? '0');
    } catch (cause) {
      if (!(cause instanceof FormulaError)) throw cause;
      this.add(node, `has a ${name} that cannot be computed: ${cause.message}`, cause.fix);
      return Number.NaN;
    }
  }

  variable(node: Jsx, name: string): string {
    const text = textsOf(node)[name];
    const variable = text === undefined ? '' : variableName(text);
    if (variable === null)
      this.add(
        node,
        `has ${name}=${JSON.stringify(text)}, which is not a variable`,
        'write one letter, such as m, \\tau or m_1',
      );
    return variable ?? '';
  }
}
