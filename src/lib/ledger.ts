import { type Edition, editionSchema } from '../schemas/edition.ts';
import { readTable } from '../schemas/yaml.ts';

/**
 * Reads the ledger of one edition.
 * @param path named in messages
 * @throws TableError with the place of each fault
 */
export function readLedger(text: string, path: string): Edition {
  const result = editionSchema.safeParse(parsed(text));
  // JSON is YAML, and that slower reader names the line of a fault.
  return result.success ? result.data : readTable(text, path, editionSchema);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
