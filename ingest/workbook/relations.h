#ifndef ASSAY_INGEST_WORKBOOK_RELATIONS_H
#define ASSAY_INGEST_WORKBOOK_RELATIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/workbook/package.h"

/* What a part refers to: "worksheet", "styles", … */
struct relation {
    const char *id, *type; /* the type without what its address begins with */
    const char *target;    /* the part's name in the package; what lies outside is left out */
};

struct relations {
    struct relation *relations;
    size_t n;
};

/* Of a part, or of the package: "". A part without any has none. */
bool relations_read(struct package *package, const char *part, struct arena *arena,
                    struct relations *ret, struct error *error) MUST_CHECK;

/* NULL: there is none. */
const struct relation *relations_find(const struct relations *relations, const char *id);
const struct relation *relations_of_type(const struct relations *relations, const char *type);

#endif
