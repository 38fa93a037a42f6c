export interface TableColumn {
  name: string;
  type: 'text' | 'integer';
}

const ofType = (type: TableColumn['type']) => (names: string) =>
  names.split(' ').map((name): TableColumn => ({ name, type }));

/** Columns of text by their names, parted by spaces. */
export const text = ofType('text');
/** Columns of whole numbers. */
export const integer = ofType('integer');

/** Where an entry first stands in a report. */
export const sourceColumns: readonly TableColumn[] = [
  ...text('report_id report_source report_published report_title report_url'),
  ...integer('start end'),
  ...text('words'),
];
