#include "ingest/scores/trial_candidates.h"

#include <string.h>

#include "ingest/cells/key_sketch.h"

/* Whether it is another one than in the row before, which mostly has the same. */
static bool is_new(struct buffer *before, const char *text)
{
    if (before->data && strcmp(before->data, text) == 0)
        return false;
    buffer_clear(before);
    buffer_add(before, text);
    return true;
}

/* The mark of the name beside an id; 0: there is none. */
static uint64_t name_of(const struct trial_candidates *candidates, struct name_marks *names,
                        const struct score_row *row)
{
    if (candidates->by_name)
        return 0;
    const uint64_t name = name_marks_take(names, row->candidate_name);
    return name == name_marks_take(names, "") ? 0 : name;
}

bool trial_candidates_take(struct trial_candidates *candidates, struct name_marks *names,
                           const struct score_row *row, uint64_t *ret, struct error *error)
{
    const bool another = is_new(&candidates->candidate, row->candidate);
    const bool named = is_new(&candidates->name, row->candidate_name);
    if (another)
        candidates->mark = candidates->by_name
                               ? name_marks_take(names, row->candidate)
                               : key_sketch_hash(0, row->candidate, strlen(row->candidate));
    *ret = candidates->mark;
    return (!another && !named) ||
           candidate_spool_add(&candidates->spool, candidates->mark,
                               name_of(candidates, names, row), row->candidate, error);
}

void trial_candidates_free(struct trial_candidates *candidates)
{
    candidate_spool_free(&candidates->spool);
    buffer_free(&candidates->candidate);
    buffer_free(&candidates->name);
}
