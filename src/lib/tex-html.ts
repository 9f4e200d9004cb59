import { renderInline } from '../story/inline.ts';
import { keepPunctuation } from './typeset.ts';

/** Text with `$…$` as HTML. `set:html` takes it at once; the component `Tex`, for text among other things, costs as much as its text. */
export const texHtml = (text: string): string => keepPunctuation(renderInline(text));
