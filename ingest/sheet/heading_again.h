#ifndef ASSAY_INGEST_HEADING_AGAIN_H
#define ASSAY_INGEST_HEADING_AGAIN_H

#include "ingest/bytes/csv_reader.h"
#include "ingest/sheet/sheet_header.h"

/* Exports that were put together have the heading again in their midst. */
enum heading_again {
    AGAIN_NOT,
    AGAIN_SAME,      /* a line of the heading, as it was */
    AGAIN_REORDERED, /* the same columns in another order, for the records below */
    AGAIN_OTHERWISE  /* a heading of other columns */
};

/* How the records are read that follow: a zeroed struct reads them as they are. */
struct heading_order {
    size_t *field; /* of each column, its field in the record; NULL: as the first heading has it */
    struct csv_field *fields; /* of the record that was put in order */
    bool begins[256];         /* bytes that a record may begin with that is a heading */
    bool known;               /* which these are */
    struct arena arena;
};

/* What a record below the heading is of it. AGAIN_SAME and AGAIN_REORDERED set the order. */
enum heading_again heading_again_read(const struct sheet_header *header,
                                      const struct csv_record *record, struct heading_order *order);

/* Puts a record's fields in the order of the heading; they live until the next call. */
void heading_again_arrange(const struct sheet_header *header, struct heading_order *order,
                           struct csv_record *record);

void heading_again_free(struct heading_order *order);

#endif
