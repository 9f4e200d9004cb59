import { ENTITY } from './doctype.ts';

/** Most references to short texts. */
const MAX_REFERENCES = 10_000;

/**
 * Whether the document type of `xml` declares entities.
 * @param short counts those too that are short texts and named now and then; else only what could be an attack
 */
export function declaresEntities(xml: string, short: boolean): boolean {
  const start = xml.search(/<!doctype\s/i);
  const type = start === -1 ? '' : xml.slice(start);
  const declares = /<!entity\s/i.test(type);
  if (short || !declares) return declares;
  return /<!entity\s/i.test(type.replace(ENTITY, '')) || type.split('&', MAX_REFERENCES + 1).length > MAX_REFERENCES;
}
