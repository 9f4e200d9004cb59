import { describe, expect, it } from 'vitest';
import { classify } from '../../scripts/classify/classify.ts';
import type { Entry } from '../../scripts/model.ts';
import { clusterOf, entry } from '../sample.ts';
import { kinds, topics } from './tables.ts';

function classed(title: string, summary: string, over: Partial<Entry> = {}) {
  const [result] = classify([clusterOf(entry('2605.00001', { title, summary, ...over }))], { topics, kinds });
  if (!result) throw new Error('a cluster was lost');
  return result;
}

describe('the tables', () => {
  it('hold 36 topics and the one for the rest', () => {
    expect([topics.length, topics.at(-1)?.id]).toEqual([37, 'other']);
  });

  it('name each topic once', () => {
    expect(new Set(topics.map((topic) => topic.id)).size).toBe(topics.length);
  });

  it('name each kind once', () => {
    expect(new Set(kinds.map((kind) => kind.id)).size).toBe(10);
  });

  it('give each kind a mark of its own', () => {
    expect(new Set(kinds.map((kind) => kind.mark)).size).toBe(10);
  });

  it('keep topics only for kinds that there are', () => {
    const ids = new Set<string>(kinds.map((kind) => kind.id));
    expect(topics.flatMap((topic) => topic.onlyKinds ?? []).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(topics.map((topic) => [topic.id, topic.cues] as const))('name each cue of %s once', (_, cues) => {
    const texts = cues.map((cue) => (typeof cue === 'string' ? cue : cue.text));
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });
});

describe('kind', () => {
  it.each([
    ['theory', 'Fast Rates for Ranking', 'We prove a lower bound on the regret of any ranking rule.'],
    ['method', 'Rank With Care', 'We propose a ranking method that outperforms strong baselines.'],
    ['empirical', 'What Rankers Know', 'We study four rankers and find that they ignore negation.'],
    ['resource', 'RankBench: A Benchmark for Rankers', 'The new benchmark has 900 questions in two languages.'],
    ['replication', 'Rankers Revisited', 'We reproduce twelve papers; seven fail to replicate.'],
    ['survey', 'Ranking: A Survey', 'This survey orders the literature on ranking and names open challenges.'],
    ['release', 'Ranker 2 Technical Report', 'A ranker with 7B parameters and its model card.'],
    ['tool', 'rankpy: An Open-Source Toolkit', 'A Python library for ranking.'],
  ])('%s is told by its words', (kind, title, summary) => {
    expect(classed(title, summary).kind).toBe(kind);
  });

  it('is correction for a withdrawn work', () => {
    expect(classed('Fast Rates', 'We prove a lower bound.', { withdrawn: true }).kind).toBe('correction');
  });

  it('is method where no word tells', () => {
    expect(classed('Rankers', 'Rankers rank.').kind).toBe('method');
  });

  it('is context where an aggregator tells and no word does', () => {
    expect(classed('Rankers', 'Rankers rank.', { tier: 5 }).kind).toBe('context');
  });

  it('does not count the words of a longer cue for a shorter one', () => {
    expect(classed('Rankers', 'We built a new benchmark.').cues.kind).toEqual(['new benchmark']);
  });

  it('names its cues', () => {
    expect(classed('Fast Rates', 'We prove a lower bound.').cues.kind).toEqual(['we prove', 'lower bound']);
  });
});

describe('primary topic', () => {
  it.each([
    ['learning-theory', 'Sample Complexity of Ranking', 'We prove a generalization bound.', 'cs.LG'],
    ['optimization', 'Convergence Rate of SGD', 'We prove that stochastic gradient descent converges.', 'math.OC'],
    ['dl-theory', 'Mean Field Limits of Wide Networks', 'We prove that feature learning survives.', 'stat.ML'],
    ['scaling-laws', 'Scaling Laws for Rankers', 'Loss follows a power law in compute.', 'cs.LG'],
    ['architectures', 'State Space Models Without Decay', 'A Mamba block with linear attention.', 'cs.LG'],
    ['maths-and-proof-ai', 'Autoformalization in Lean 4', 'A model writes formal proofs.', 'cs.AI'],
    ['code', 'Program Repair at Repository Level', 'Patches for SWE-bench.', 'cs.SE'],
    ['speech-audio', 'Whispered Speech Recognition', 'An ASR system for whispers.', 'cs.SD'],
    ['vision', 'Segmentation of Clouds', 'A semantic segmentation network.', 'cs.CV'],
    ['3d-and-world-models', 'Gaussian Splatting for Caves', 'Novel view synthesis underground.', 'cs.CV'],
    ['causality', 'Treatment Effects Under Drift', 'Causal inference with a moving target.', 'stat.ME'],
    ['games-and-multiagent-theory', 'Auctions With Shy Bidders', 'A Nash equilibrium exists.', 'cs.GT'],
    ['ai-for-health', 'Reading Chest X-Rays', 'Radiologists and patients profit.', 'cs.CV'],
    ['ai-for-science', 'Folding Proteins Slowly', 'A neural operator for molecules.', 'physics.bio-ph'],
  ])('%s', (topic, title, summary, category) => {
    expect(classed(title, summary, { categories: [category] }).topics[0]).toBe(topic);
  });

  it('is other where no topic claims it', () => {
    expect(classed('Rankers', 'Rankers rank.', { categories: ['cs.LG'] }).topics).toEqual(['other']);
  });

  it('takes the archive of a category for the category', () => {
    expect(classed('Rankers', 'Rankers rank.', { categories: ['astro-ph.GA'] }).topics[0]).toBe('ai-for-science');
  });

  it('sees hyphen and plural as the same word', () => {
    const { topics: found } = classed('Knowledge-Graphs', 'Rankers rank.', { categories: ['cs.LG'] });
    expect(found[0]).toBe('retrieval-knowledge');
  });

  it('does not find a cue inside a word', () => {
    expect(classed('Fragments of Ragtime', 'Dragging.', { categories: ['cs.LG'] }).topics).toEqual(['other']);
  });

  it('does not find a cue across a full stop', () => {
    const text = 'It has knowledge. Graph paper is blue.';
    expect(classed('Paper', text, { categories: ['cs.LG'] }).topics).toEqual(['other']);
  });
});

describe('precedence', () => {
  it('security goes before agents', () => {
    const { topics: found } = classed('LLM Agents Under Prompt Injection', 'Tool use of agents is open to attacks.');
    expect(found.slice(0, 2)).toEqual(['security-privacy', 'agents']);
  });

  it('proof goes before reasoning', () => {
    const text = 'Chain-of-thought reasoning with verifiable rewards for formal proofs in Lean 4.';
    expect(classed('Reasoning Models That Prove', text).topics[0]).toBe('maths-and-proof-ai');
  });

  it('safety goes before post-training', () => {
    const text = 'RLHF and DPO leave a jailbreak open; we red-team both.';
    expect(classed('Post-Training and Jailbreaks', text).topics[0]).toBe('alignment-safety');
  });

  it('keeps the theory topics for theory', () => {
    const text = 'We propose a sampler with good sample complexity for causal discovery.';
    expect(classed('Cheap Sampling', text).topics[0]).toBe('causality');
  });

  it('opens them for a formal statement in another kind', () => {
    const text =
      'We propose a method with a generalization bound; our method outperforms all. We introduce a framework.';
    const found = classed('Rank With Care', text);
    expect([found.kind, found.topics[0]]).toEqual(['method', 'learning-theory']);
  });

  it('keeps evaluation for works whose contribution is the test', () => {
    const text = 'We propose a ranker and report a leaderboard, an evaluation suite, and an arena for dialogue.';
    expect(classed('Rank With Care', text).topics[0]).toBe('language');
  });

  it('lets the domain win where points are equal', () => {
    const rows = topics.filter((topic) => ['causality', 'language'].includes(topic.id));
    const even = rows.map((topic) => ({ ...topic, categories: {}, cues: [{ text: 'ranker', weight: 2 }] }));
    const cluster = clusterOf(entry('2605.00001', { title: 'Rankers' }));
    expect(classify([cluster], { topics: even.reverse(), kinds })[0]?.topics[0]).toBe('language');
  });
});

describe('further topics', () => {
  it('are at most two', () => {
    const text = 'Federated learning, causal inference, speech recognition, text-to-SQL, and protein folding.';
    expect(classed('All of It', text).topics).toHaveLength(3);
  });

  it('can come from the source', () => {
    const hints = new Map([['distill', ['interpretability']]]);
    const cluster = clusterOf(entry('2605.00001', { feed: 'distill', title: 'Rankers', summary: 'Rankers rank.' }));
    expect(classify([cluster], { topics, kinds, hints })[0]?.topics).toEqual(['interpretability']);
  });
});
