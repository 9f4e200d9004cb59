import type { APIRoute } from 'astro';
import { cardPageKey, cardResponse, editionCard } from '../../../lib/cards.ts';
import { editions } from '../../../lib/editions.ts';

export const getStaticPaths = async () => {
  const cards = await Promise.all(
    (await editions()).map(async (edition) => [edition.date, await editionCard(edition)] as const),
  );
  return cards.flatMap(([date, card]) =>
    card ? [{ params: { date }, props: { card }, cacheKey: cardPageKey(card) }] : [],
  );
};

export const GET: APIRoute = ({ props }) => cardResponse(props.card);
