#include "cli/completion/completion.h"

#include <string.h>

#include "base/buffer.h"
#include "cli/command.h"

static bool has_control(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < ' ' || *text == 0x7F)
            return true;
    return false;
}

void completion_add(struct completion *completion, const char *text, const char *meaning)
{
    if (strncmp(text, completion->begins, strlen(completion->begins)) != 0 || has_control(text))
        return;
    if (completion->n_values == completion->capacity) {
        enum { FIRST_CAPACITY = 64 };
        const size_t capacity = completion->capacity ? 2 * completion->capacity : FIRST_CAPACITY;
        struct completion_value *const values = ARENA_ARRAY(completion->arena, capacity,
                                                            struct completion_value);
        if (completion->n_values > 0)
            memcpy(values, completion->values, completion->n_values * sizeof *values);
        completion->values = values;
        completion->capacity = capacity;
    }
    const char *const whole = *completion->before ? arena_format(completion->arena, "%s%s",
                                                                 completion->before, text)
                                                  : text;
    completion->values[completion->n_values++] = (struct completion_value){whole, meaning};
}

static bool is_last(const char *name, size_t length)
{
    return name[length] == '\0';
}

/* The next word of commands that begin with the words typed so far; of several with the same next
 * word the first. */
static void add_commands(struct completion *completion, char **words, size_t n_words)
{
    struct buffer typed = {0};
    const char *before = "";
    buffer_add(&typed, "");
    for (size_t i = 0; i < n_words; i++)
        buffer_format(&typed, "%s ", words[i]);
    for (size_t i = 0; i < n_commands; i++) {
        const char *const name = commands[i]->name;
        if (commands[i]->hidden || strncmp(name, typed.data, typed.length) != 0)
            continue;
        const char *const next = name + typed.length;
        const size_t length = strcspn(next, " ");
        const bool again = strlen(before) == length && strncmp(before, next, length) == 0;
        const char *const word = arena_copy_n(completion->arena, next, length);
        if (!again)
            completion_add(completion, word, is_last(next, length) ? commands[i]->summary : NULL);
        before = word;
    }
    buffer_free(&typed);
}

static void add_options(struct completion *completion, const struct command *command)
{
    for (size_t i = 0; i < n_option_rows; i++)
        if (option_rows_has(&option_rows[i], command->options))
            completion_add(completion, arena_format(completion->arena, "--%s", option_rows[i].name),
                           option_rows[i].help);
}

/* The option that a word is: "--role", "-d", or with its value "--role=…", where `ret_value` is
 * what follows. */
static const struct option_row *option_of(const struct command *command, const char *word,
                                          const char **ret_value)
{
    *ret_value = NULL;
    const bool is_long = strncmp(word, "--", 2) == 0;
    const size_t length = is_long ? strcspn(word + 2, "=") : 0;
    for (size_t i = 0; i < n_option_rows; i++) {
        const struct option_row *const row = &option_rows[i];
        const bool found = is_long ? strlen(row->name) == length &&
                                         strncmp(row->name, word + 2, length) == 0
                                   : word[0] == '-' && row->letter && word[1] == row->letter &&
                                         !word[2];
        if (!found || !option_rows_has(row, command->options))
            continue;
        if (is_long && word[2 + length] == '=')
            *ret_value = word + 2 + length + 1;
        return row;
    }
    return NULL;
}

static void complete_value(struct completion *completion, const struct option_row *row,
                           const char *word, const char *value)
{
    const bool is_list = row->argument && strchr(row->argument, ',');
    const char *const comma = is_list ? strrchr(value, ',') : NULL;
    completion->begins = comma ? comma + 1 : value;
    completion->before = arena_copy_n(completion->arena, word, (size_t)(completion->begins - word));
    completion->source = row->values;
    for (const struct option_choice *choice = row->choices; choice && choice->word; choice++)
        completion_add(completion, choice->word, NULL);
}

/* Walks over what stands before the cursor: which option still waits for its value, and whether
 * only arguments may follow. */
static const struct option_row *walk(struct completion *completion, const struct command *command,
                                     char **words, size_t n, bool *ret_arguments_only)
{
    const struct option_row *waiting = NULL;
    *ret_arguments_only = false;
    for (size_t i = 0; i < n && !*ret_arguments_only; i++) {
        const char *value = words[i];
        const struct option_row *row = waiting;
        waiting = NULL;
        if (!row && strcmp(words[i], "--") == 0)
            *ret_arguments_only = true;
        else if (!row && (row = option_of(command, words[i], &value)) && row->argument &&
                 !row->implied && !value)
            waiting = row;
        if (row && value && strcmp(row->name, "db") == 0)
            completion->database = value;
    }
    return waiting;
}

static void complete_word(struct completion *completion, const struct command *command,
                          char **words, size_t n_words)
{
    const char *const word = words[n_words - 1];
    const char *value;
    bool arguments_only;
    const struct option_row *row = walk(completion, command, words, n_words - 1, &arguments_only);
    if (row) {
        complete_value(completion, row, word, word);
    } else if (!arguments_only && (row = option_of(command, word, &value)) && value) {
        complete_value(completion, row, word, value);
    } else if (!arguments_only && *word == '-') {
        add_options(completion, command);
    } else if (command->values == VALUES_COMMAND) {
        add_commands(completion, words, n_words - 1);
    } else {
        completion->source = command->values;
    }
}

struct completion completion_find(char **words, size_t n_words, struct arena *arena)
{
    struct completion completion = {.arena = arena, .before = "", .begins = words[n_words - 1]};
    int taken;
    const struct command *const command = command_find(words, (int)n_words - 1, &taken);
    if (command)
        complete_word(&completion, command, words + taken, n_words - (size_t)taken);
    else
        add_commands(&completion, words, n_words - 1);
    return completion;
}
