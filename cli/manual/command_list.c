#include "cli/manual/command_list.h"

#include <string.h>

#include "cli/command.h"

static void add_line(const struct command *command, struct buffer *out)
{
    buffer_format(out, "  %-17s %s\n", command->name, command->summary);
}

void command_list(struct buffer *out)
{
    buffer_add(out, "assay puts interview questions to the test.\n\nusage: assay COMMAND "
                    "[OPTION]...\n\n");
    for (size_t i = 0; i < n_commands; i++)
        if (!commands[i]->hidden)
            add_line(commands[i], out);
    buffer_add(out, "\n`assay demo` shows the whole tour; `assay COMMAND --help` says more.\n");
}

void command_list_of(const char *group, struct buffer *out)
{
    const size_t length = strlen(group);
    for (size_t i = 0; i < n_commands; i++)
        if (strncmp(commands[i]->name, group, length) == 0 && commands[i]->name[length] == ' ')
            add_line(commands[i], out);
}

bool command_list_unknown(const char *typed, struct error *error)
{
    const char *const suggestion = command_suggestion(typed);
    error_set(error, ERROR_USAGE, "no such command: '%.60s'", typed);
    return suggestion ? error_hint(error, "did you mean 'assay %s'?", suggestion)
                      : error_hint(error, "`assay help` lists the commands");
}
