import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../scripts/text/sentences.ts';

describe('splitSentences', () => {
  it.each([
    ['abbreviations', 'We use cues, e.g. Length and place, i.e. Position. It works.', 2],
    ['references', 'As Eq. 3 and Fig. 2 show, Thm. 1 is tight. We prove it.', 2],
    ['et al. before a year', 'Ardent et al. (2019) asked this. We answer.', 2],
    ['et al. at the end', 'We follow Ardent et al. We differ in one step.', 2],
    ['etc. at the end', 'It holds for images, text, etc. The proof is short.', 2],
    ['vs.', 'We compare linear vs. Kernel models. Both fail.', 2],
    ['initials', 'The test of R. A. Fisher is exact. We extend it.', 2],
    ['a letter that ends a sentence', 'The event P surprises more than Q. However, both occur.', 2],
    ['decimals and versions', 'GPT-4.1 gains 3.5 points over Llama 3.1. Costs fall by 0.2%.', 2],
    ['addresses', 'Code is at https://example.org/run.html?v=1.2. We thank the reviewers.', 2],
    ['an address at the end', 'We release code. See https://example.org/a.b', 2],
    ['ellipses', 'Layers 1, 2, ... are frozen. The rest learns … slowly.', 2],
    ['formulas', 'The rate is $O(n. A)$ for all $x. Y$. It is sharp.', 2],
    ['a full stop inside a formula', 'The bound is $O(1/n).$ We show that it is tight.', 2],
    ['parentheses', 'The method (It is new. Nobody had it.) works. We test it.', 2],
    ['a quotation', 'A user asks "Why P? And why not Q?" of the model. We reply.', 2],
    ['numbered items', 'We show: 1. Training helps. 2. Data helps more.', 2],
    ['lettered items', 'We make three points. (i) Width helps. (ii) Depth hurts.', 3],
    ['a missing space', 'The models are small.We find that they suffice.', 2],
    ['countries and degrees', 'The U.S. Senate met a Ph.D. Student. We listened.', 2],
    ['a forgotten parenthesis', `The case (it is open. We show that ${'it holds and '.repeat(30)}ends. So be it.`, 3],
    ['questions', 'Do models plan? We say yes! They do.', 3],
    ['an empty line', 'Results\n\nWe find a gap.', 2],
    ['a line break', 'We find\na gap.', 1],
  ])('%s', (_, text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it('trims, and collapses white space', () => {
    expect(splitSentences('  One  thing.\n Another\tthing. ')).toEqual(['One thing.', 'Another thing.']);
  });

  it('leaves out a tie that ties a sentence to nothing', () => {
    expect(splitSentences('One thing. ~Another.')).toEqual(['One thing.', 'Another.']);
  });

  it('has nothing to say about nothing', () => {
    expect(splitSentences(' \n ')).toEqual([]);
  });

  it('loses no character that is not space or a tie', () => {
    const bare = (text: string) => text.replace(/[\s~]+/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('We', 'e.g.', '$x$', '$', '(', ')', '"', '. ', ' ', '?', 'A.', '~')),
        (parts) => {
          const text = parts.join('');
          expect(bare(splitSentences(text).join(''))).toBe(bare(text));
        },
      ),
    );
  });
});
