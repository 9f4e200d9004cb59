/** An entity that is a short text, a character of its own or one of HTML's. */
const SHORT = /<!ENTITY\s+[\w.-]{1,60}\s+(?:"(?:[^"&<%]|&#x?\w{1,8};){0,200}"|'(?:[^'&<%]|&#x?\w{1,8};){0,200}')\s*>/gi;
/** Most references in a document that holds no item. */
const MAX_REFERENCES = 10_000;

/** Whether the document type of `xml` declares entities that are more than short texts, or names them without end. */
export function declaresMore(xml: string): boolean {
  const start = xml.search(/<!doctype\s/i);
  if (start === -1) return false;
  const type = xml.slice(start);
  if (!/<!entity\s/i.test(type)) return false;
  return /<!entity\s/i.test(type.replace(SHORT, '')) || type.split('&', MAX_REFERENCES + 1).length > MAX_REFERENCES;
}
