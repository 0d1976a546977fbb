#ifndef ASSAY_INGEST_JSON_JSON_WORDS_H
#define ASSAY_INGEST_JSON_JSON_WORDS_H

#include <stdbool.h>

#include "base/arena.h"

/* What the keys of JSON mean, as far as they mean something by themselves. */

/* "score", "rating", and in other languages. */
bool json_words_is_score(const char *key);

/* "question", "competency": what a score is about. */
bool json_words_is_question(const char *key);

/* "value", "answer": a score where it is a number. */
bool json_words_is_value(const char *key);

/* "id", "candidate_id", "createdAt": never a score. */
bool json_words_is_id(const char *key);

/* What things of any kind are called by: "name", "title". The lower the better; 0: none. */
int json_words_name_rank(const char *key);

/* A key that says nothing without the object it is in: "name", "id", "email", "type". */
bool json_words_is_general(const char *key);

/* A list's key that says nothing of what is in it: "data", "results". */
bool json_words_is_wrapper(const char *key);

/* What an interface says of its pages: "hasNext", "paging". */
bool json_words_is_paging(const char *key);

/* A key that a table of scores has a use for. */
bool json_words_is_known(const char *key);

/* "candidates" becomes "candidate"; the data of a folder of names become themselves. */
const char *json_words_singular(const char *key, struct arena *arena);

#endif
