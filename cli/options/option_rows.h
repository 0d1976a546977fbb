#ifndef ASSAY_CLI_OPTIONS_OPTION_ROWS_H
#define ASSAY_CLI_OPTIONS_OPTION_ROWS_H

#include <stdbool.h>
#include <stddef.h>

/* What an option's value is, and so how it is read and what stands at its address. */
enum option_kind {
    OPTION_FLAG,   /* bool; no value */
    OPTION_TEXT,   /* const char * */
    OPTION_TEXTS,  /* struct option_texts: the option may be given again */
    OPTION_COUNT,  /* size_t, from `lowest` */
    OPTION_LIMIT,  /* struct option_limit: a number, or a share such as 1% */
    OPTION_CHOICE, /* an enum: what `choices` has for the word */
    OPTION_DAY,    /* int32_t */
    OPTION_MONTH   /* struct filter: from its first to its last day; or a period */
};

/* A word, and the value of the enum that it stands for. */
struct option_choice {
    const char *word; /* NULL: the end of the list */
    int value;
};

/* All there is to one option. Parsing, help and errors read nothing else about it. */
struct option_row {
    const char *name; /* without its dashes */
    char letter;      /* its short form; 0: none */
    unsigned groups;  /* enum option_group: the commands that take it */
    enum option_kind kind;
    size_t address;       /* where its value stands in struct options */
    const char *argument; /* what help calls its value; NULL for flags */
    const char *help;
    const struct option_choice *choices;
    size_t lowest;
};

extern const struct option_row option_rows[];
extern const size_t n_option_rows;

/* Whether commands with these groups take the option. */
bool option_rows_has(const struct option_row *row, unsigned groups);

#endif
