import type { Transaction } from '../database.js';

/** A file of a report with its bytes, for its download. */
export async function readReportFile(
  tx: Transaction,
  fileId: string,
): Promise<{ name: string; mediaType: string; content: Buffer } | null> {
  const [row] = await tx.query<{ name: string; mediaType: string; content: Buffer }>(
    'SELECT name, media_type AS "mediaType", content FROM file WHERE id = $1',
    [fileId],
  );
  return row ?? null;
}
