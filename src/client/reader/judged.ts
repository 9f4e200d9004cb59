import type { Profile } from '../../reader/state.ts';
import { judge, type Verdict } from '../../reader/verdict.ts';
import { isWhole, listedOf } from './article.ts';
import { markReader } from './marks-of.ts';

/** The stories of a page as a profile judges them. */
export interface Judged {
  readonly profile: Profile;
  /** Judges what has come since; a story that the browser has not read to its end waits, unless the page is whole. */
  sweep(isWholePage: boolean): void;
}

/** Marks and hides the stories of a page by a profile. */
export function judged(profile: Profile): Judged {
  const known = new Set<HTMLElement>();
  const marks = markReader(profile);
  let verdictOf: ReturnType<typeof judge> | undefined;
  const sweep = (isWholePage: boolean) => {
    for (const article of document.querySelectorAll<HTMLElement>('.story')) {
      if (known.has(article) || !(isWholePage || isWhole(article))) continue;
      verdictOf ??= judge(profile, document.querySelector<HTMLElement>('.reading-lines')?.dataset.but);
      explain(article, verdictOf(listedOf(article)), profile);
      known.add(article);
      marks(article);
    }
  };
  return { profile, sweep };
}

/** Says below a story why it is marked or hidden. */
function explain(article: HTMLElement, { wanted, avoided, hidden }: Verdict, { topics }: Profile): void {
  article.toggleAttribute('data-wanted', wanted.length > 0);
  if (hidden) article.dataset.hidden = hidden;
  const topic = article.dataset.topics?.split(' ').find((id) => topics.includes(id));
  const reasons = [
    wanted.length > 0 ? `wanted: ${wanted.join(', ')}` : '',
    avoided.length > 0 ? `avoided: ${avoided.join(', ')}` : '',
    hidden === 'topic' && topic ? `hidden topic: ${topic.replaceAll('-', ' ')}` : '',
  ].filter((reason) => reason !== '');
  if (reasons.length === 0) return;
  const line = document.createElement('p');
  line.className = 'why ui';
  line.textContent = reasons.join('\u00a0· ');
  article.append(line);
}
