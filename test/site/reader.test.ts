import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { emptyProfile, emptyState, type Profile, type State } from '../../src/reader/state.ts';
import { shiftsOf, watchShifts } from './shifts.ts';
import { address, type Visit, visit } from './visit.ts';

const KEY = 'lemma-reading';
const lead = 'stories/2026/05/05/two-rates-for-ranking/';
const older = 'editions/2026-05-04/';
const day = { at: '2026-05-05T08:12:30Z' };

const stateOf = (profile: Partial<Profile>, settings: Partial<State> = {}): State => ({
  ...emptyState(),
  profiles: [{ ...emptyProfile('Reading'), ...profile }],
  ...settings,
});

/** Opens a page as a reader does who has kept something. */
const visitWith = <T>(
  kept: State | string,
  path: string,
  look: (page: Page, trouble: readonly string[]) => Promise<T>,
  options: Visit = {},
) => {
  const value = typeof kept === 'string' ? kept : JSON.stringify(kept);
  const origins = [{ origin: new URL(address('')).origin, localStorage: [{ name: KEY, value }] }];
  return visit(path, { ...day, storageState: { cookies: [], origins }, ...options }, look);
};

const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const profileOf = async (page: Page, at = 0): Promise<Profile | undefined> =>
  JSON.parse((await stored(page)) ?? 'null')?.profiles[at];
const open = (page: Page, path: string) => page.goto(address(path));
const said = (page: Page) => page.locator('.said');
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const headlines = (page: Page) => page.locator('.story:visible .headline').allInnerTexts();
/** What a page says of news and of what is hidden, once it says it. */
const told = async (page: Page) => {
  await page.waitForFunction(() => document.querySelector('.reading-lines p:not(:empty)'));
  return shown(page, '.reading-lines');
};
/** The words of an element as they are seen. */
const shown = async (page: Page, selector: string) => (await page.locator(selector).allInnerTexts()).join(' ');
const oldest = ['An older story by hand', 'A line with numbers in it'];

describe('marks of a story', () => {
  it('survive, on its page and in a list', async () => {
    await visit(lead, day, async (page) => {
      await button(page, 'Save').click();
      await button(page, 'Mark as read').click();
      await page.reload();
      await button(page, 'Unsave').waitFor();
      const labels = await page.locator('[data-mark-buttons] button').allTextContents();
      await open(page, '');
      const marks = await page.locator('.lead .marks').textContent();
      expect([labels, marks]).toEqual([['Unsave', 'Mark as unread'], '\u00a0· saved\u00a0· read']);
    });
  });

  it('come with opening it, where that is asked for', async () => {
    await visitWith(stateOf({}, { opened: true }), lead, (page) => button(page, 'Mark as unread').waitFor());
  });

  it('wanted words are said, with a rule at the side', async () => {
    await visitWith(stateOf({ want: ['NEGATIVES', 'beispiel'], avoid: ['calibration'] }), '', async (page) => {
      const rule = await page.locator('.lead').evaluate((story) => getComputedStyle(story, '::before').borderLeftStyle);
      expect([await page.locator('.lead .why').textContent(), rule]).toEqual([
        'wanted: beispiel\u00a0· avoided: calibration',
        'solid',
      ]);
    });
  });
});

describe('hiding', () => {
  it('is off for words that are avoided and stories that were read, until it is asked for', async () => {
    const read = ['2026/05/04/a-line-with-numbers'];
    await visitWith(stateOf({ avoid: ['editor'], read }), older, async (page) => {
      expect([await headlines(page), await shown(page, '.reading-lines')]).toEqual([oldest, '']);
    });
  });

  it('is told, with the number of stories, and taken back at one press', async () => {
    const state = stateOf({ avoid: ['luKasz'], topics: ['learning-theory'], hide: { avoided: true, read: false } });
    await visitWith(state, older, async (page) => {
      const hidden = [await headlines(page), await told(page)];
      await button(page, 'Show').click();
      expect([hidden, await headlines(page)]).toEqual([[[], '2 stories hidden (1 by word, 1 by topic) Show'], oldest]);
    });
  });
});

describe('what is new', () => {
  const seen = { before: '2026-05-03', newest: '2026-05-04', at: Date.parse('2026-05-04T08:00:00Z') };

  it('is counted and stands at its day', async () => {
    await visitWith(
      stateOf({ seen: { '/sources/weekly/': seen, '/tiers/lead/': seen } }),
      'tiers/lead/',
      async (page) => {
        const days = await page.locator('.days h2').allTextContents();
        expect([await told(page), days]).toEqual(['1 new since your last visit', ['Tuesday 5 May 2026\u00a0· new']]);
      },
    );
  });

  it('is nothing at the first visit, which is kept', async () => {
    await visit('', day, async (page) => {
      await page.waitForFunction((key) => localStorage.getItem(key), KEY);
      const news = await shown(page, '.reading-lines');
      expect([news, (await profileOf(page))?.seen['/']?.newest]).toEqual(['', '2026-05-05']);
    });
  });
});

