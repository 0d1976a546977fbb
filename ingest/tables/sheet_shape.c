#include "ingest/tables/sheet_shape.h"

#include "ingest/tables/candidate_columns.h"
#include "ingest/tables/label_lines.h"
#include "ingest/tables/merged_cells.h"
#include "ingest/tables/name_lines.h"
#include "ingest/tables/turned_blocks.h"
#include "ingest/tables/turned_sheet.h"

bool sheet_shape_find(const struct sheet *sheet, const struct sheet_header *header,
                      const struct sheet_shape_request *request, struct arena *arena,
                      struct sheet_shape *ret)
{
    struct sheet_shape shape = {0};
    struct shape_finder finder = {sheet, header, request, arena, &shape};
    if (!sheet->n || !header->n)
        return false;
    if (candidate_columns_find(&finder)) {
        *ret = shape;
        return true;
    }
    bool found = label_lines_find(&finder);
    if (turned_blocks_find(&finder)) {
        *ret = shape;
        return true;
    }
    found |= turned_sheet_find(&finder);
    if (!shape.turned && !found)
        found = name_lines_find(&finder);
    if (!shape.turned)
        found |= merged_cells_find(&finder);
    if (!found && !request->candidate_told) {
        shape.doubtful = merged_cells_doubt(&finder, &shape.n_empty, &shape.n_rows);
        shape.in_doubt = found = shape.doubtful != SIZE_MAX;
    }
    *ret = shape;
    return found;
}
