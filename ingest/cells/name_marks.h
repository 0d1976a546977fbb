#ifndef ASSAY_INGEST_CELLS_NAME_MARKS_H
#define ASSAY_INGEST_CELLS_NAME_MARKS_H

#include <stdint.h>

enum { NAME_MARKS_KEPT = 1 << 12 };

/* Marks of names as people compare them, without regard to case and blanks: equal marks are one
 * name. A text that comes again is not folded again, mostly. A zeroed struct knows none. */
struct name_marks {
    struct name_mark {
        uint64_t text, name; /* marks of the text as it is, and of the name */
    } kept[NAME_MARKS_KEPT];
};

uint64_t name_marks_take(struct name_marks *marks, const char *text);

#endif
