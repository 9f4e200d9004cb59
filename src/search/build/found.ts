import { workLabel } from '../../lib/work.ts';
import type { StoryFile } from '../../story/file.ts';
import { inlineTokens } from '../../story/inline.ts';
import { renderMath } from '../../story/math.ts';
import { linearMath } from '../../story/math-linear.ts';
import type { Found, Piece } from '../format.ts';

/** More authors than this are counted, not named. */
const MOST_AUTHORS = 12;

/** What a story shows as a result. */
export function foundOf({ id, data }: StoryFile): Found {
  const { title, tldr, kind, tier, topics, sources } = data;
  const authors = [...new Set(sources.flatMap(({ authors }) => authors))];
  return {
    ...{ id, title: pieces(title), tldr: pieces(tldr), kind, tier, topics },
    authors: authors.slice(0, MOST_AUTHORS),
    works: sources.map(({ id }) => workLabel(id)),
  };
}

function pieces(text: string): Piece[] {
  return inlineTokens(text).map((token) => (token.type === 'math' ? mathPiece(token.value) : token.value));
}

/** A formula as MathML without its TeX, which some readers show beside it; in one line where KaTeX has no MathML for it. */
function mathPiece(tex: string): Piece {
  const [math] = /<math\b.*?<\/math>/s.exec(renderMath(tex).html) ?? [];
  if (!math) return linearMath(tex);
  return { mathml: math.replace(/<annotation\b.*?<\/annotation>/gs, '').replace(/<\/?semantics>/g, '') };
}
