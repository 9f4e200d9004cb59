import type { APIRoute } from 'astro';
import { twinResponse, twinRoutes } from '../../lib/twins.ts';

export const getStaticPaths = twinRoutes;

export const GET: APIRoute = ({ props }) => twinResponse(props.form, props.id);
