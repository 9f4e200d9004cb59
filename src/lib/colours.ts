import tokens from '../styles/tokens.css?raw';

/** A colour of the site, in its light and in its dark theme. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/**
 * A colour by its name in `tokens.css`, for what cannot read a style sheet.
 * @throws Error for a name that is not there
 */
export function colour(name: string): Colour {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  if (!found) throw new Error(`src/styles/tokens.css: has no colour --${name}: add it as light-dark(#rrggbb, #rrggbb)`);
  return { light: found[1] as string, dark: found[2] as string };
}