describe('keys', () => {
  const ready = { ...day, idle: true };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

  it('j and k move through the stories, s and m mark, o opens', async () => {
    await visit(older, ready, async (page) => {
      await press(page, 'j', 'j', 'k', 'j');
      await page.locator('.story:focus-within').waitFor();
      const here = await focused(page);
      await press(page, 's', 'm', 'o');
      await page.waitForURL(address('stories/2026/05/04/a-line-with-numbers/'));
      const { saved, read } = (await profileOf(page)) ?? emptyProfile('');
      expect([here, saved, read]).toEqual([
        'A line with numbers in it',
        [{ id: '2026/05/04/a-line-with-numbers', title: 'A line with numbers in it', date: '2026-05-04' }],
        ['2026/05/04/a-line-with-numbers'],
      ]);
    });
  });

  it('rest in a field', async () => {
    await visit(`${older}?w=`, ready, async (page) => {
      await page.getByRole('slider').first().focus();
      await press(page, 'j');
      expect(await focused(page)).toBe('');
    });
  });

  it('? shows them in a dialog, which keeps the focus and goes with Escape', async () => {
    await visit(lead, day, async (page) => {
      await button(page, 'Save').waitFor();
      await press(page, '?');
      const dialog = page.getByRole('dialog', { name: 'Keys' });
      await dialog.waitFor();
      await press(page, 's', 'Tab');
      const inside = await page.evaluate(() => document.activeElement?.closest('dialog') !== null);
      await press(page, 'Escape');
      expect([inside, await dialog.isVisible(), await stored(page)]).toEqual([true, false, null]);
    });
  });

  it.each([
    ['with a modifier', true, ['Control+m', 'Alt+m']],
    ['where they are switched off', false, ['m', 's']],
  ])('do nothing %s', async (_name, keys, pressed) => {
    const state = stateOf({}, { keys });
    await visitWith(state, lead, async (page) => {
      await button(page, 'Save').waitFor();
      await press(page, ...pressed);
      expect(await stored(page)).toBe(JSON.stringify(state));
    });
  });
});

describe('the sliders', () => {
  const scores = (page: Page) => page.locator('.story .score').allTextContents();

  it('order the stories within their tier and stand in the address', async () => {
    await visit(older, day, async (page) => {
      await page.locator('.your-rank summary').click();
      const slider = page.getByRole('slider', { name: 'Evidence' });
      await slider.press('End');
      await page.waitForURL(/\?w=evidence:200$/);
      expect([await headlines(page), await scores(page)]).toEqual([
        oldest.toReversed(),
        ['score 29 (20)', 'score 15 (21)'],
      ]);
      await button(page, 'Reset').click();
      expect([await headlines(page), await scores(page), page.url()]).toEqual([
        oldest,
        ['score 21', 'score 20'],
        address(older),
      ]);
    });
  });

  it('begin as the address says, open', async () => {
    await visit(`${older}?w=evidence:200,depth:nothing,<b>:5`, day, async (page) => {
      await page.locator('html:not([data-ranking])').waitFor();
      expect(await headlines(page)).toEqual(oldest.toReversed());
      expect(await page.getByRole('slider', { name: 'Evidence' }).inputValue()).toBe('200');
    });
  });

  it('are not there without script, and the stories stay in their order', async () => {
    await visit(`${older}?w=evidence:200`, { javaScriptEnabled: false }, async (page) => {
      expect([await headlines(page), await page.locator('.your-rank').isVisible()]).toEqual([oldest, false]);
    });
  });
});

