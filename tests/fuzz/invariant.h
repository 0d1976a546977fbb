#ifndef ASSAY_TESTS_FUZZ_INVARIANT_H
#define ASSAY_TESTS_FUZZ_INVARIANT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"

/* What libFuzzer calls with each input. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What must hold for every input; where it does not, the input is a finding. */
#define INVARIANT(condition) invariant((condition), #condition, __FILE__, __LINE__)
void invariant(bool holds, const char *condition, const char *file, int line);

/* UTF-8 that is there. */
bool is_text(const char *text);

/* A refusal: a code, a message and perhaps a hint that can be printed. `n_lines` is the most that
 * its place can be. */
bool is_refusal(const struct error *error, size_t n_lines);

/* The bytes as a file that is open for reading. */
FILE *file_of_bytes(const uint8_t *data, size_t size);

/* How often a line ends (LF, CRLF, a lone CR) between two places. */
size_t count_line_ends(const uint8_t *data, size_t from, size_t end);

#endif
