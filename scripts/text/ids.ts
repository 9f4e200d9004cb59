/** Id of a work as story files and ledgers have it: `arxiv:2605.02116`; `doi:…` and `url:…` stay as they are. */
export function sourceId({ id }: { readonly id: string }): string {
  return /^(?:arxiv|doi|url):/.test(id) ? id : `arxiv:${id}`;
}
