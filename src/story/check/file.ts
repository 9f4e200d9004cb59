import type { StoryFile } from '../file.ts';
import { inlineTokens } from '../inline.ts';
import { checkMath } from '../math.ts';
import { StoryError, type StoryMessage } from '../message.ts';
import { checkBody, renderBody } from '../render.ts';
import { type Addresses, deadLinks } from './links.ts';
import type { Finding } from './rules/finding.ts';

/**
 * What one story's body says wrong: blocks outside the palette, formulas that KaTeX refuses, links that lead nowhere.
 * @param path named in the messages
 */
export function bodyMessages({ id, body, bodyLine, path }: StoryFile, site: Addresses): readonly StoryMessage[] {
  try {
    const rendered = renderBody(body, { path, line: bodyLine });
    const dead = deadLinks(checkBody(body, { path, line: bodyLine }), rendered, id, site);
    const located = dead.map((link) => ({ path, ...link, line: link.line + bodyLine - 1, severity: 'error' as const }));
    return [...rendered.messages, ...located];
  } catch (cause) {
    return brokenMessages(path, cause);
  }
}

/** Formulas of the frontmatter that an editor may mend: those of titles and excerpts are the sources'. */
export function mathsOfFields({ path, data }: StoryFile): Finding[] {
  const { title, tldr, impact = '', rankReason, history } = data;
  const texts: (readonly [readonly (string | number)[], string])[] = [
    [['title'], title],
    [['tldr'], tldr],
    [['impact'], impact],
    [['rankReason'], rankReason],
    ...history.map(({ note }, i) => [['history', i, 'note'], note] as const),
  ];
  return texts.flatMap(([key, text]) =>
    inlineTokens(text).flatMap((token): Finding[] => {
      const fault = token.type === 'math' ? checkMath(token.value) : null;
      const what = `the formula $${token.value}$ is not set as written: ${fault}`;
      return fault === null ? [] : [{ path, key, what, fix: 'mend its TeX', severity: 'warning' }];
    }),
  );
}

/** Why a file cannot be used, with the places. */
export function brokenMessages(path: string, cause: unknown): readonly StoryMessage[] {
  if (cause instanceof StoryError) return cause.messages;
  const message = cause instanceof Error ? (cause.message.split('\n')[0] as string) : String(cause);
  return [{ path, line: 1, column: 1, message, fix: 'restore the file from git', severity: 'error' }];
}
