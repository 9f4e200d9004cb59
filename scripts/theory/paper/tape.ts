import { type Definition, NO_VALUE } from './definitions.ts';
import { PaperError } from './paper.ts';
import { argumentAt, optionalAt, type Piece } from './scan.ts';

/** Text that is being read: the source, or what a command was replaced by. */
export interface Frame {
  readonly text: string;
  at: number;
}

/** Bounds: of replacements in each other, of all text written and put in, in characters, and of groups that never end. */
const DEEPEST = 60;
const LONGEST = 5_000_000;
const MOST_UNCLOSED = 500;

/** What is read and what is written while commands are replaced: TeX's input stack, with bounds. */
export class Tape {
  private readonly frames: Frame[] = [];
  private readonly written: string[] = [];
  private size = 0;
  private unclosed = 0;

  constructor(text: string) {
    this.frames.push({ text, at: 0 });
  }

  /** The innermost text that is not read to its end. */
  top(): Frame | undefined {
    while (this.frames.length > 0) {
      const frame = this.frames.at(-1) as Frame;
      if (frame.at < frame.text.length) return frame;
      this.frames.pop();
    }
    return undefined;
  }

  get isDeep(): boolean {
    return this.frames.length > DEEPEST;
  }

  /** Writes text. */
  emit(text: string): void {
    this.count(text);
    this.written.push(text);
  }

  /** Puts text in to be read next. */
  push(text: string): void {
    this.count(text);
    this.frames.push({ text, at: 0 });
  }

  get text(): string {
    return this.written.join('');
  }

  private count(text: string): void {
    this.size += text.length;
    if (this.size > LONGEST) throw new PaperError('its own commands come to more text than any paper has');
  }

  /** The values of a definition's parameters, read from where the tape is; null where one is not there. */
  valuesOf({ parameters }: Definition): string[] | null {
    const values: string[] = [];
    for (const parameter of parameters) {
      const frame = this.top();
      if (!frame) return null;
      if (parameter.kind === 's') values.push(star(frame));
      else if (parameter.kind === 'o') values.push(take(frame, optionalAt(frame.text, frame.at)) ?? parameter.default);
      else {
        const value = parameter.kind === 'm' ? this.mandatory(frame) : until(frame, parameter.mark);
        if (value === null) return null;
        values.push(value);
      }
    }
    return values;
  }

  /** A mandatory argument; null where there is none. */
  mandatory(frame: Frame): string | null {
    const text = take(frame, argumentAt(frame.text, frame.at));
    if (text === null) this.fault();
    return text;
  }

  /** Notes a group that never ends: looking for its end costs time. */
  fault(): void {
    this.unclosed += 1;
    if (this.unclosed > MOST_UNCLOSED) throw new PaperError('its braces do not match');
  }
}

function take(frame: Frame, piece: Piece | null): string | null {
  if (piece) frame.at = piece.end;
  return piece?.text ?? null;
}

function star(frame: Frame): string {
  if (frame.text[frame.at] !== '*') return NO_VALUE;
  frame.at += 1;
  return '*';
}

function until(frame: Frame, mark: string): string | null {
  const end = frame.text.indexOf(mark, frame.at);
  if (end < 0 || end - frame.at > 2000) return null;
  const text = frame.text.slice(frame.at, end);
  frame.at = end + mark.length;
  return text;
}
