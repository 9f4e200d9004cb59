/** An entity that is a short text, characters of its own or of HTML's. */
const SHORT = /<!ENTITY\s+[\w.-]{1,60}\s+(?:"(?:[^"&<%]|&#x?\w{1,8};){0,200}"|'(?:[^'&<%]|&#x?\w{1,8};){0,200}')\s*>/gi;
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
  return /<!entity\s/i.test(type.replace(SHORT, '')) || type.split('&', MAX_REFERENCES + 1).length > MAX_REFERENCES;
}
