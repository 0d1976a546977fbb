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

static void add_name(struct trial_candidates *candidates, struct name_marks *names,
                     const struct score_row *row)
{
    const uint64_t name = name_marks_take(names, row->candidate_name);
    if (name == name_marks_take(names, ""))
        return;
    const uint64_t pair[] = {candidates->mark, name};
    const bool unnamed = distinct_count_add_mark(&candidates->named, candidates->mark);
    if (!distinct_count_add(&candidates->pairs, (const char *)pair, sizeof pair) || unnamed)
        return;
    distinct_count_add_mark(&candidates->two_names, candidates->mark);
    if (!candidates->first_id.data || strcmp(row->candidate, candidates->first_id.data) < 0) {
        buffer_clear(&candidates->first_id);
        buffer_add(&candidates->first_id, row->candidate);
    }
}

uint64_t trial_candidates_take(struct trial_candidates *candidates, struct name_marks *names,
                               const struct score_row *row)
{
    const bool another = is_new(&candidates->candidate, row->candidate);
    const bool named = is_new(&candidates->name, row->candidate_name);
    if (another)
        candidates->mark = candidates->by_name
                               ? name_marks_take(names, row->candidate)
                               : key_sketch_hash(0, row->candidate, strlen(row->candidate));
    if ((another || named) && !candidates->by_name)
        add_name(candidates, names, row);
    return candidates->mark;
}

void trial_candidates_free(struct trial_candidates *candidates)
{
    distinct_count_free(&candidates->named);
    distinct_count_free(&candidates->pairs);
    distinct_count_free(&candidates->two_names);
    buffer_free(&candidates->first_id);
    buffer_free(&candidates->candidate);
    buffer_free(&candidates->name);
}
