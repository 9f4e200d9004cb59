import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineFault, supportFault } from '../../scripts/support/fault.ts';
import { entry } from '../sample.ts';

const quote =
  'AlphaNet outperforms BetaNet on ImageNet by 3.4\\% with 7B parameters, and does not require labelled data.';
const paper = entry('2605.00001', {
  title: 'AlphaNet: Learning without Labels',
  authors: ['Ada Ardent', 'Grace Hop'],
  summary: `We study large language models (LLMs). ${quote} We train sparse networks for 12 hours with stochastic gradient descent. On GLUE the error falls from 9.1 to 8.2 points. Theory gives $O(1/\\sqrt{n})$; the bound is stable. The method is “good enough”, as practitioners say.`,
});
const fault = (text: string, of = quote) => supportFault({ text, source: paper.id, quote: of }, [paper]);

describe('supported', () => {
  it.each([
    ['the quote itself', quote],
    ['other signs', 'AlphaNet outperforms BetaNet on ImageNet by 3.4 percent with 7 billion parameters.'],
    ['a part', 'AlphaNet does not require labelled data.'],
    ['a passive', 'BetaNet is outperformed by AlphaNet on ImageNet.'],
    ['who speaks', 'The authors show that AlphaNet outperforms BetaNet on ImageNet.'],
    ['an author named', 'Ardent and Hop show that AlphaNet outperforms BetaNet on ImageNet.'],
    ['clauses in another order', 'With 7B parameters, AlphaNet outperforms BetaNet on ImageNet by 3.4%.'],
  ])('%s', (_, text) => {
    expect(fault(text)).toBeNull();
  });

  it('an abbreviation for what the source spells out', () => {
    const words = 'We train sparse networks for 12 hours with stochastic gradient descent.';
    expect(fault('We train sparse networks for 12 hours with SGD.', words)).toBeNull();
  });

  it('a list in another order', () => {
    const listed = entry('2605.00002', { summary: 'We test on GLUE, SQuAD and RACE with care.' });
    const said = { text: 'We test on SQuAD, RACE and GLUE with care.', source: '2605.00002', quote: listed.summary };
    expect(supportFault(said, [listed])).toBeNull();
  });

  it('a formula in Unicode', () => {
    const words = 'Theory gives $O(1/\\sqrt{n})$; the bound is stable.';
    expect(fault('Theory gives O(1/√n); the bound is stable.', words)).toBeNull();
  });

  it.each([
    ['the unit of a range at both its ends', 'It takes 3% to 5% of the budget.', 'It takes 3–5% of the budget.'],
    ['everyday words for one another', 'All systems get the same query.', 'All systems receive the same query.'],
    ['a capital that only begins the sentence', 'Usually it halts.', 'It halts.'],
    ['less for reduced', 'It needs less memory.', 'It reduces the memory that it needs.'],
    ['better for stronger', 'It is a better predictor.', 'It is a stronger predictor.'],
    ['another form of a word', 'It calibrates preferences.', 'It achieves preference calibration.'],
    [
      'words in parentheses left out',
      'The lab AlphaLab builds tools.',
      'The lab AlphaLab (of Grace Hop) builds tools.',
    ],
  ])('%s', (_, text, words) => {
    const own = entry('2605.00002', { summary: words });
    expect(supportFault({ text, source: own.id, quote: words }, [own])).toBeNull();
  });

  it('a quotation that is one', () => {
    expect(fault('The method is "good enough".', 'The method is “good enough”, as practitioners say.')).toBeNull();
  });
});

