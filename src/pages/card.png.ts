import type { APIRoute } from 'astro';
import { cardResponse, siteCard } from '../lib/cards.ts';

export const GET: APIRoute = () => cardResponse(siteCard());
