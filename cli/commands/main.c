#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "cli/command.h"
#include "cli/manual/command_help.h"
#include "cli/manual/command_list.h"
#include "cli/options/option_rows.h"
#include "cli/options/option_value.h"
#include "cli/period.h"
#include "cli/process/interrupt.h"
#include "cli/process/process_limits.h"
#include "cli/process/standard_files.h"
#include "cli/writing/output_guard.h"
#include "sql/server/server.h"

static void print(struct buffer *text, FILE *stream)
{
    if (text->length > 0)
        fputs(text->data, stream);
    buffer_free(text);
}

static void print_error(const struct error *error)
{
    struct arena scratch = {0};
    if (!interrupt_may_write(STDERR_FILENO))
        return;
    fputs("assay: ", stderr);
    if (*error->source) {
        fprintf(stderr, "%s:", text_printable(&scratch, error->source, 0));
        if (error->line)
            fprintf(stderr, "%zu:", error->line);
        if (error->column)
            fprintf(stderr, "%zu:", error->column);
        fputc(' ', stderr);
    }
    fprintf(stderr, "%s\n", text_printable(&scratch, error->message, 0));
    if (*error->hint)
        fprintf(stderr, "hint: %s\n", text_printable(&scratch, error->hint, 0));
    arena_free(&scratch);
}

/* Whether the error is about the value: it quotes it, or a part of a list; of a database it tells
 * the reason alone. */
static bool is_about(const struct error *error, const struct option_row *row, const char *value)
{
    const char *const quote = strchr(error->message, '\'');
    const char *const end = strrchr(error->message, '\'');
    if (row->is_secret)
        return error->code == ERROR_DATABASE;
    return row->kind == OPTION_TEXT && quote && end > quote + 1 &&
           memmem(value, strlen(value), quote + 1, (size_t)(end - quote - 1));
}

/* Nobody typed what the file of settings says: where it is what is wrong, its line is named. */
static void name_line_of_settings(const struct options *options, const struct error *error)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < n_option_rows; i++) {
        const struct option_given *const given = &options->given[i];
        if (given->origin == ORIGIN_FILE && is_about(error, &option_rows[i], given->text))
            fprintf(stderr, "hint: %s says --%s; --no-settings leaves the file aside\n",
                    text_printable(&scratch, given->where, 0), option_rows[i].name);
    }
    arena_free(&scratch);
}

/* Arguments that are names; those of files, and what is for another program, are any bytes. */
static bool check_names(const struct invocation *invocation, struct error *error)
{
    const enum option_value_source values = invocation->command->values;
    for (int i = 0; i < invocation->n_arguments; i++)
        if (values != VALUES_FILE && values != VALUES_FREE &&
            !option_value_is_text("the argument", invocation->arguments[i], error))
            return false;
    return true;
}

static bool check_arguments(const struct invocation *invocation, struct error *error)
{
    const struct command *const command = invocation->command;
    const int n = invocation->n_arguments;
    if (n < command->min_arguments)
        error_set(error, ERROR_USAGE, "'%s' wants %s", command->name, command->arguments);
    else if (n > command->max_arguments)
        error_set(error, ERROR_USAGE, "'%s' does not take '%.60s'", command->name,
                  invocation->arguments[command->max_arguments]);
    else
        return check_names(invocation, error);
    return error_hint(error, "see assay %s --help", command->name);
}

/* Which settings hold that the command line does not say. */
static void tell_settings(const struct invocation *invocation)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < n_option_rows; i++) {
        const struct option_given *const given = &invocation->options.given[i];
        if (given->where && !option_rows[i].is_secret)
            command_tell(invocation, "%s: %s (%s)", option_rows[i].name,
                         text_printable(&scratch, given->text, 0),
                         text_printable(&scratch, given->where, 0));
    }
    arena_free(&scratch);
}

static double seconds_since(const struct timespec *then)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then->tv_sec) + 1e-9 * (double)(now.tv_nsec - then->tv_nsec);
}

static int show_help(const struct command *command)
{
    struct buffer help = {0};
    command_help(command, &help);
    print(&help, stdout);
    return EXIT_SUCCESS;
}

static bool guard_inputs(const struct invocation *invocation, struct error *error)
{
    const int n = invocation->command->values == VALUES_FILE ? invocation->n_arguments : 0;
    return output_guard_set(invocation->arguments, n, &invocation->options, error);
}

static int run_parsed(struct invocation *invocation, struct error *error)
{
    struct timespec began;
    if (invocation->options.help)
        return show_help(invocation->command);
    if (!check_arguments(invocation, error) || !guard_inputs(invocation, error) ||
        !period_clock_check(error))
        return -1;
    clock_gettime(CLOCK_MONOTONIC, &began);
    tell_settings(invocation);
    const int status = invocation->command->run(invocation, error);
    command_tell(invocation, "assay %s took %.2f seconds", invocation->command->name,
                 seconds_since(&began));
    return status;
}

/* The status, unless what was printed did not get out. */
static int end_output(int status)
{
    if (!interrupt_may_write(STDOUT_FILENO))
        _exit(status);
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    fputs("assay: cannot write to standard output\n", stderr);
    return ERROR_FAILED;
}

static int run_command(const struct command *command, int argc, char **argv)
{
    struct error error = {0};
    struct invocation invocation = {.command = command};
    int status = -1;
    const bool parsed = options_parse(argc, argv, command->options, &invocation.run,
                                      &invocation.options, &invocation.arguments,
                                      &invocation.n_arguments, &error);
    if (parsed)
        status = run_parsed(&invocation, &error);
    else if (!*error.hint)
        error_hint(&error, "see assay %s --help", command->name);
    if (status < 0) {
        print_error(&error);
        if (parsed)
            name_line_of_settings(&invocation.options, &error);
        status = interrupt_came() ? ERROR_INTERRUPTED : (int)error.code;
    }
    arena_free(&invocation.run);
    return end_output(status);
}

static int unknown_command(const char *typed)
{
    struct buffer list = {0};
    struct error error = {0};
    command_list_of(typed, &list);
    if (list.length > 0) {
        fputs("assay: which one?\n", stderr);
        print(&list, stderr);
    } else if (!command_list_unknown(typed, &error)) {
        print_error(&error);
    }
    return ERROR_USAGE;
}

static bool is_help(const char *word)
{
    return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

static bool is_version(const char *word)
{
    return strcmp(word, "--version") == 0 || strcmp(word, "version") == 0;
}

int main(int argc, char **argv)
{
    static char help[] = "help";
    struct error error = {0};
    standard_files_open();
    standard_files_settle();
    if (!process_limits_take(&error)) {
        print_error(&error);
        return ERROR_FAILED;
    }
    setlocale(LC_CTYPE, "C.UTF-8");
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    interrupt_watch();
    server_wait_while(interrupt_check);
    if (argc < 2) {
        struct buffer list = {0};
        command_list(&list);
        print(&list, stderr);
        return ERROR_USAGE;
    }
    if (is_version(argv[1])) {
        puts("assay " ASSAY_VERSION);
        return end_output(EXIT_SUCCESS);
    }
    if (is_help(argv[1]))
        argv[1] = help;
    int words;
    const struct command *const command = command_find(argv + 1, argc - 1, &words);
    if (!command)
        return unknown_command(argv[1]);
    return run_command(command, argc - words, argv + words);
}
