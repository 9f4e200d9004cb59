const scheme = /^([a-z][a-z0-9+.-]*):/i;

/** Browsers drop these before they read a scheme: `java\tscript:` is one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
const dropped = /[\u0000-\u0020\u007F-\u009F\u200B-\u200F\u2028-\u202F\uFEFF]/g;

/** Whether a link may lead there: http, https, mailto, or a place on this site. */
export function safeLink(url: string): boolean {
  const bare = url.replace(dropped, '');
  const name = scheme.exec(bare)?.[1]?.toLowerCase();
  return name ? /^(?:https?|mailto)$/.test(name) : !/^[\\/]{2}/.test(bare);
}

/** Whether a picture may come from there: https or a place on this site. */
export function safeImage(url: string): boolean {
  const bare = url.replace(dropped, '');
  const name = scheme.exec(bare)?.[1]?.toLowerCase();
  return bare !== '' && (name ? name === 'https' : !/^[\\/]{2}/.test(bare));
}

/** An address that begins with `/` means the site's root, which may be a folder of its host: `base` ends in a slash. */
export function underBase(url: string, base: string): string {
  return url.startsWith('/') && !url.startsWith(base) ? base + url.slice(1) : url;
}
