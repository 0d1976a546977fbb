#include "reports/model/finding_handle.h"

#include <string.h>

#include "base/edit_distance.h"
#include "base/text.h"

enum { LONGEST_SHOWN = 40, LONGEST_IN_TEXT = 60, FARTHEST = 4 /* edits */ };

/* What findings are about that a prefix tells, and what may be found there. */
static const struct subject {
    const char *about;
    const char *kinds[12]; /* up to NULL */
} subjects[] = {
    {"question",
     {"too_hard", "too_easy", "negative", "flat", "interviewers_disagree", "floor", "ceiling",
      "unused_level", "disordered_levels", "grown_harder", "grown_easier"}},
    {"criterion", {"required_rarer", "negative", "flat", "interviewers_disagree"}},
    {"interviewer", {"severe", "lenient", "few_levels", "grown_severe", "grown_lenient"}},
    {"interviewers", {"apart"}},
    {"pair", {"level"}},
    {"stage", {"fewer_pass", "more_pass"}},
};

enum { N_SUBJECTS = sizeof subjects / sizeof *subjects, FIRST_WITH_PREFIX = 2 };

/* With '-' for blanks and '_'. */
static void add_joined(const char *text, struct buffer *out)
{
    for (const char *at = text; *at; at++)
        buffer_add_n(out, *at == ' ' || *at == '_' ? "-" : at, 1);
}

static void add_kind(const char *kind, struct buffer *out)
{
    add_joined(strcmp(kind, "negative") == 0 ? "strong_do_worse" : kind, out);
}

void finding_handle_write(const char *about, const char *name, const char *other, const char *kind,
                          struct buffer *text)
{
    for (size_t i = FIRST_WITH_PREFIX; i < N_SUBJECTS; i++)
        if (strcmp(about, subjects[i].about) == 0)
            buffer_format(text, "%s:", about);
    add_joined(name, text);
    if (other && *other) {
        buffer_add(text, "+");
        add_joined(other, text);
    }
    buffer_add(text, *kind ? " " : "");
    add_kind(kind, text);
}

const char *finding_handle_kept(const char *about, const char *name, const char *kind,
                                struct arena *arena)
{
    struct buffer text = {0};
    finding_handle_write(about, name, NULL, kind, &text);
    const char *const kept = arena_copy_n(arena, text.data, text.length);
    buffer_free(&text);
    return kept;
}

const char *finding_handle_shown(const char *about, const char *name, const char *kind,
                                 struct arena *arena)
{
    return text_printable(arena, finding_handle_kept(about, name, kind, arena), LONGEST_IN_TEXT);
}

static const char *kind_of(const char *written)
{
    for (size_t s = 0; s < N_SUBJECTS; s++)
        for (const char *const *kind = subjects[s].kinds; *kind; kind++) {
            struct buffer name = {0};
            add_kind(*kind, &name);
            const bool same = strcmp(name.data, written) == 0 || strcmp(*kind, written) == 0;
            buffer_free(&name);
            if (same)
                return *kind;
        }
    return NULL;
}

/* The kinds of a subject, or of questions and criteria, that are spelled nearly so; all of them
 * where none is. */
static void add_kinds_like(const char *about, const char *written, struct buffer *hint)
{
    for (size_t near = FARTHEST; hint->length == 0 && near <= LONGEST_SHOWN; near *= 2)
        for (size_t s = 0; s < N_SUBJECTS; s++)
            for (const char *const *kind = subjects[s].kinds; *kind; kind++) {
                struct buffer name = {0};
                add_kind(*kind, &name);
                const bool here = about ? strcmp(about, subjects[s].about) == 0 : s == 0;
                if (here && edit_distance(written, name.data) <= near)
                    buffer_format(hint, "%s%s", hint->length ? ", " : "", name.data);
                buffer_free(&name);
            }
}

static bool refuse_kind(const char *about, const char *written, struct error *error)
{
    struct arena scratch = {0};
    struct buffer hint = {0};
    const char *const shown = text_printable(&scratch, written, LONGEST_SHOWN);
    error_set(error, ERROR_USAGE, "no finding about %s is called '%s'",
              about ? about : "a question", shown);
    add_kinds_like(about, shown, &hint);
    if (*written >= 'A' && *written <= 'Z')
        error_hint(error, "a name is written with hyphens: interviewer:Ben-Carter");
    else if (hint.length > 0)
        error_hint(error, "there are: %s", hint.data);
    buffer_free(&hint);
    arena_free(&scratch);
    return false;
}

static const char *about_of(const char *text, const char **ret_rest)
{
    for (size_t i = FIRST_WITH_PREFIX; i < N_SUBJECTS; i++) {
        const size_t length = strlen(subjects[i].about);
        if (strncmp(text, subjects[i].about, length) == 0 && text[length] == ':') {
            *ret_rest = text + length + 1;
            return subjects[i].about;
        }
    }
    *ret_rest = text;
    return NULL;
}

bool finding_handle_read(const char *text, struct arena *arena, struct finding_handle *ret,
                         struct error *error)
{
    const char *rest;
    struct finding_handle handle = {
        .about = about_of(text_trim(arena, text), &rest), .other = "", .kind = ""};
    const char *const blank = strrchr(rest, ' ');
    const size_t length = blank ? (size_t)(blank - rest) : strlen(rest);
    char *const name = arena_copy_n(arena, rest, length);
    if (blank && !(handle.kind = kind_of(blank + 1)))
        return refuse_kind(handle.about, blank + 1, error);
    char *const plus = handle.about && strcmp(handle.about, "pair") == 0 ? strchr(name, '+') : NULL;
    if (plus) {
        *plus = '\0';
        handle.other = plus + 1;
    }
    handle.name = name;
    *ret = handle;
    return true;
}

bool finding_handle_names(const char *written, const char *name)
{
    struct arena scratch = {0};
    struct buffer a = {0}, b = {0};
    buffer_add(&a, "");
    buffer_add(&b, "");
    add_joined(text_fold(&scratch, written), &a);
    add_joined(text_fold(&scratch, name), &b);
    const bool same = strcmp(a.data, b.data) == 0;
    buffer_free(&a);
    buffer_free(&b);
    arena_free(&scratch);
    return same;
}

bool finding_handle_has_kind(const char *about, const char *kind)
{
    for (size_t s = 0; s < N_SUBJECTS; s++)
        for (const char *const *known = subjects[s].kinds; *known; known++)
            if (strcmp(about, subjects[s].about) == 0 && strcmp(*known, kind) == 0)
                return true;
    return false;
}
