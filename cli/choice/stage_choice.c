#include "cli/choice/stage_choice.h"

#include <string.h>

#include "base/buffer.h"
#include "base/text.h"

static size_t find(const char *const *folded, size_t n, const char *text, size_t length,
                   struct arena *scratch)
{
    const char *const wanted = text_fold(scratch, arena_copy_n(scratch, text, length));
    for (size_t i = 0; i < n; i++)
        if (*folded[i] && strcmp(folded[i], wanted) == 0)
            return i;
    return n;
}

/* How long the longest piece up to a comma is that is a known name; 0: there is none. */
static size_t longest_name(const char *const *folded, size_t n, const char *text, size_t *ret,
                           struct arena *scratch)
{
    size_t longest = 0;
    for (size_t end = strcspn(text, ",");; end += 1 + strcspn(text + end + 1, ",")) {
        const size_t found = find(folded, n, text, end, scratch);
        if (found < n) {
            longest = end;
            *ret = found;
        }
        if (!text[end])
            return longest;
    }
}

static bool refuse(const char *text, const char *const *names, size_t n, struct error *error)
{
    struct buffer known = {0};
    for (size_t i = 0; i < n && known.length < 400; i++)
        if (*names[i])
            buffer_format(&known, "%s%s", known.length ? ", " : "", names[i]);
    error_set(error, ERROR_USAGE, "there is no stage '%.*s'", (int)strcspn(text, ","), text);
    if (known.length)
        error_hint(error, "known are: %s", known.data);
    buffer_free(&known);
    return false;
}

static bool is_chosen(const size_t *chosen, size_t n, size_t stage)
{
    for (size_t i = 0; i < n; i++)
        if (chosen[i] == stage)
            return true;
    return false;
}

bool stage_choice_make(const char *text, const char *const *names, size_t n, struct arena *run,
                       size_t **ret, size_t *ret_n, struct error *error)
{
    const char **const folded = ARENA_ARRAY(run, n, const char *);
    size_t *const chosen = ARENA_ARRAY(run, n, size_t);
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        folded[i] = text_fold(run, names[i]);
    for (const char *rest = text;;) {
        size_t stage = n;
        const size_t length = longest_name(folded, n, rest, &stage, run);
        if (stage == n)
            return refuse(rest, names, n, error);
        if (is_chosen(chosen, count, stage))
            return error_set(error, ERROR_USAGE, "--stages names '%.200s' twice", names[stage]);
        chosen[count++] = stage;
        if (!rest[length])
            break;
        rest += length + 1;
    }
    *ret = chosen;
    *ret_n = count;
    return true;
}
