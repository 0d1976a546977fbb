#ifndef ASSAY_CLI_COMMAND_H
#define ASSAY_CLI_COMMAND_H

#include "base/arena.h"
#include "base/error.h"
#include "cli/options/options.h"

/* The exit status of a command that did its work but left something out; that was asked to fail on
 * findings, and found some. */
enum { EXIT_LEFT_OUT = 3, EXIT_FINDINGS = 7 };

/* One run of a command: what it was asked, and memory that lives to its end. */
struct invocation {
    const struct command *command;
    struct options options;
    char **arguments;
    int n_arguments;
    struct arena run;
};

struct command {
    const char *name;      /* "bank import" is two words */
    const char *arguments; /* as the usage line shows them */
    const char *summary;   /* one line of the list of commands */
    const char *help;      /* paragraphs, and examples: lines that begin with two blanks */
    const char *more;      /* what only the manual says; NULL: nothing */
    bool hidden;           /* for programs: no list names it, and it has no page */
    unsigned options;      /* enum option_group */
    enum option_value_source values; /* what its arguments name */
    int min_arguments, max_arguments;
    /* Returns the exit status, or -1 with `error` filled. */
    int (*run)(struct invocation *invocation, struct error *error);
};

extern const struct command *const commands[];
extern const size_t n_commands;

/* Finds the command that the words begin with; NULL when there is none. `ret_words` is how many it
 * took. */
const struct command *command_find(char **words, int n_words, int *ret_words);

/* The name of a command like the one that was typed, or NULL. */
const char *command_suggestion(const char *typed);

/* Details for people who asked for them with --verbose, on standard error. */
void command_tell(const struct invocation *invocation, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Messages for people, on standard error, unless --quiet. */
void command_say(const struct invocation *invocation, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
