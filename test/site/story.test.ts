import { describe, expect, it } from 'vitest';
import { base, byHand, edited, lead, page, text } from './fixture-site.ts';

describe('home', () => {
  it('says in its title what it is', () => {
    expect(page('/').html).toContain('<title>Lemma: a research briefing each weekday morning</title>');
  });

  it('tells announced works and stories', () => {
    expect(text('/')).toContain('9 announced → 2 stories');
  });

  it('names what was left out, by reason', () => {
    expect(text('/')).toContain('Below the gate of every tier: 2');
  });

  it('says how far below the gate a work was', () => {
    expect(text('/')).toContain('arXiv:2605.90010 31 points');
  });

  it('says that a source could not be read', () => {
    expect(text('/')).toContain('arXiv cs.CL: could not be read anew');
  });

  it('says of a source how its last edition went', () => {
    expect(text('/sources/arxiv-cl/')).toContain(
      'On 5 May 2026 it could not be read anew, its last copy stands in (503 three times). It had 4 items; 1 of their works are in stories,',
    );
  });

  it('carries when it was made and when the next is due', () => {
    expect(page('/').html).toContain('data-made="2026-05-05T06:12:00Z" data-due="2026-05-06T06:00:00Z"');
  });
});

describe('an edition of an earlier day', () => {
  it('says which of its stories changed since', () => {
    expect(text('/editions/2026-05-04/')).toContain('updated Tue 5 May');
    expect(text('/editions/2026-05-05/')).not.toContain('updated');
  });
});

describe('what came to an earlier story', () => {
  it('is told in the edition of its day', () => {
    expect(text('/editions/2026-05-05/')).toContain('“What came of the older story” joined arXiv:2605.90014');
  });

  it('is in the list of all papers, which the edition names', () => {
    expect(text('/editions/2026-05-05/')).toContain('All 6 papers, and where each went');
    expect(page('/editions/2026-05-05/papers/').html).toContain(
      `href="${base.slice(0, -1)}${byHand}">Joined an earlier story`,
    );
  });
});

describe('methodology', () => {
  it('says how this installation is set up', () => {
    expect(text('/methodology/')).toMatch(/Summaries: the program, extractive\/1, chooses them/);
  });

  it('tells the newest ledger in figures', () => {
    expect(text('/methodology/')).toContain(
      'of 5 May 2026: 9 announced, 7 different works, 3 of them in 2 stories, 1 without a topic of ours. The others: below the gate of every tier, 2;',
    );
    expect(text('/methodology/')).toContain('cs.LG52');
  });

  it('tells gates and parts as they are configured', () => {
    expect(text('/methodology/')).toContain('Lead603');
    expect(text('/methodology/')).toContain('Evidence, 40 points.');
  });
});

describe('what changed since a story was published', () => {
  it('is shown word by word', () => {
    expect(page(lead).html).toMatch(/The rate is<\/span> <del>slow<\/del> <ins><span class="katex">/);
  });

  it('is told before the first word where a paper was withdrawn', () => {
    expect(text(byHand)).toContain('Withdrawn. The page was withdrawn by its authors.');
  });
});

describe('story', () => {
  it('names the program that wrote it', () => {
    expect(text(lead)).toContain('Sentences chosen from 2 sources by a program, extractive/1, 5 May 2026.');
  });

  it('counts the sentences that the sources’ words carry', () => {
    expect(text(lead)).toContain('2 of 2 sentences carried by the sources’ own words.');
    expect(page(lead).html).toContain('data-sentence="167ff4e01b8a7cb7"');
  });

  it('counts nothing where a person wrote', () => {
    expect(text(byHand)).not.toMatch(/\d of \d+ sentence/);
  });

  it('counts what a person wrote between the others apart', () => {
    expect(text(edited)).toContain('1 of 2 sentences carried by the sources’ own words, 1 by hand.');
  });

  it('marks what a person wrote between the others', () => {
    expect(page(edited).html).toContain('<span class="by-hand">An editor put this sentence right.</span>');
  });

  it('has the words of each sentence under its number', () => {
    expect(page(lead).html).toMatch(
      /href="#source-words-2"[^>]*>2<\/a>[\s\S]*<li id="source-words-2"[^>]*><q>The rate is sharp/,
    );
  });

  it('says that a person changed the text since', () => {
    expect(text(edited)).toContain(
      'from 1 source by a language model, openai/some-model, 5 May 2026; edited by hand since.',
    );
  });

  it('says that a person wrote it', () => {
    expect(text(byHand)).toContain('Summary written by an editor, by hand, from 1 source.');
  });

  it('flags a preprint, and only a preprint', () => {
    expect(text(lead)).toContain('TIER_1 Primary, preprint');
    expect(text(byHand)).not.toContain('preprint');
  });

  it('says where a paper was accepted and links its project', () => {
    expect(text(lead)).toContain('accepted: ICML 2026');
    expect(page(lead).html).toContain('<a href="https://lemma.test/project">Project page</a>');
  });

  it('folds a long list of authors without losing one', () => {
    expect(text(edited)).toContain('32 more authors');
    expect(text(edited)).toContain('Person NumberBl');
  });

  it('links related stories that are published, with the reason', () => {
    expect(text(lead)).toContain('An older story by hand 4 May 2026 · both bound the excess risk');
    expect(text(lead)).not.toContain('it is held');
  });

  it('describes itself as an article about its works', () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page(lead).html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Article',
      url: `https://lemma.test${base}${lead.slice(1)}`,
      digitalSourceType: 'https://schema.org/AlgorithmicMediaDigitalSource',
      citation: [{ '@type': 'ScholarlyArticle', '@id': 'https://doi.org/10.48550/arXiv.2605.90001' }, {}],
    });
  });

  it('offers its file for editing', () => {
    expect(page(lead).html).toContain(
      'https://lemma.test/forge/briefing/edit/HEAD/content/stories/2026/05/05/two-rates-for-ranking.mdx',
    );
  });
});
