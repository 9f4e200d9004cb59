import type { Warning } from '../../model.ts';
import type { Budget } from './budget.ts';
import type { ModelFault } from './fault.ts';

const count = new Intl.NumberFormat('en');

/** What a run asked of a model and what came of it. */
export class Tally {
  readonly #by: string;
  readonly #budget: Budget;
  readonly #faults = new Map<string, string>();
  #final: string | null = null;
  #left = 0;
  #unkept: string | null = null;
  /** Calls that were begun. */
  calls = 0;
  /** Answers that were there already. */
  cached = 0;

  constructor(by: string, budget: Budget) {
    this.#by = by;
    this.#budget = budget;
  }

  /** Whether a failure said that asking again is of no use. */
  get stopped(): boolean {
    return this.#final !== null;
  }

  /** A story whose answer is not used. */
  failed(id: string, fault: ModelFault): void {
    this.#faults.set(id, fault.message);
  }

  /** A failure after which the model is asked no more. */
  stop(fault: ModelFault): void {
    this.#final ??= fault.message;
  }

  /** A story for which the model was not asked. */
  left(): void {
    this.#left += 1;
  }

  /** An answer that could not be kept: the next run pays for it again. */
  unkept(cause: Error): void {
    this.#unkept ??= cause.message;
  }

  report(): { totals: string; warnings: Warning[] } {
    const warn = (message: string, id?: string): Warning => ({ stage: 'summarise', ...(id ? { id } : {}), message });
    // By id: calls end in any order.
    const faults = [...this.#faults].sort(([a], [b]) => (a < b ? -1 : 1));
    const warnings = faults.map(([id, fault]) => warn(`${this.#by} ${fault}: extractive instead`, id));
    const why = this.#whyLeft();
    if (why) warnings.push(warn(`${why}: ${this.#left} without it, extractive instead`));
    if (this.#unkept) warnings.push(warn(`answers are not kept, the next run pays again: ${this.#unkept}`));
    return { totals: this.#totals(), warnings };
  }

  #whyLeft(): string | null {
    if (this.#left === 0) return null;
    if (this.#final) return `${this.#by} ${this.#final} and was asked no more`;
    return this.#budget.closed ? `the budget for ${this.#by} is used up, see summaries.budget in site.yaml` : null;
  }

  #totals(): string {
    const { used, cost } = this.#budget;
    return [
      `${this.#by}: ${this.calls} calls`,
      `${this.cached} from the cache`,
      `${count.format(used.input + used.output)} tokens`,
      ...(cost === null ? [] : [`$${cost.toFixed(4)}`]),
      ...(this.#faults.size > 0 ? [`${this.#faults.size} failed`] : []),
      ...(this.#left > 0 ? [`${this.#left} not asked`] : []),
    ].join(', ');
  }
}
