import type { RouteData } from 'astro';
import type { Press, SiteFile } from '../lib/press.ts';
import { type Row, STORY } from './rows.ts';

/** A page of a bundle with its style sheets, as Astro keeps it. */
interface PageData {
  readonly route: { readonly route: string };
  readonly component: string;
  readonly styles: unknown[];
}

/** The pages of a bundle, by Astro's names for them. */
export type PageStyles = ReadonlyMap<string, PageData>;

/** What of Astro's app for builds is used here. None of it is documented: its version is pinned, and every test of a page holds it. */
interface AstroApp {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly routeCache: { get(route: RouteData): unknown; set(route: RouteData, entry: unknown): void };
  getComponentByRoute(route: RouteData): Promise<PageModule>;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
}

/** A page's module. */
interface PageModule {
  readonly getStaticPaths?: () => Promise<StaticPath[]>;
  readonly pressed?: Press;
}

/** One page of a route. */
interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Row['props'];
  readonly cacheKey?: string;
}

/** What a page asks of a picture. */
interface Picture {
  readonly src: string | { readonly src: string };
}

/** A bundled site that renders its pages. */
export interface App {
  /** The site's code beside its pages. */
  readonly press: Press;
  /** All its pages and files. */
  rows(): Promise<Row[]>;
  render(row: Row): Promise<SiteFile>;
}

/**
 * Loads a bundle.
 * @param site origin and base path of the site, with a slash at the end
 */
export async function openApp(entry: string, styles: PageStyles, site: string): Promise<App> {
  const { app } = (await import(entry)) as { readonly app: AstroApp };
  // Of the build's internals a page needs its style sheets, of the options the scripts of integrations, and there are none.
  app.setInternals({ pagesByKeys: styles, entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  // A picture beside a page of `content/pages` is shown as it is: the bundle has its file.
  Object.assign(globalThis, {
    astroAsset: { addStaticImage: ({ src }: Picture) => (typeof src === 'string' ? src : src.src) },
  });
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));
  const { pressed } = await app.getComponentByRoute(routes.get(STORY) as RouteData);
  return {
    press: pressed as Press,
    rows: async () => (await Promise.all([...routes.values()].map((route) => rowsOf(app, route)))).flat(),
    render: async (row) => {
      const route = routes.get(row.component) as RouteData;
      await handProps(app, route, row.props);
      return rendered(app, route, row.path, site);
    },
  };
}

async function rowsOf(app: AstroApp, route: RouteData): Promise<Row[]> {
  const { component, pathname } = route;
  if (!route.prerender) return [];
  if (pathname !== undefined) return [{ path: pathname, component, props: {} }];
  const { getStaticPaths } = await app.getComponentByRoute(route);
  const paths = (await getStaticPaths?.()) ?? [];
  return paths.map(({ params, props = {}, cacheKey }) => ({
    path: pathOf(route, params),
    component,
    key: cacheKey,
    props,
  }));
}

/** A route with its parameters filled in: `/stories/2026/05/05/slug`. */
function pathOf({ segments }: RouteData, params: StaticPath['params']): string {
  const part = ({ content, dynamic }: RouteData['segments'][number][number]): string =>
    dynamic ? (params[content.replace(/^\.{3}/, '')] ?? '') : content;
  return `/${segments.map((parts) => parts.map(part).join('')).join('/')}`;
}

/** Astro would ask `getStaticPaths` for the props of each page, which no thread but the first can answer: it has, and here they are. */
async function handProps(app: AstroApp, route: RouteData, props: Row['props']): Promise<void> {
  if (route.pathname !== undefined) return;
  const known = app.routeCache.get(route) as { staticPaths: { props: Row['props'] } } | undefined;
  if (known) known.staticPaths.props = props;
  else {
    const staticPaths = { props, keyed: { get: () => ({ props: staticPaths.props }) } };
    app.routeCache.set(route, { mod: await app.getComponentByRoute(route), staticPaths });
  }
}

async function rendered(app: AstroApp, route: RouteData, path: string, site: string): Promise<SiteFile> {
  const isPage = route.type === 'page';
  const request = new Request(`${site}${path.slice(1)}${isPage && path !== '/' ? '/' : ''}`);
  const response = await app.render(request, { routeData: route });
  if (!response.ok && path !== NOT_FOUND) throw new Error(`${path} (${route.component}): status ${response.status}`);
  return { path: isPage ? pageFile(path) : path, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The page that hosts show for addresses that lead nowhere: they look for it by this name. */
const NOT_FOUND = '/404';

const pageFile = (path: string): string =>
  path === NOT_FOUND ? `${path}.html` : `${path === '/' ? '' : path}/index.html`;