describe('your reading', () => {
  const add = async (page: Page, label: string, word: string) => {
    await page.getByRole('textbox', { name: label, exact: true }).fill(word);
    await press(page, 'Enter');
  };

  it('profiles keep apart', async () => {
    await visit('reading/', day, async (page) => {
      await add(page, 'Words you want', 'negatives');
      await add(page, 'New profile', 'Work');
      await add(page, 'Words you want', 'figures');
      const words = await shown(page, '[data-list=want]');
      await page.getByLabel('Profile that holds now').selectOption('Reading');
      expect([words, await shown(page, '[data-list=want]')]).toEqual(['figures\nRemove', 'negatives\nRemove']);
    });
  });

  it('shows what is saved, and lets it go by the keyboard', async () => {
    const saved = [{ id: lead.slice('stories/'.length, -1), title: 'Two <rates>', date: '2026-05-05' }];
    await visitWith(stateOf({ saved }), 'reading/', async (page) => {
      const link = page.getByRole('link', { name: 'Two <rates>' });
      const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
      await button(page, 'Remove Two <rates>').press('Enter');
      expect([href, await link.count(), (await profileOf(page))?.saved]).toEqual([address(lead), 0, []]);
    });
  });

  it('goes out as a file and comes back from it, once that is asked for', async () => {
    await visitWith(stateOf({ want: ['negatives'] }), 'reading/', async (page) => {
      const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Download a file').click()]);
      const path = await file.path();
      await button(page, 'Forget everything').click();
      const forgotten = await stored(page);
      await page.getByLabel('Read a file').setInputFiles(path);
      await page.getByText('The file has 1 profile, 1 word.').waitFor();
      const before = await stored(page);
      await button(page, 'Add it to mine').click();
      expect([forgotten, before, (await profileOf(page))?.want]).toEqual([null, null, ['negatives']]);
    });
  });

  it('goes out as a link, which replaces on demand and can be undone', async () => {
    const link = await visitWith(
      stateOf({ want: ['negatives'], read: [lead.slice(8, -1)] }),
      'reading/',
      async (page) => {
        await button(page, 'Make a link').click();
        await page.locator('[data-link]').waitFor();
        return page.getByLabel('Link', { exact: true }).inputValue();
      },
    );
    await visitWith(stateOf({ want: ['figures'] }), `reading/${new URL(link).hash}`, async (page) => {
      await page.getByText('The link has 1 profile, 1 word, 1 story marked as read.').waitFor();
      const asked = (await profileOf(page))?.want;
      await button(page, 'Replace mine').click();
      const replaced = (await profileOf(page))?.want;
      await button(page, 'Undo').press('Enter');
      expect([asked, replaced, (await profileOf(page))?.want, page.url()]).toEqual([
        ['figures'],
        ['negatives'],
        ['figures'],
        address('reading/'),
      ]);
    });
  });

  it('says what is wrong with a link that is none, and changes nothing', async () => {
    const kept = stateOf({ want: ['figures'] });
    await visitWith(kept, 'reading/#take=<img src=x>', async (page) => {
      await said(page).waitFor();
      expect([await said(page).textContent(), await stored(page)]).toEqual([
        'The link cannot be read: it is cut off, or was changed on its way. Nothing of yours was changed.',
        JSON.stringify(kept),
      ]);
    });
  });

  it('without script says what it would do', async () => {
    await visit('reading/', { javaScriptEnabled: false }, async (page) => {
      expect(await shown(page, 'main')).toContain('send nothing');
      expect(await page.locator('.your-reading').isVisible()).toBe(false);
    });
  });
});

describe('what cannot be read or kept', () => {
  it.each([
    ['{"v":1,"profiles":7', 'it is no JSON'],
    ['{"v":1,"profile":"a","profiles":[{"name":"a","read":[],"saved":[],"want":5}]}', 'profiles[0].hide is missing'],
  ])('is named, and put aside before it is written over: %s', async (foreign, fault) => {
    await visitWith(foreign, '', async (page, trouble) => {
      const [words, { length }] = [await said(page).textContent(), await headlines(page)];
      await press(page, 'j', 's');
      const texts = await page.evaluate(() => Object.values(localStorage));
      expect([length, words, trouble, texts.includes(foreign), texts.length]).toEqual([
        ...[2, expect.stringContaining(`cannot be read: ${fault}`), []],
        ...[true, 2],
      ]);
    });
  });

  it('with storage switched off everything works for the page, which says so', async () => {
    await visit('robots.txt', day, async (page) => {
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        }),
      );
      await open(page, lead);
      await button(page, 'Save').click();
      expect(await said(page).textContent()).toContain('keeps nothing for this site');
      await button(page, 'Unsave').waitFor();
    });
  });
});

describe('the page as it comes', () => {
  const full = stateOf({
    ...{ want: ['ranking'], avoid: ['editor'], topics: ['language'], hide: { avoided: true, read: true } },
    saved: [{ id: lead.slice('stories/'.length, -1), title: 'Two rates', date: '2026-05-05' }],
    read: ['2026/05/04/a-line-with-numbers'],
    seen: { '/': { before: '2026-05-03', newest: '2026-05-04', at: 1 } },
  });

  const shifts = async (page: Page, path: string) => {
    await watchShifts(page);
    await page.goto(address(path), { waitUntil: 'networkidle' });
    return shiftsOf(page);
  };

  it.each([
    [360, ''],
    [360, `${older}?w=evidence:200`],
    [360, lead],
    [768, 'reading/'],
  ])('at %s px nothing jumps: /%s', async (width, path) => {
    const viewport = { width, height: 800 };
    expect(await visitWith(full, 'robots.txt', (page) => shifts(page, path), { viewport })).toEqual([]);
  });

  const faults = async (page: Page) => {
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as import('axe-core').AxeResults;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };
  const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
  /** With the sliders open, and with the topics open. */
  const opened = async (page: Page, path: string) => {
    await open(page, path);
    for (const summary of await page.locator('.your-reading summary').all()) await summary.click();
  };

  it.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    const look = async (page: Page) => {
      const home = await faults(page);
      await opened(page, 'reading/');
      expect([...home, ...(await faults(page))]).toEqual([]);
    };
    await visitWith(full, '?w=evidence:50', look, { colorScheme });
  });

  it('is no wider than a phone', async () => {
    const look = async (page: Page) => {
      const home = await width(page);
      await opened(page, 'reading/');
      expect(Math.max(home, await width(page))).toBeLessThanOrEqual(320);
    };
    await visitWith(full, '?w=evidence:50', look, { viewport: { width: 320, height: 800 } });
  });
});
