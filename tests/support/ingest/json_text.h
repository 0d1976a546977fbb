#ifndef ASSAY_TESTS_SUPPORT_INGEST_JSON_TEXT_H
#define ASSAY_TESTS_SUPPORT_INGEST_JSON_TEXT_H

/* The table of this JSON as CSV, or "error: " and what is wrong; valid until the next call. */
const char *json_text_table(const char *json);

/* The place of the table's record that begins on this line of it. */
const char *json_text_place(const char *json, unsigned line);

#endif
