import { describe, expect, it } from 'vitest';
import { base, byHand, lead, page, pages, text } from './fixture-site.ts';
import { attribute, elements } from './site-build.ts';

describe('kinds', () => {
  it('all ten are listed, with what they have', () => {
    expect(text('/kinds/')).toContain('Theory 1 story, Tue 5 May');
    expect(pages.filter(({ path }) => /^\/kinds\/[^/]+\/$/.test(path))).toHaveLength(10);
  });

  it('one has its stories', () => {
    expect(page('/kinds/context/').html).toContain(`href="${base}${byHand.slice(1)}"`);
  });

  it('a story leads to its kind', () => {
    expect(page(lead).html).toContain(`<a href="${base}kinds/theory/">theory</a>`);
  });
});

describe('authors', () => {
  it('who have two stories have a page with both', () => {
    const { html } = page('/authors/ada-example/');
    expect([lead, byHand].map((path) => html.includes(`href="${base}${path.slice(1)}"`))).toEqual([true, true]);
    expect(text('/authors/ada-example/')).toContain('people who share this one share this page');
  });

  it('who have one have none, and stand as their name', () => {
    expect(pages.filter(({ path }) => path.startsWith('/authors/')).map(({ path }) => path)).toEqual([
      '/authors/ada-example/',
    ]);
    expect(text(lead)).toContain('Ada Example, Émile Beispiel');
  });

  it('are linked where a story names them', () => {
    expect(page(lead).html).toContain(`<a href="${base}authors/ada-example/">Ada Example</a>, Émile Beispiel`);
  });
});

describe('a topic', () => {
  const topic = '/topics/learning-theory/';

  it('counts kinds, sources and related topics', () => {
    expect(text(topic).replaceAll('&nbsp;', ' ')).toContain(
      'Kinds Theory 1Context 1 Sources arXiv cs.LG 1arXiv cs.CL 1The Weekly Proof 1 Related topics Optimisation 1',
    );
  });

  it('shows a year’s weeks, in words too', () => {
    const svg = [...elements(page(topic).document)].find(({ tagName }) => tagName === 'svg');
    expect(svg && attribute(svg, 'aria-label')).toBe(
      'Stories a week: 2 stories in 52 weeks, most in the week of 4 May 2026, 2',
    );
    expect(text(topic)).toContain('2 stories in 52 weeks to 5 May 2026');
  });
});

describe('the calendar of editions', () => {
  const links = [...elements(page('/editions/').document)].filter(
    (element) => element.tagName === 'a' && attribute(element, 'aria-label')?.includes('stor'),
  );

  it('each day with an edition is a link that says what it holds', () => {
    expect(links.map((link) => [attribute(link, 'href'), attribute(link, 'aria-label')])).toEqual([
      [`${base}editions/2026-05-04/`, '4 May 2026: 0 stories'],
      [`${base}editions/2026-05-05/`, '5 May 2026: 2 stories'],
    ]);
  });

  it('is a table by weekdays', () => {
    expect(page('/editions/').html).toContain('<th scope="col" abbr="Monday">M</th>');
  });
});

describe('corrections', () => {
  it('are told with the story and the day', () => {
    expect(text('/corrections/')).toMatch(
      /5 May 2026\s· corrected\s*An older story by hand\s*The year in the second sentence was wrong\./,
    );
  });

  it('what is no correction is not among them', () => {
    expect(text('/corrections/')).not.toContain('enters as version 3');
  });
});