describe('refused', () => {
  it.each([
    ['a number', 'AlphaNet outperforms BetaNet on ImageNet by 4.3%.', '4.3% is not in the source'],
    ['a number of something else', 'AlphaNet outperforms BetaNet on ImageNet by 12%.', '12% stands elsewhere'],
    ['a unit', 'AlphaNet outperforms BetaNet on ImageNet by 3.4 points.', 'unit'],
    ['a multiple', 'AlphaNet outperforms BetaNet on ImageNet by 3.4% with 7M parameters.', '7M parameters'],
    ['a name', 'AlphaNet outperforms GammaNet on ImageNet by 3.4%.', '“GammaNet” is not in the source'],
    ['a name of another sentence', 'AlphaNet outperforms BetaNet on GLUE by 3.4%.', '“GLUE” stands elsewhere'],
    ['a person', 'Turing et al. show that AlphaNet outperforms BetaNet on ImageNet.', '“Turing” is not in the source'],
    ['names in each other’s place', 'BetaNet outperforms AlphaNet on ImageNet by 3.4%.', 'where the source says'],
    ['a denial put in', 'AlphaNet does not outperform BetaNet on ImageNet.', 'it denies'],
    ['a denial left out', 'AlphaNet does require labelled data.', 'the source denies it'],
    [
      'a direction',
      'AlphaNet underperforms BetaNet on ImageNet.',
      '“underperforms” where the source says “outperforms”',
    ],
    ['a quotation', 'AlphaNet “crushes BetaNet” on ImageNet.', 'does not say “crushes BetaNet”'],
    ['a formula', 'AlphaNet outperforms BetaNet on ImageNet by $O(n^3)$.', 'the source has no $O(n^3)$'],
    ['a clause', `${quote.slice(0, -1)}, and cures rare tropical diseases.`, 'the source has no “cures”'],
    ['a result', 'AlphaNet outperforms BetaNet on ImageNet and is significantly cheaper.', '“significantly”'],
  ])('%s', (_, text, reason) => {
    expect(fault(text)).toContain(reason);
  });

  it('numbers in each other’s place', () => {
    const words = 'On GLUE the error falls from 9.1 to 8.2 points.';
    expect(fault('On GLUE the error falls from 8.2 to 9.1 points.', words)).toContain('where the source says');
  });

  it('a method', () => {
    const words = 'We train sparse networks for 12 hours with stochastic gradient descent.';
    expect(fault('We train sparse networks for 12 hours with language models.', words)).toContain(
      'where the source says',
    );
  });

  it('the opposite by a prefix', () => {
    const words = 'Theory gives $O(1/\\sqrt{n})$; the bound is stable.';
    expect(fault('Theory says that the bound is unstable.', words)).toContain('the opposite');
  });

  it.each([
    [
      'a claim',
      'It sorts long lists of rare Greek names and short lists of common Latin names, an optimal way.',
      'It sorts long lists of rare Greek names and short lists of common Latin names.',
      'does not claim “optimal”',
    ],
    [
      'a name behind a parenthesis',
      'We propose LLM, a new lens.',
      'We propose Iris (a first draft of LLM work), a new lens.',
      '“LLM”',
    ],
    [
      'neighbours in the other order',
      'We test BERT GPT hybrids here.',
      'We test GPT BERT hybrids here.',
      'where the source',
    ],
    ['a half', 'It cuts the cost by half.', 'It cuts the cost.', 'half is not in the source'],
    ['a second denial', 'It does not fail to halt.', 'It fails to halt.', 'it denies'],
  ])('%s', (_, text, words, reason) => {
    const own = entry('2605.00002', { summary: words });
    expect(supportFault({ text, source: own.id, quote: words }, [own])).toContain(reason);
  });

  it('a quote that is not in the source', () => {
    expect(fault('AlphaNet wins.', 'AlphaNet wins everywhere.')).toBe('its quote is not in the source');
  });

  it('a quote that carries something else', () => {
    expect(fault('The bound is stable in theory.', 'We study large language models (LLMs).')).toBe(
      'the quote says something else',
    );
  });

  it('an empty quote', () => {
    expect(fault('AlphaNet wins.', '')).toBe('it has no quote');
  });

  it('a source that the story does not have', () => {
    expect(supportFault({ text: quote, source: '2605.99999', quote }, [paper])).toContain('no source of the story');
  });
});

it('finds the source by either form of its id', () => {
  expect(supportFault({ text: quote, source: 'arxiv:2605.00001', quote }, [paper])).toBeNull();
});

it('compares a line without a quote with the sentences nearest to it', () => {
  expect(lineFault('AlphaNet outperforms BetaNet by 3.4% on ImageNet.', [paper])).toBeNull();
});

it('takes a line that one sentence says so and another in another order', () => {
  const own = entry('2605.00002', {
    title: 'Distillation with Teacher Rollout Selection',
    summary: 'We propose Bolt (a tool), a Rollout Teacher Selection for distillation. It is fast.',
  });
  expect(lineFault('We propose Bolt, a Rollout Teacher Selection for distillation.', [own])).toBeNull();
});

it('refuses such a line that says otherwise', () => {
  expect(lineFault('AlphaNet outperforms BetaNet by 5% on ImageNet.', [paper])).toBe('5% is not in the source');
});

it('takes every sentence that stands in its source', () => {
  const word = fc.constantFrom(
    'AlphaNet',
    'BERT',
    'improves',
    'reduces',
    'no',
    'not',
    'loss',
    '3.5%',
    '7B',
    '$x^2$',
    'the',
    'of',
    'large',
    'small',
    '“fast”',
    'without',
    ',',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
      const text = `${words.join(' ')} it.`;
      const own = entry('2605.00003', { summary: text });
      expect(supportFault({ text, source: own.id, quote: text }, [own])).toBeNull();
    }),
  );
});
