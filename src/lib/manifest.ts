import { colour } from './colours.ts';
import { icons } from './icons.ts';
import { site } from './tables.ts';
import { href, iconPath } from './urls.ts';

/** The site as an app (W3C, Web Application Manifest). */
export function manifest(): Readonly<Record<string, unknown>> {
  const { title, description, language } = site();
  const paper = colour('paper').light;
  return {
    name: title,
    short_name: title,
    description,
    lang: language,
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    // Its pages link to papers: a reader wants to go back from there.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: href('/favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      ...icons
        .filter(({ listed }) => listed)
        .map(({ name, size, purpose }) => ({
          ...{ src: href(iconPath(name)), type: 'image/png', sizes: `${size}x${size}`, purpose },
        })),
    ],
  };
}
