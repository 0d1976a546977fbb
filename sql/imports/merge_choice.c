#include "sql/imports/merge_choice.h"

/* How many people answer to each text; the first of each. */
struct choice {
    struct found_person first[2], second[2];
    size_t n[2];
};

const char *merge_choice_kind_name(enum person_kind kind)
{
    return kind == PERSON_INTERVIEWER ? "interviewer" : "candidate";
}

static bool look(struct connection *connection, enum person_kind kind, const char *const *texts,
                 size_t n, struct arena *arena, struct choice *ret, struct error *error)
{
    for (size_t i = 0; i < n; i++) {
        struct found_person *found;
        if (!known_people_find(connection, kind, texts[i], arena, &found, &ret->n[i], error))
            return false;
        if (ret->n[i] > 0)
            ret->first[i] = found[0];
        if (ret->n[i] > 1)
            ret->second[i] = found[1];
    }
    return true;
}

static bool is_complete(const struct choice *choice, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (choice->n[i] == 0)
            return false;
    return true;
}

static bool refuse(const struct choice *interviewers, const struct choice *candidates,
                   enum person_kind kind, const char *const *texts, size_t n, struct error *error)
{
    size_t unknown = 0;
    while (unknown < n && interviewers->n[unknown] + candidates->n[unknown] > 0)
        unknown++;
    if (unknown == n)
        error_set(error, ERROR_FAILED, "'%.200s' and '%.200s' are an interviewer and a candidate",
                  texts[0], texts[1]);
    else if (kind == PERSON_OF_ANY_KIND)
        error_set(error, ERROR_FAILED, "'%.200s' is neither an interviewer nor a candidate",
                  texts[unknown]);
    else
        error_set(error, ERROR_FAILED, "there is no %s '%.200s'", merge_choice_kind_name(kind),
                  texts[unknown]);
    return error_hint(error, "`assay people` lists who is known");
}

static bool take(const struct choice *choice, const char *const *texts, size_t n,
                 struct found_person *ret, struct error *error)
{
    for (size_t i = 0; i < n; i++) {
        if (choice->n[i] > 1) {
            error_set(error, ERROR_FAILED, "more than one candidate is called '%.200s'", texts[i]);
            return error_hint(error, "use a code, such as %s or %s", choice->first[i].name,
                              choice->second[i].name);
        }
        ret[i] = choice->first[i];
    }
    return true;
}

bool merge_choice_make(struct connection *connection, enum person_kind kind,
                       const char *const *texts, size_t n, struct arena *arena,
                       struct found_person *ret, struct error *error)
{
    struct choice interviewers = {0}, candidates = {0};
    if ((kind != PERSON_CANDIDATE &&
         !look(connection, PERSON_INTERVIEWER, texts, n, arena, &interviewers, error)) ||
        (kind != PERSON_INTERVIEWER &&
         !look(connection, PERSON_CANDIDATE, texts, n, arena, &candidates, error)))
        return false;
    const bool as_interviewers = is_complete(&interviewers, n);
    const bool as_candidates = is_complete(&candidates, n);
    if (as_interviewers && as_candidates) {
        error_set(error, ERROR_USAGE, "'%.200s' names an interviewer and a candidate", texts[0]);
        return error_hint(error, "say which with --as interviewer or --as candidate");
    }
    if (!as_interviewers && !as_candidates)
        return refuse(&interviewers, &candidates, kind, texts, n, error);
    return take(as_interviewers ? &interviewers : &candidates, texts, n, ret, error);
}
