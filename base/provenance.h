#ifndef ASSAY_BASE_PROVENANCE_H
#define ASSAY_BASE_PROVENANCE_H

#include <stddef.h>
#include <stdint.h>

/* Where the ratings came from: a file that was loaded. */
struct import_record {
    int64_t number;
    const char *file, *sha256; /* name without folders; lower-case hexadecimal */
    const char *loaded_at;     /* ISO 8601, UTC */
    size_t rows, accepted, changed, unchanged, missing, rejected;
};

/* Who a candidate is outside Assay. Shown only where names are asked for. */
struct candidate_label {
    int64_t candidate;
    const char *export_id, *name; /* the name may be empty */
    const char *role;             /* of the latest interview, may be empty */
};

#endif
