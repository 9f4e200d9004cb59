import { type Content, error, type Finding, warning } from './finding.ts';

/** Words that carry a sentence are a source's; one that was taken out leaves its sentences behind. */
export function foreignSupport({ stories }: Content): Finding[] {
  return stories.flatMap(({ path, data: { sources, support } }) => {
    const ids = new Set(sources.map(({ id }) => id));
    return support.flatMap(({ source }, i) => {
      const what = `${source} carries a sentence and is no source of the story`;
      const fix = 'take out the sentence and this row, or put the source back';
      return ids.has(source) ? [] : [warning(path, ['support', i, 'source'], what, fix)];
    });
  });
}

/** A story begun by hand waits for its summary; one without the section is an editor's choice. */
export function emptySummaries({ stories }: Content): Finding[] {
  return stories
    .filter(({ body }) => /^## Summary\s*(?![^#]|#{3})/m.test(body))
    .map(({ path, data }) => ({
      ...error(path, ['tier'], 'the summary is empty', 'write it below "## Summary"'),
      severity: data.tier === 'held' ? ('warning' as const) : ('error' as const),
    }));
}
