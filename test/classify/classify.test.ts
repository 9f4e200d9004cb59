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

  it.each([
    ['a system that proves theorems is a method', 'method', 'A Prover', 'We propose a system for theorem proving.'],
    [
      'a survey that has a benchmark stays a survey',
      'survey',
      'Ranking: A Survey',
      'This survey orders the field, and a new benchmark closes it.',
    ],
    [
      'a method tested on a benchmark stays a method',
      'method',
      'Rank With Care',
      'We propose a ranker. It leads on RankBench and on three public benchmarks.',
    ],
    [
      'what is introduced is a resource although words stand between',
      'resource',
      'Rank and File',
      'We introduce File, a small but clean dataset. We propose nothing else.',
    ],
    ['a title that asks is a study', 'empirical', 'Do Rankers Read?', 'Rankers are put to a test.'],
    [
      'an entry to a shared task is a method',
      'method',
      'Owls at SemEval-2026 Task 3: Small Rankers',
      'Our system came third in the shared task.',
    ],
    [
      'a withdrawn thing in the text withdraws no paper',
      'method',
      'Drug Ranking',
      'A drug that has been withdrawn ranks last.',
    ],
    ['an erratum is a correction', 'correction', 'Erratum to: Fast Rates', 'A constant was wrong.'],
    [
      'weights that are handed out are a release',
      'release',
      'Owl-7B',
      'We release the weights of Owl, a family of open models.',
    ],
  ])('%s', (_, kind, title, summary) => {
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

  it.each([
    ['a radio paper', 'other', 'Beamforming for Shy Antennas', 'A MIMO channel with a neural estimator.', 'cs.IT'],
    ['a coding theory paper', 'other', 'Cyclic Codes', 'Linear codes over a finite field.', 'cs.IT'],
    ['quantum learning', 'ai-for-science', 'Quantum Kernels', 'A quantum circuit ranks owls.', 'cs.LG'],
    ['a quantum code', 'ai-for-science', 'Decoding Quantum LDPC Codes', 'A quantum code and its decoder.', 'cs.IT'],
    ['private retrieval of coded files', 'security-privacy', 'Private Information Retrieval', 'Privacy.', 'cs.CR'],
    ['code that a paper hands out', 'vision', 'Better Masks', 'Image segmentation. The code is available.', 'cs.CV'],
    ['what is new', 'vision', 'New Masks', 'A new image segmentation with new losses.', 'cs.CV'],
    ['a driving scene on paper', 'robotics-embodied', 'Autonomous Driving by Night', 'Self-driving cars.', 'cs.CV'],
    ['pictures of patients', 'ai-for-health', 'Segmenting Tumours', 'MRI of patients with cancer.', 'cs.CV'],
    ['navigation by words', 'robotics-embodied', 'Vision-Language Navigation Indoors', 'A robot.', 'cs.CV'],
    ['a picture paper without a word of its own', 'vision', 'Owls', 'Owls look.', 'cs.CV'],
    ['a text paper without a word of its own', 'language', 'Owls', 'Owls talk.', 'cs.CL'],
    ['stolen pictures', 'security-privacy', 'Adversarial Attacks on Owls', 'A backdoor attack on images.', 'cs.CV'],
    ['a question to probes', 'interpretability', 'Linear Probes', 'Activation patching finds circuits.', 'cs.CL'],
    ['lying models', 'alignment-safety', 'Scheming Owls', 'Deceptive models under AI control.', 'cs.AI'],
  ])('%s', (_, topic, title, summary, category) => {
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

describe('a domain that comes near a technique', () => {
  /** The primary topic when both claim a paper about rankers with these points. */
  function first(technique: string, points: number, domain: { cued: number; filed?: number }): string | undefined {
    const row = (id: string, weight: number, filed: number) => {
      const topic = topics.find((one) => one.id === id);
      if (!topic) throw new Error(`no topic ${id}`);
      return { ...topic, categories: { 'cs.CL': filed }, cues: [{ text: 'ranker', weight }] };
    };
    const rows = [row(technique, points, 0), row('language', domain.cued, domain.filed ?? 0)];
    const cluster = clusterOf(entry('2605.00001', { title: 'On It', summary: 'A ranker.', categories: ['cs.CL'] }));
    return classify([cluster], { topics: rows, kinds })[0]?.topics[0];
  }

  it.each([
    ['goes first', 'causality', 8, { cued: 6 }, 'language'],
    ['goes first with the help of its category', 'causality', 8, { cued: 4, filed: 2 }, 'language'],
    ['stays behind when it does not come near', 'causality', 8, { cued: 5.9 }, 'causality'],
    ['stays behind without a case of its own', 'causality', 8, { cued: 3.9, filed: 4 }, 'causality'],
    ['does not overtake what is more telling', 'security-privacy', 8, { cued: 6 }, 'security-privacy'],
  ])('%s', (_, technique, points, domain, expected) => {
    expect(first(technique, points, domain)).toBe(expected);
  });
});

describe('further topics', () => {
  it('are at most two', () => {
    const text = 'Federated learning, causal inference, speech recognition, text-to-SQL, and protein folding.';
    expect(classed('All of It', text).topics).toHaveLength(3);
  });

  it('need a word of their own: a category is not enough', () => {
    const found = classed('Owls', 'Owls look.', { categories: ['cs.CV', 'cs.RO', 'cs.CL'] });
    expect(found.topics).toEqual(['vision']);
  });

  it('are not what the text says in passing', () => {
    const text = 'Gaussian splatting with a radiance field, in a robot.';
    expect(classed('Gaussian Splatting for Caves', text, { categories: ['cs.CV'] }).topics).not.toContain(
      'robotics-embodied',
    );
  });

  it('stand beside other', () => {
    const text = 'A MIMO channel and its beamforming.';
    const found = classed('Beamforming by Graph Neural Networks', text, { categories: ['cs.IT'] });
    expect(found.topics.slice(0, 2)).toEqual(['other', 'graphs-geometry']);
  });

  it('are never other', () => {
    const text = 'Federated learning of clients with non-IID data over a wireless channel with MIMO.';
    const found = classed('Federated Learning', text, { categories: ['cs.LG'] });
    expect(found.topics).toEqual(['federated-continual-transfer']);
  });

  it('can come from the source', () => {
    const hints = new Map([['distill', ['interpretability']]]);
    const cluster = clusterOf(entry('2605.00001', { feed: 'distill', title: 'Rankers', summary: 'Rankers rank.' }));
    expect(classify([cluster], { topics, kinds, hints })[0]?.topics).toEqual(['interpretability']);
  });
});
