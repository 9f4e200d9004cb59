/** The stories of one tier of an edition. */
export interface Tier {
  /** What is moved: articles, or the lines of a list, in the site's order. */
  readonly items: readonly HTMLElement[];
  /** Puts them in an order; null for the site's own. */
  show(order: readonly HTMLElement[] | null): void;
}

/** The tiers of the edition on a page. */
export function tiersOf(page: ParentNode): readonly Tier[] {
  return [...page.querySelectorAll<HTMLElement>('.tier')].map(tierOf);
}

function tierOf(section: HTMLElement): Tier {
  const stories = [...section.querySelectorAll<HTMLElement>('.story')];
  const items = stories.map((story) => story.closest('li') ?? story);
  const homes = items.map((item) => item.parentElement);
  const flat = flatList(section, items.length);
  return {
    items,
    show: (order) => {
      flat?.show(order !== null);
      const placed = order ?? items;
      placed.forEach((item, index) => {
        const home = order && flat ? flat.list : homes[order ? 0 : index];
        home?.append(item);
      });
      const first = section.querySelector('.lead-first');
      first?.classList.remove('lead-first');
      if (first) placed[0]?.classList.add('lead-first');
    },
  };
}

/** A list that is grouped by topic has no order across its groups: ranked, it is one list, below a heading of its own. */
function flatList(section: HTMLElement, count: number): { list: HTMLElement; show(isFlat: boolean): void } | null {
  const groups = section.querySelector<HTMLElement>('.groups');
  if (!groups) return null;
  const [box, heading, list] = [
    document.createElement('div'),
    document.createElement('h3'),
    document.createElement('ul'),
  ];
  box.className = 'groups';
  heading.textContent = `All topics, by your weights (${count})`;
  list.className = 'lines';
  box.append(heading, list);
  return {
    list,
    show: (isFlat) => {
      groups.hidden = isFlat;
      if (isFlat) groups.before(box);
      else box.remove();
    },
  };
}
