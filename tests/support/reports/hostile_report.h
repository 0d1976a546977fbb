#ifndef ASSAY_TESTS_SUPPORT_HOSTILE_REPORT_H
#define ASSAY_TESTS_SUPPORT_HOSTILE_REPORT_H

#include "base/buffer.h"
#include "tests/support/reports/sample_report.h"

/* A name that tries a shell, a page, a spreadsheet, a terminal, a table and the reading order. */
extern const char hostile_name[];

/* The sample with hostile text wherever text can come from a file or a user. */
struct sample *hostile_report(struct arena *arena);

/* A report in which no question was ever asked, and one whose every number is missing. */
struct sample *empty_report(struct arena *arena);
struct sample *too_few_report(struct arena *arena);

/* Fails on anything a terminal obeys: control characters other than line ends, bidirectional
 * overrides. */
void assert_inert(const struct buffer *text);

/* Fails where a line is wider. */
void assert_fits(const struct buffer *text, size_t width);

#endif
