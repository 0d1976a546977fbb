#ifndef ASSAY_INGEST_SCORES_PART_SPOOL_H
#define ASSAY_INGEST_SCORES_PART_SPOOL_H

#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/memory.h"

enum { SPOOL_PARTS = 512, SPOOL_MOST_BYTES = 1024 };

/*
 * Records of bytes, in parts. What does not fit into a fixed piece of memory lies in a file without
 * a name, so that memory grows by a few bytes for hundreds of records. A zeroed struct holds none.
 */
struct part_spool {
    int descriptor; /* of the file, and one more; 0: there is none */
    uint32_t n_blocks;
    struct spool_part {
        unsigned char *bytes; /* those that are not written yet */
        size_t n_bytes;
        uint32_t *blocks; /* the places in the file */
        size_t n_blocks, capacity;
    } parts[SPOOL_PARTS];
};

/* Where the next record of the part is to be written, of `most` bytes at most (SPOOL_MOST_BYTES),
 * of which the first is not 0; part_spool_end_record says how many these are. NULL: there is no
 * room on the disk. */
unsigned char *part_spool_record(struct part_spool *spool, size_t part, size_t most,
                                 struct error *error);
void part_spool_end_record(struct part_spool *spool, size_t part, size_t n_bytes);

/* Shows the records of a part in the order in which they were added. `take` is given the next, and
 * returns its number of bytes. */
bool part_spool_show(const struct part_spool *spool, size_t part,
                     size_t (*take)(void *context, const unsigned char *record), void *context,
                     struct error *error) MUST_CHECK;

void part_spool_free(struct part_spool *spool);

#endif
