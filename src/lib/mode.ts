/**
 * Whether Astro serves the site while somebody writes it. Not `import.meta.env.DEV`: a variable of that name in the
 * environment of a build would answer for it, and `PROD` would take the pages' policy away.
 */
export const isDev: boolean = process.argv.slice(2, 3).includes('dev');
