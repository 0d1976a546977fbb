#ifndef ASSAY_CLI_OPTIONS_OPTION_ROWS_H
#define ASSAY_CLI_OPTIONS_OPTION_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/* What an option's value is, and so how it is read and what stands at its address. */
enum option_kind {
    OPTION_FLAG,   /* bool; no value */
    OPTION_TEXT,   /* const char * */
    OPTION_TEXTS,  /* struct option_texts: the option may be given again */
    OPTION_COUNT,  /* size_t, from `lowest` */
    OPTION_NUMBER, /* struct option_number: with decimals, from 0 to `most` */
    OPTION_LIMIT,  /* struct option_limit: a number, or a share such as 1% */
    OPTION_CHOICE, /* an enum: what `choices` has for the word */
    OPTION_DAY,    /* int32_t */
    OPTION_MONTH,  /* struct filter: from its first to its last day; or a period */
    OPTION_UNTIL,  /* int32_t: the last day of a month */
    OPTION_ZONE    /* struct time_zone, in the arena of the options */
};

/* A word, and the value of the enum that it stands for. */
struct option_choice {
    const char *word; /* NULL: the end of the list */
    int value;
};

/* What a value names. */
enum option_value_source {
    VALUES_FREE, /* anything, or what `choices` has */
    VALUES_FILE,
    VALUES_BANK,
    VALUES_ROLE,
    VALUES_STAGE,
    VALUES_MONTH,
    VALUES_QUESTION,
    VALUES_INTERVIEWER,
    VALUES_CANDIDATE,
    VALUES_IMPORT,
    VALUES_ZONE,
    VALUES_COMMAND
};

/* All there is to one option: parsing, settings, help, manual and completion read these rows. */
struct option_row {
    const char *name; /* without its dashes; in the file of settings its key */
    char letter;      /* its short form; 0: none */
    unsigned groups;  /* enum option_group: the commands that take it */
    enum option_kind kind;
    size_t address;       /* where its value stands in struct options */
    const char *argument; /* what help calls its value; NULL for flags */
    const char *help;
    const struct option_choice *choices;
    size_t lowest;
    const char *implied; /* its value where it is given without; NULL: it wants one */
    double most;
    const char *usual; /* what holds where nothing is said, as users write it; NULL: nothing does */
    /* The environment variable that gives its value, or, with `stands_for`, one that gives this
     * value when it is set to anything. */
    const char *variable, *stands_for;
    const char *const *beside;       /* variables that others read as this setting, up to NULL */
    bool is_secret;                  /* a conninfo, which may hold a password */
    enum option_value_source values; /* where the completion of shells finds values */
};

enum { MAX_OPTION_ROWS = 112 };

extern const struct option_row option_rows[];
extern const size_t n_option_rows;

/* Whether commands with these groups take the option. */
bool option_rows_has(const struct option_row *row, unsigned groups);

struct options;
/* A line for each option of these groups alone that was given, so that the same text asks for the
 * same. Days, months, limits and numbers with decimals are no options of reading, and are
 * left out. */
void option_rows_describe(const struct options *options, unsigned groups, struct buffer *out);

#endif
