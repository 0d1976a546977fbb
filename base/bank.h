#ifndef ASSAY_BASE_BANK_H
#define ASSAY_BASE_BANK_H

#include <stdbool.h>
#include <stddef.h>

/* A question bank as it stands in its Markdown file, or as the database keeps it. Nothing here owns
 * memory. */

/* One point a rubric looks for: required ("should") or optional ("may mention"). */
struct criterion {
    const char *text;
    bool required;
};

struct bank_question {
    const char *code;   /* "1.1", "B4" */
    const char *title;  /* a few words for charts and tables, cut from the prompt */
    const char *prompt; /* word for word */
    const char
        *rubric; /* word for word, with its lead ("Strong answer: …"); empty when there is none */
    int version; /* 0 before it is stored */
    size_t line; /* in the file, from 1; 0 when it came from the database */
    const struct criterion *criteria;
    size_t n_criteria;
};

struct bank_topic {
    const char *code, *title; /* "1"; a bonus topic takes the code of its first question */
    bool bonus;
    const struct bank_question *questions;
    size_t n_questions;
};

struct bank {
    const char *name;  /* the file's name without its ending */
    const char *scale; /* as written, such as "1..5"; NULL when the bank declares none */
    int version;       /* 0 before it is stored */
    const struct bank_topic *topics;
    size_t n_topics;
};

#endif
