#include "cli/command.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/edit_distance.h"
#include "base/memory.h"
#include "base/text.h"

static int count_words(const char *name)
{
    int words = 1;
    for (const char *space = strchr(name, ' '); space; space = strchr(space + 1, ' '))
        words++;
    return words;
}

static bool begins_with_name(const char *name, char **words, int n_words)
{
    const int wanted = count_words(name);
    if (n_words < wanted)
        return false;
    for (int i = 0; i < wanted; i++) {
        const size_t length = strcspn(name, " ");
        if (strlen(words[i]) != length || strncmp(words[i], name, length) != 0)
            return false;
        name += length + (name[length] == ' ');
    }
    return true;
}

const struct command *command_find(char **words, int n_words, int *ret_words)
{
    for (size_t i = 0; i < n_commands; i++)
        if (begins_with_name(commands[i]->name, words, n_words)) {
            *ret_words = count_words(commands[i]->name);
            return commands[i];
        }
    return NULL;
}

const char *command_suggestion(const char *typed)
{
    const char *nearest = NULL;
    size_t nearest_distance = 3;
    for (size_t i = 0; i < n_commands; i++) {
        const size_t distance = edit_distance(typed, commands[i]->name);
        if (!commands[i]->hidden && distance < nearest_distance) {
            nearest = commands[i]->name;
            nearest_distance = distance;
        }
    }
    return nearest;
}

/* Names of files and cells are in it. */
static void write_line(const char *format, va_list arguments)
{
    struct arena scratch = {0};
    char *line;
    if (vasprintf(&line, format, arguments) < 0)
        memory_exhausted();
    fprintf(stderr, "%s\n", text_printable(&scratch, line, 0));
    free(line);
    arena_free(&scratch);
}

void command_say(const struct invocation *invocation, const char *format, ...)
{
    if (invocation->options.quiet)
        return;
    va_list arguments;
    va_start(arguments, format);
    write_line(format, arguments);
    va_end(arguments);
}

void command_tell(const struct invocation *invocation, const char *format, ...)
{
    if (!invocation->options.verbose)
        return;
    va_list arguments;
    va_start(arguments, format);
    write_line(format, arguments);
    va_end(arguments);
}
