/** Where the state is kept in the browser's storage. A host may serve other sites as well: the name is our own. */
export const KEY = 'lemma-reading';
