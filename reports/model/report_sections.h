#ifndef ASSAY_REPORTS_MODEL_REPORT_SECTIONS_H
#define ASSAY_REPORTS_MODEL_REPORT_SECTIONS_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"
#include "reports/model/report.h"

/*
 * The parts of a report that can be left out, with their charts, their tables, and what was found
 * there. Findings and definitions always stay.
 */
enum report_section {
    SECTION_CHANGES = 1 << 0,
    SECTION_QUESTIONS = 1 << 1,
    SECTION_DIFFICULTY = 1 << 2,
    SECTION_RUBRIC = 1 << 3,
    SECTION_CRITERIA = 1 << 4,
    SECTION_VERSIONS = 1 << 5,
    SECTION_AGREEMENT = 1 << 6,
    SECTION_INTERVIEWERS = 1 << 7,
    SECTION_DRIFT = 1 << 8,
    SECTION_PIPELINE = 1 << 9,
    SECTION_CANDIDATES = 1 << 10
};

/* Adds those that the text names, with commas between them, to the set. */
bool report_sections_read(const char *text, unsigned *set, struct error *error) MUST_CHECK;

/* "drift and pipeline", in the order of the page; nothing for no section. */
void report_sections_words(unsigned set, struct buffer *text);

bool report_sections_has(const struct report *report, unsigned section);

#endif
