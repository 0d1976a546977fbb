#include "reports/table/table_csv.h"

#include "base/csv_text.h"

static void end_cell(const struct table *table, size_t column, struct buffer *out)
{
    buffer_add(out, column + 1 < table->n_columns ? "," : "\r\n");
}

static void add_cell(const struct table_column *column, const char *text, struct buffer *out)
{
    if (text && column->numeric)
        buffer_add(out, text);
    else if (text)
        csv_text_add(out, text);
}

static const struct table *data_of(const struct table *table)
{
    return table->data ? table->data : table;
}

void table_csv(const struct table *table, struct buffer *out)
{
    const struct table *const data = data_of(table);
    for (size_t c = 0; c < data->n_columns; c++) {
        csv_text_add(out, data->columns[c].name);
        end_cell(data, c, out);
    }
    table_csv_rows(table, out);
}

void table_csv_rows(const struct table *table, struct buffer *out)
{
    const struct table *const data = data_of(table);
    for (size_t row = 0; row < table_rows(data); row++) {
        for (size_t c = 0; c < data->n_columns; c++) {
            add_cell(&data->columns[c], table_cell(data, row, c), out);
            end_cell(data, c, out);
        }
    }
}
