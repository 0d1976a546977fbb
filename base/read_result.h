#ifndef ASSAY_BASE_READ_RESULT_H
#define ASSAY_BASE_READ_RESULT_H

/* What a reader's `next` brings: one item, the end, or a filled error. */
enum read_result { READ_ROW, READ_END, READ_FAILED };

#endif
