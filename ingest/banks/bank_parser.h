#ifndef ASSAY_INGEST_BANKS_BANK_PARSER_H
#define ASSAY_INGEST_BANKS_BANK_PARSER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/bank.h"
#include "base/error.h"

/*
 * Question banks in Markdown:
 *
 *   **Scale:** 1..5                    optional, before the first topic
 *   ### 1. Title                       a core topic; its questions are 1.1, 1.2, …
 *   **Question 1.1:** The prompt …     up to the rubric: paragraphs, lists, code
 *   *Strong answer: …*                 the rubric: an emphasised paragraph; may be absent
 *   ## Bonus …                         headings under it are bonus topics
 *   ### Title
 *   **Question B1:** …                 bonus questions; the first gives the topic its code
 *
 * Prompts and rubrics are cut from the file word for word. Whatever else stands in the file is left
 * alone, a topic without questions too. A bank that breaks these rules fails with file, line,
 * reason and hint, and `ret` is untouched.
 */
bool bank_parser_read_file(const char *path, struct arena *arena, struct bank *ret,
                           struct error *error) MUST_CHECK;

/* `file` is what messages and the bank are named after. */
bool bank_parser_read(const char *text, size_t length, const char *file, struct arena *arena,
                      struct bank *ret, struct error *error) MUST_CHECK;

#endif
