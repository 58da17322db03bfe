/** What a column or property holds. `list`: texts; `object`, `array`: of JSON, written as text in tables. */
export type FieldType = "text" | "integer" | "number" | "boolean" | "day" | "list" | "object" | "array";

export type Value = string | number | boolean | null | readonly string[] | object;

/** A column or property: the one place where its name, meaning and content are said. Exporters, data packages and the codebook use it. */
export interface Field<Row> {
  readonly name: string;
  readonly type: FieldType;
  /** A sentence for the codebook. */
  readonly says: string;
  /** What a number counts or measures. `offset`: in the unit that the export was asked for. */
  readonly unit?: string;
  /** Whether it always has a value. */
  readonly needed?: boolean;
  readonly value: (row: Row) => Value;
}

/** A column or property by its parts. */
export const field = <Row>(
  name: string,
  type: FieldType,
  says: string,
  value: Field<Row>["value"],
  more: Partial<Field<Row>> = {},
): Field<Row> => ({ name, type, says, value, ...more });

/** Rows of one kind. */
export interface Table<Row> {
  readonly name: string;
  /** What a row is. */
  readonly says: string;
  readonly fields: readonly Field<Row>[];
  /** Columns that name a row. */
  readonly key?: readonly string[];
  /** Columns that name a row of another table. */
  readonly refers?: readonly { readonly fields: readonly string[]; readonly table: string; readonly to: readonly string[] }[];
}

/** The object that fields make of a row. Without `whole`, properties without a value are left out. */
export function objectOf<Row>(fields: readonly Field<Row>[], row: Row, whole = true): Record<string, Value> {
  const out: Record<string, Value> = {};
  for (const field of fields) {
    const value = field.value(row);
    if (whole || !(value === null || (Array.isArray(value) && value.length === 0))) out[field.name] = value;
  }
  return out;
}
