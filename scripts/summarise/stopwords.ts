import { foldWord } from '../text/tokens.ts';

const words = `
a about above across after all also although among an and another any are as at based be because been before being between
both but by can could did do does during each either for from further furthermore given had has have having how however if
in into is it its itself just may might more moreover most much must no nor not of on only onto or other our out over own
paper per quite rather same several shall should since so some such than that the their them then there therefore these
they this those through thus to too toward towards two under until up upon use used using very via was we well were what
when where whereas whether which while who whose why will with within without work would yet
`;

/** Words that say nothing about a sentence's subject, folded. */
export const stopwords: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(foldWord));
