#ifndef ASSAY_BASE_TEXT_H
#define ASSAY_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * Unicode text. Blanks are those of Unicode (no-break and ideographic spaces, line ends, tabs) and
 * the invisible zero-width space, word joiner and byte-order mark. Bytes that are not UTF-8 stay
 * as they are in `text_trim` and become U+FFFD elsewhere.
 */

/* How many bytes the text begins with that are ASCII. */
size_t text_ascii_length(const char *text, size_t length);

/* UTF-8 without overlong forms, surrogates or anything beyond U+10FFFF. NUL is a character here. */
bool text_is_utf8(const char *text, size_t length);

/* Puts a question mark in place of each byte that belongs to no character. */
void text_mend(char *text);

/* Without blanks at either end. */
char *text_trim(struct arena *arena, const char *text);

/* Whether all characters are below U+0300, where combining ones begin: then it is composed. */
bool text_is_below_marks(const char *text);

/* Unicode normalization form C. */
char *text_compose(struct arena *arena, const char *text);

/*
 * For comparing names: composed, case-folded, trimmed, a run of blanks one space, invisible
 * characters dropped. Equal results mean the same name.
 */
char *text_fold(struct arena *arena, const char *text);

/* For comparing headings: folded, and of that only the letters, without their accents, and digits.
 * "Max. Score", "max_score" and "MaxScore" are the same. */
char *text_key(struct arena *arena, const char *text);

/*
 * The order people expect: runs of digits by value (2 before 10, 1.2 before 1.10, B2 before B10),
 * everything else by bytes. A total order; 0 for equal bytes only.
 */
int text_natural_compare(const char *a, const char *b);

/*
 * For terminals and messages: line ends and tabs become a space; other control characters (so that
 * an escape sequence is mere text), bidirectional overrides and isolates, and invalid bytes become
 * U+FFFD. Longer than `max_width` columns is cut, with … as the last one; 0: no limit.
 */
char *text_printable(struct arena *arena, const char *text, size_t max_width);

/* Columns on a terminal. */
size_t text_width(const char *text);

#endif
