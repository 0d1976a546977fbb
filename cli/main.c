#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "cli/command.h"
#include "cli/interrupt.h"

static void print_commands(FILE *stream)
{
    fputs("assay puts interview questions to the test.\n\nusage: assay COMMAND [OPTION]...\n\n",
          stream);
    for (size_t i = 0; i < n_commands; i++)
        fprintf(stream, "  %-16s %s\n", commands[i]->name, commands[i]->summary);
    fputs("\n`assay demo` shows the whole tour; `assay COMMAND --help` says more.\n", stream);
}

static void print_help(const struct command *command)
{
    printf("usage: assay %s%s%s\n\n%s\n\noptions:\n", command->name, *command->arguments ? " " : "",
           command->arguments, command->help);
    options_print(command->options, stdout);
}

static void print_error(const struct error *error)
{
    struct arena scratch = {0};
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
        return true;
    return error_hint(error, "see assay %s --help", command->name);
}

static int run_command(const struct command *command, int argc, char **argv)
{
    struct error error = {0};
    struct invocation invocation = {.command = command};
    int status = -1;
    if (options_parse(argc, argv, command->options, &invocation.options, &invocation.arguments,
                      &invocation.n_arguments, &error)) {
        if (invocation.options.help) {
            print_help(command);
            status = EXIT_SUCCESS;
        } else if (check_arguments(&invocation, &error)) {
            status = command->run(&invocation, &error);
        }
    } else {
        error_hint(&error, "see assay %s --help", command->name);
    }
    if (status < 0) {
        print_error(&error);
        status = (int)error.code;
    }
    arena_free(&invocation.run);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fputs("assay: cannot write to standard output\n", stderr);
        status = ERROR_FAILED;
    }
    return status;
}

/* "bank" alone: its commands, one a line. */
static bool print_commands_of(const char *group)
{
    const size_t length = strlen(group);
    bool any = false;
    for (size_t i = 0; i < n_commands; i++)
        if (strncmp(commands[i]->name, group, length) == 0 && commands[i]->name[length] == ' ') {
            fprintf(stderr, any ? "  %-16s %s\n" : "assay: which one?\n  %-16s %s\n",
                    commands[i]->name, commands[i]->summary);
            any = true;
        }
    return any;
}

static int unknown_command(const char *typed)
{
    if (print_commands_of(typed))
        return ERROR_USAGE;
    fprintf(stderr, "assay: no such command: '%.60s'\n", typed);
    const char *const suggestion = command_suggestion(typed);
    if (suggestion)
        fprintf(stderr, "hint: did you mean 'assay %s'?\n", suggestion);
    else
        fputs("hint: `assay help` lists the commands\n", stderr);
    return ERROR_USAGE;
}

int main(int argc, char **argv)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    signal(SIGPIPE, SIG_IGN);
    interrupt_watch();
    if (argc < 2) {
        print_commands(stderr);
        return ERROR_USAGE;
    }
    if (strcmp(argv[1], "help") == 0 || strcmp(argv[1], "--help") == 0 ||
        strcmp(argv[1], "-h") == 0) {
        print_commands(stdout);
        return EXIT_SUCCESS;
    }
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "version") == 0) {
        puts("assay " ASSAY_VERSION);
        return EXIT_SUCCESS;
    }
    int words;
    const struct command *const command = command_find(argv + 1, argc - 1, &words);
    if (!command)
        return unknown_command(argv[1]);
    return run_command(command, argc - words, argv + words);
}
