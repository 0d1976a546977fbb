#ifndef ASSAY_INGEST_CELLS_MONTH_NAME_H
#define ASSAY_INGEST_CELLS_MONTH_NAME_H

#include <stddef.h>
#include <stdint.h>

/* The month, 1 to 12, that a word names in English, German, French, Spanish or Dutch, whole or
 * shortened, in any case, with or without accents; 0: none. */
int32_t month_name_read(const char *word, size_t length);

#endif
