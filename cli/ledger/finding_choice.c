#include "cli/ledger/finding_choice.h"

#include <string.h>

#include "base/buffer.h"
#include "base/edit_distance.h"
#include "base/text.h"
#include "reports/model/finding_handle.h"

enum { MOST_SUGGESTED = 5, FARTHEST = 2 /* edits */, LONGEST_SHOWN = 40 };

/* What a handle is looked up in. */
struct search {
    const struct finding_handle *handle;
    const char *bank;
    const struct finding_subject *subjects;
    size_t n;
    struct arena *arena;
};

static bool is_code(const struct finding_subject *subject)
{
    return strcmp(subject->about, "question") == 0 || strcmp(subject->about, "criterion") == 0;
}

/* Whether the handle is about such a thing, whatever its name. */
static bool is_such(const struct search *search, const struct finding_subject *subject)
{
    const char *const about = search->handle->about;
    if (!about)
        return is_code(subject) && (!search->bank || strcmp(subject->bank, search->bank) == 0);
    return strcmp(subject->about, strcmp(about, "pair") == 0 ? "interviewer" : about) == 0;
}

static size_t distance(const struct search *search, const char *name,
                       const struct finding_subject *subject)
{
    return edit_distance(text_fold(search->arena, name), text_fold(search->arena, subject->name));
}

static void suggest(const struct search *search, const char *name, struct buffer *hint)
{
    size_t told = 0;
    for (size_t near = 1; near <= FARTHEST && told == 0; near++)
        for (size_t i = 0; i < search->n && told < MOST_SUGGESTED; i++)
            if (is_such(search, &search->subjects[i]) &&
                distance(search, name, &search->subjects[i]) == near)
                buffer_format(
                    hint, "%s'%s'", told++ == 0 ? "did you mean " : " or ",
                    text_printable(search->arena, search->subjects[i].name, LONGEST_SHOWN));
}

static bool refuse(const struct search *search, const char *name, struct error *error)
{
    struct buffer hint = {0};
    error_set(error, ERROR_USAGE, "no %s '%s'",
              !search->handle->about                       ? "question"
              : strcmp(search->handle->about, "pair") == 0 ? "interviewer"
                                                           : search->handle->about,
              text_printable(search->arena, name, LONGEST_SHOWN));
    suggest(search, name, &hint);
    if (hint.length > 0)
        error_hint(error, "%s?", hint.data);
    else
        error_hint(error, "`assay findings` lists the handles");
    buffer_free(&hint);
    return false;
}

static bool refuse_several(const struct finding_subject *one, const struct finding_subject *other,
                           struct error *error)
{
    error_set(error, ERROR_USAGE, "several question banks have '%.40s'", one->name);
    return error_hint(error, "choose one, such as --bank '%s'",
                      *one->bank ? one->bank : other->bank);
}

static bool find(const struct search *search, const char *name, const struct finding_subject **ret,
                 struct error *error)
{
    const struct finding_subject *found = NULL;
    for (size_t i = 0; i < search->n; i++) {
        const struct finding_subject *const subject = &search->subjects[i];
        if (!is_such(search, subject) || !finding_handle_names(name, subject->name))
            continue;
        if (found)
            return is_code(subject)
                       ? refuse_several(found, subject, error)
                       : error_set(error, ERROR_USAGE, "several are called '%.40s'", name);
        found = subject;
    }
    if (!found)
        return refuse(search, name, error);
    *ret = found;
    return true;
}

static bool check_kind(const struct finding_handle *handle, const char *about, struct error *error)
{
    return !*handle->kind || finding_handle_has_kind(about, handle->kind) ||
           error_set(error, ERROR_USAGE, "no finding about %s %s is called '%s'",
                     strcmp(about, "interviewer") == 0 ? "an" : "a", about, handle->kind);
}

bool finding_choice(const char *typed, const char *bank, const struct finding_subject *subjects,
                    size_t n, struct arena *arena, struct finding_note *ret, struct error *error)
{
    struct finding_handle handle;
    if (!finding_handle_read(typed, arena, &handle, error))
        return false;
    const struct search search = {&handle, bank, subjects, n, arena};
    const bool pair = handle.about && strcmp(handle.about, "pair") == 0;
    const struct finding_subject *one, *other = NULL;
    if (!find(&search, handle.name, &one, error) ||
        (pair && !find(&search, handle.other, &other, error)) ||
        !check_kind(&handle, pair ? "pair" : one->about, error))
        return false;
    ret->about = pair ? "pair" : one->about;
    ret->bank = one->bank;
    ret->name = one->name;
    ret->other = other ? other->name : "";
    ret->kind = handle.kind;
    ret->wording = one->wording;
    return true;
}
