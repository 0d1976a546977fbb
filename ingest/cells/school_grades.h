#ifndef ASSAY_INGEST_SCHOOL_GRADES_H
#define ASSAY_INGEST_SCHOOL_GRADES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SCHOOL_GRADE_BEST = 1, SCHOOL_GRADE_WORST = 6 };

/*
 * Schools of several countries give 1 to the best: German and Austrian "Noten", Czech and Slovak
 * "známky". Whether headings call scores so; "Note" does where another heading is German too. The
 * heading that does; NULL: none.
 */
const char *school_grades_heading(const char *const *headings, size_t n);

/* Whether a number, in millionths, is one of such grades or a third beside it: 1, 1.3, 1.7. */
bool school_grades_have(int64_t number);

/* "2+" and "3-", between the grades, which stand beside bare numbers. */
bool school_grades_is_tendency(const char *text);

/* Their scale, as an option has it: from the worst to the best, where 1 or where 6 is that. */
const char *school_grades_scale(bool one_is_best);

/* A third is the part of 1.3 and 1.7 that no points have: whether the number has it. */
bool school_grades_is_third(int64_t number);

#endif
