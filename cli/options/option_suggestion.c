#include "cli/options/option_suggestion.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/edit_distance.h"
#include "cli/options/option_rows.h"

enum { MOST_NAMED = 4, FARTHEST = 2, LONGEST = 40 };

static bool begins_with(const struct option_row *row, const char *typed)
{
    return strncmp(row->name, typed, strlen(typed)) == 0;
}

/* Names that begin so; an empty text where none does. */
static void add_beginning(const char *typed, unsigned groups, struct buffer *names)
{
    size_t n = 0;
    for (size_t i = 0; i < n_option_rows && n < MOST_NAMED; i++)
        if (option_rows_has(&option_rows[i], groups) && begins_with(&option_rows[i], typed))
            buffer_format(names, "%s--%s", n++ > 0 ? " or " : "", option_rows[i].name);
}

/* The name that is spelled most alike; of equals the first of help. */
static void add_nearest(const char *typed, unsigned groups, struct buffer *names)
{
    const char *nearest = NULL;
    size_t least = FARTHEST + 1;
    for (size_t i = 0; i < n_option_rows; i++) {
        const size_t distance = edit_distance(typed, option_rows[i].name);
        if (option_rows_has(&option_rows[i], groups) && distance < least) {
            nearest = option_rows[i].name;
            least = distance;
        }
    }
    if (nearest)
        buffer_format(names, "--%s", nearest);
}

bool option_suggestion(const char *typed, unsigned groups, struct error *error)
{
    char name[LONGEST];
    struct buffer names = {0};
    if (strncmp(typed, "--", 2) != 0)
        return false;
    snprintf(name, sizeof name, "%.*s", (int)strcspn(typed + 2, "="), typed + 2);
    if (*name)
        add_beginning(name, groups, &names);
    if (names.length == 0)
        add_nearest(name, groups, &names);
    if (names.length > 0)
        error_hint(error, "did you mean %s?", names.data);
    buffer_free(&names);
    return false;
}
