import type { SummariesSettings } from '../../../src/schemas/summaries.ts';
import type { Ask, Reply } from './ask.ts';
import { Budget, type Tokens, tokensIn } from './budget.ts';
import { ModelFault } from './fault.ts';
import type { Prompt } from './prompt.ts';
import { Tally } from './tally.ts';

/** All that an answer depends on. */
export interface Question {
  /** `PROVIDER/MODEL`. */
  readonly model: string;
  /** Version and hash of the prompt. */
  readonly prompt: string;
  /** What is to be summarised, as it is sent. */
  readonly message: string;
}

/** Answers that were paid for. */
export interface Answers {
  /** Null where there is none, or none that can be read. */
  get(question: Question): Promise<Reply | null>;
  /** Keeps an answer for good, before anything else is done with it. */
  set(question: Question, reply: Reply): Promise<void>;
}

interface ServiceOptions {
  readonly settings: SummariesSettings;
  readonly prompt: Prompt;
  readonly promptId: string;
  readonly model: string;
  readonly ask: Ask | null;
  readonly answers: Answers;
}

/** Tokens that the schema and the protocol add to what is sent. */
const OVERHEAD = 800;
const NOTHING: Tokens = { input: 0, output: 0 };

/** Gets replies: those that are kept for nothing, new ones within the budget of the run. */
export class AnsweringService {
  readonly tally: Tally;
  readonly #options: ServiceOptions;
  readonly #budget: Budget;

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#budget = new Budget(options.settings.budget);
    this.tally = new Tally(options.model, this.#budget);
  }

  /**
   * The reply to a message; null where the model may not be asked (any more).
   * @throws ModelFault where it was asked and no reply came
   */
  async reply(message: string): Promise<Reply | null> {
    const { model, promptId: prompt, answers, ask, settings } = this.#options;
    const question = { model, prompt, message };
    const kept = await answers.get(question);
    if (kept) {
      this.tally.cached += 1;
      return kept;
    }
    const most = { input: this.#tokensOf(message), output: settings.maxTokens };
    const bought = ask && (await this.#budget.spend(most, () => this.#buy(question, ask, most)));
    if (bought instanceof ModelFault) throw bought;
    if (bought === null) this.tally.left();
    return bought;
  }

  #tokensOf(message: string): number {
    return tokensIn(this.#options.prompt.text) + tokensIn(message) + OVERHEAD;
  }

  /** One call. A failure is a value here: what it cost counts. */
  async #buy(
    question: Question,
    ask: Ask,
    most: Tokens,
  ): Promise<{ readonly value: Reply | ModelFault | null; readonly took: Tokens }> {
    if (this.tally.stopped) return { value: null, took: NOTHING };
    this.tally.calls += 1;
    try {
      const reply = await ask(this.#options.prompt.text, question.message);
      await this.#options.answers.set(question, reply).catch((cause: Error) => this.tally.unkept(cause));
      return { value: reply, took: reply.usage ?? { input: most.input, output: tokensIn(reply.text) } };
    } catch (cause) {
      if (!(cause instanceof ModelFault)) throw cause;
      if (cause.final) this.tally.stop(cause);
      return { value: cause, took: { input: most.input * cause.lost, output: most.output * cause.lost } };
    }
  }
}
