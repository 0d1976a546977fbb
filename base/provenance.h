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

/* An import as the database remembers it. */
struct import_entry {
    struct import_record record;
    const char *mapping;   /* digest of how it was read */
    const char *undone_at; /* ISO 8601, UTC; NULL: in force */
};

/* What could not be taken of a file: the first rejects in its order, and the most frequent reasons
 * among them. */
struct import_rejects {
    const struct import_reject {
        size_t line;
        const char *column, *value, *reason; /* readable and cut short */
    } * rejects;
    const struct reject_reason {
        const char *column, *reason;
        size_t n, first_line;
    } * reasons;
    size_t n, n_reasons;
};

/* What undoing an import does, or would do, to the ratings that it gave. */
struct undo_record {
    int64_t number;
    size_t removed;     /* no other import gave them */
    size_t returned;    /* to the value of an earlier import */
    size_t overwritten; /* stay: a later import had replaced its value */
    size_t confirmed;   /* stay: another import gave the same value */
};

/* Who a candidate is outside Assay. Shown only where names are asked for. */
struct candidate_label {
    int64_t candidate;
    const char *export_id, *name; /* the name may be empty */
    const char *role;             /* of the latest interview, may be empty */
};

#endif
