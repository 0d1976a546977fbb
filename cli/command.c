#include "cli/command.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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

/* Levenshtein distance of two short words. */
static size_t edit_distance(const char *a, const char *b)
{
    enum { LONGEST = 40 };
    size_t row[LONGEST + 1];
    const size_t n = strlen(b);
    if (n > LONGEST)
        return LONGEST;
    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 0; a[i]; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < n; j++) {
            const size_t change = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            size_t best = change < row[j] + 1 ? change : row[j] + 1;
            best = best < row[j + 1] + 1 ? best : row[j + 1] + 1;
            row[j + 1] = best;
        }
    }
    return row[n];
}

const char *command_suggestion(const char *typed)
{
    const char *nearest = NULL;
    size_t nearest_distance = 3;
    for (size_t i = 0; i < n_commands; i++) {
        const size_t distance = edit_distance(typed, commands[i]->name);
        if (distance < nearest_distance) {
            nearest = commands[i]->name;
            nearest_distance = distance;
        }
    }
    return nearest;
}

void say(const struct invocation *invocation, const char *format, ...)
{
    if (invocation->options.quiet)
        return;
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}
