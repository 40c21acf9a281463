import type { Transaction } from '../database.js';

export interface ReportFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Buffer;
}

/** Stores the files of a report in the report's own transaction: neither is ever there without the other. */
export async function insertReportFiles(
  tx: Transaction,
  reportId: string,
  files: readonly ReportFile[],
): Promise<void> {
  if (files.length === 0) return;
  await tx.query(
    `INSERT INTO file (id, report_id, position, name, media_type, size_bytes, sha256, content)
     SELECT f.id, $1, f.position, f.name, f.media_type, octet_length(f.content), f.sha256, f.content
       FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[])
            WITH ORDINALITY AS f(id, name, media_type, sha256, content, position)`,
    [
      reportId,
      files.map(({ id }) => id),
      files.map(({ name }) => name),
      files.map(({ mediaType }) => mediaType),
      files.map(({ sha256 }) => sha256),
      files.map(({ content }) => content),
    ],
  );
}
