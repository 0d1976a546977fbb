#ifndef ASSAY_INGEST_SURVEY_DATE_EVIDENCE_H
#define ASSAY_INGEST_SURVEY_DATE_EVIDENCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "ingest/cells/date_cell.h"

enum { DATE_EXAMPLE_SIZE = 48 };

/* A cell that tells something, and where it stands. `line` 0: none. */
struct date_example {
    uint64_t line;
    char cell[DATE_EXAMPLE_SIZE];
};

/* What the cells of a column of dates say together. A zeroed struct has seen none. */
struct date_evidence {
    size_t n_forms[N_DATE_FORMS];
    size_t n_unreadable;
    struct date_example day_first, month_first; /* the first that can only be read so */
    struct date_example either;                 /* the first that is two different days */
    char last[DATE_EXAMPLE_SIZE];               /* the last cell that was read, if it fits: */
    enum date_form last_form;                   /* it adds nothing but its form */
};

/* One cell that is not missing; trimmed. */
void date_evidence_add(struct date_evidence *evidence, uint64_t line, const char *cell);

/* The order of the column; UNKNOWN where it does not matter. Fails where the column contradicts
 * itself or leaves it open; the hint names the option that settles it. */
bool date_evidence_order(const struct date_evidence *evidence, enum date_order *ret,
                         struct error *error) MUST_CHECK;

/* "month first (10/26/2026 on line 9), ISO 8601, Excel serial numbers"; nothing for no dates. */
void date_evidence_text(const struct date_evidence *evidence, enum date_order order,
                        struct buffer *out);

#endif
