/** Tables as Apache Parquet. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { inPages } from '../selection/pages.ts';
import type { Selection } from '../selection/selection.ts';
import type { TableColumn } from './columns.ts';
import type { Fields } from './fields.ts';
import type { Table } from './table.ts';

/** Rows that are held, and compressed, together. */
const rowGroup = 10_000;

function schemaOf(columns: readonly TableColumn[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(
      ({ name, type }): SchemaElement =>
        type === 'integer'
          ? { name, type: 'INT32', repetition_type: 'OPTIONAL' }
          : { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    ),
  ];
}

/** What has been written since the last call; offsets in the file go on counting. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

const columnData = (columns: readonly TableColumn[], rows: readonly Fields[]) =>
  columns.map(({ name }) => ({ name, data: rows.map((row) => row[name] ?? null) }));

/** The table as a Parquet file, row group by row group: text as UTF-8 strings, numbers as INT32, all may be null. */
export async function* tableParquet(table: Table, selection: Selection): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaOf(table.columns),
    createdBy: 'rapporteur',
  });
  for await (const rows of inPages(table.rows(selection), rowGroup)) {
    await parquet.write({ columnData: columnData(table.columns, rows), rowGroupSize: rowGroup });
    yield taken(writer);
  }
  await parquet.finish();
  yield taken(writer);
}
