import type { Edition } from '../schemas/edition.ts';

/** Why an edition has no story, in words that go on from its day or its run. */
export function quietWords({ counts, sources }: Pick<Edition, 'counts' | 'sources'>): string {
  if (counts.announced > 0) return `found nothing new among ${counts.announced.toLocaleString('en')} announced`;
  const unread = sources.filter(({ status }) => status === 'failed').length;
  if (unread === 0) return 'found nothing new: nothing was announced';
  return unread === sources.length
    ? 'could read none of its sources'
    : 'found nothing new in the sources that it could read';
}
