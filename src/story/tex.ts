export { cleanText } from './clean.ts';
export { type TexToken, tokenizeTex } from './tokenize.ts';
