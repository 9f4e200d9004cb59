import type { APIRoute } from 'astro';
import { pngResponse } from '../../lib/cards.ts';
import { iconPng, icons } from '../../lib/icons.ts';

export const getStaticPaths = () => icons.map((icon) => ({ params: { name: icon.name }, props: { icon } }));

export const GET: APIRoute = async ({ props }) => pngResponse(await iconPng(props.icon));
