import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A rehype plugin behind rehype-katex: the box of a display formula scrolls where it is too wide, so the keyboard must reach it. */
export function focusableMaths(): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'element', ({ properties }) => {
      if (!Array.isArray(properties.className) || !properties.className.includes('katex-display')) return;
      Object.assign(properties, { tabIndex: 0, role: 'group', ariaLabel: 'Equation' });
    });
}
