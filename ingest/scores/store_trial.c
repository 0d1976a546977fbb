#include "ingest/scores/store_trial.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "ingest/cells/distinct_count.h"
#include "ingest/cells/key_sketch.h"
#include "ingest/cells/name_marks.h"
#include "ingest/scores/claim_table.h"
#include "ingest/scores/import_scales.h"
#include "ingest/scores/trial_candidates.h"

enum { DAY = 24 * 60 * 60 };

/* By whom scores are, and about what. */
struct about {
    struct distinct_count interviewers, questions;
};

struct store_trial {
    bool has_bank;
    struct name_marks names;
    struct trial_candidates people;
    struct claim_spool spool;
    struct about all, kept; /* all; and, where some are refused, those of the scores that stay */
    struct candidate_spool kept_candidates;
    struct candidate_tally tally;
    struct error fault; /* why a candidate could not be kept */
    struct claim_table table;
    bool contradicted[SPOOL_PARTS];
    size_t scale[IMPORT_MAX_SCALES]; /* the first with the same levels */
    const struct scale *scales;
    struct arena texts; /* of the first reject */
    struct trial_result result;
};

struct store_trial *store_trial_begin(bool by_name, bool has_bank)
{
    struct store_trial *const trial = calloc(1, sizeof *trial);
    if (!trial)
        memory_exhausted();
    trial->people.by_name = by_name;
    trial->has_bank = has_bank;
    return trial;
}

static uint64_t add_text(uint64_t mark, const char *text)
{
    return key_sketch_hash(mark, text, strlen(text));
}

static uint64_t add_number(uint64_t mark, int64_t number)
{
    return key_sketch_hash(mark, (const char *)&number, sizeof number);
}

/* By place, and within a record as loading orders its rejects. */
static bool is_before(const struct reject *a, const struct reject *b)
{
    if (a->offset != b->offset)
        return a->offset < b->offset;
    if (a->line != b->line)
        return a->line < b->line;
    const int columns = strcmp(a->column, b->column);
    return columns ? columns < 0 : strcmp(a->value, b->value) < 0;
}

static bool may_be_first(const struct store_trial *trial, const struct reject *reject)
{
    return !trial->result.first.reason || is_before(reject, &trial->result.first);
}

static void keep_first(struct store_trial *trial, const struct reject *reject)
{
    if (!may_be_first(trial, reject))
        return;
    struct arena texts = {0};
    trial->result.first = (struct reject){.offset = reject->offset,
                                          .length = reject->length,
                                          .line = reject->line,
                                          .column = arena_copy(&texts, reject->column),
                                          .value = arena_copy(&texts, reject->value),
                                          .reason = arena_copy(&texts, reject->reason),
                                          .hint = arena_copy(&texts, reject->hint)};
    arena_free(&trial->texts);
    trial->texts = texts;
}

/* What is refused whatever else the file holds. */
static bool refuse(struct store_trial *trial, const struct score_row *row)
{
    struct arena scratch = {0};
    struct reject reject;
    const bool too_long = score_row_refuse_long(row, &scratch, &reject);
    const bool by_text = row->criterion == CRITERION_BY_TEXT && !trial->has_bank;
    if (!too_long && by_text)
        reject = (struct reject){.offset = row->offset,
                                 .length = row->length,
                                 .line = row->line,
                                 .column = "criterion",
                                 .value = row->criterion_text,
                                 .reason = score_row_no_bank,
                                 .hint = score_row_no_bank_hint};
    if (too_long || by_text) {
        keep_first(trial, &reject);
        trial->result.rejected++;
    }
    arena_free(&scratch);
    return too_long || by_text;
}

/* What else tells one rating of somebody from another, but for the time of day. */
static uint64_t rest_of(const struct score_row *row)
{
    uint64_t mark = add_number(0, row->day);
    mark = add_number(mark, row->criterion);
    mark = add_text(mark, row->criterion_text);
    mark = add_text(mark + 3, row->role);
    mark = add_text(mark + 1, row->stage);
    return add_text(mark + 2, row->interview);
}

/* Where a time is given without a day it is of the day of the interview. */
static int64_t submitted_at(const struct score_row *row)
{
    const int32_t day = row->submitted_day != INT32_MIN ? row->submitted_day
                        : row->submitted_clock          ? row->day
                                                        : INT32_MIN;
    const int32_t clock = row->submitted_clock ? row->submitted_clock - 1 : 0;
    return day == INT32_MIN ? NOT_SUBMITTED : (int64_t)day * DAY + clock;
}

bool store_trial_add(struct store_trial *trial, const struct score_row *row, struct error *error)
{
    if (refuse(trial, row))
        return true;
    uint64_t candidate;
    if (!trial_candidates_take(&trial->people, &trial->names, row, &candidate, error))
        return false;
    const struct spooled_claim claim = {
        .candidate = candidate,
        .interviewer = name_marks_take(&trial->names, row->interviewer),
        .question = add_text(0, row->question),
        .rest = rest_of(row),
        .offset = row->offset,
        .line = row->line,
        .submitted = submitted_at(row),
        .points = row->points,
        .clock = row->clock,
        .level = row->level,
        .scale = (uint16_t)row->scale,
    };
    distinct_count_add_mark(&trial->all.interviewers, claim.interviewer);
    distinct_count_add_mark(&trial->all.questions, claim.question);
    trial->result.accepted++;
    trial->result.missing += row->level == LEVEL_MISSING;
    return claim_spool_add(&trial->spool, &claim, error);
}

/* Takes what was counted for the scores of one rating, each for itself, back to what is kept. */
static void judge(struct store_trial *trial, size_t part, const struct score_claims *claims)
{
    struct trial_result *const result = &trial->result;
    const struct claim_tally *const counted = score_claims_counted(claims);
    result->accepted -= claims->all.n;
    result->missing -= claims->all.n - claims->all.n_scored;
    if (score_claims_judge(claims) == CLAIMS_CONTRADICT) {
        result->rejected += counted->n;
        trial->contradicted[part] = true;
        return;
    }
    result->accepted++;
    result->missing += counted->n_scored == 0;
}

static bool judge_part(struct store_trial *trial, size_t part, struct error *error)
{
    if (!claim_table_fill(&trial->table, &trial->spool, part, trial->scale, error))
        return false;
    for (size_t i = 0; i < trial->table.n_claims; i++)
        judge(trial, part, &trial->table.claims[i]);
    return true;
}

/* A score as a reject shows it. */
static const char *value_of(const struct store_trial *trial, const struct spooled_claim *claim,
                            struct arena *scratch)
{
    if (claim->level == LEVEL_POINTS)
        return arena_format(scratch, "%.15g", claim->points);
    return claim->level >= 0 ? trial->scales[claim->scale].labels[claim->level] : "";
}

static void reject(struct store_trial *trial, const struct spooled_claim *claim,
                   const struct score_claims *claims)
{
    struct arena scratch = {0};
    struct buffer reason = {0};
    struct reject reject = {.offset = claim->offset,
                            .line = claim->line,
                            .column = "score",
                            .value = value_of(trial, claim, &scratch),
                            .hint = score_claims_hint};
    if (may_be_first(trial, &reject)) {
        score_claims_reason(claims, &reason);
        reject.reason = reason.data;
        keep_first(trial, &reject);
    }
    buffer_free(&reason);
    arena_free(&scratch);
}

/* Whom the scores that stay are about, and which one that does not is the first. */
static void sort_out(void *context, const struct spooled_claim *claim)
{
    struct store_trial *const trial = context;
    const struct score_claims *const claims = claim_table_find(&trial->table, claim);
    if (claims && score_claims_judge(claims) == CLAIMS_CONTRADICT) {
        if (claim->submitted >= score_claims_since(claims))
            reject(trial, claim, claims);
        return;
    }
    if (!trial->fault.code &&
        !candidate_spool_add(&trial->kept_candidates, claim->candidate, 0, "", &trial->fault))
        return;
    distinct_count_add_mark(&trial->kept.interviewers, claim->interviewer);
    distinct_count_add_mark(&trial->kept.questions, claim->question);
}

static bool sort_out_part(struct store_trial *trial, size_t part, struct error *error)
{
    trial->table.n_claims = 0;
    return (!trial->contradicted[part] ||
            claim_table_fill(&trial->table, &trial->spool, part, trial->scale, error)) &&
           claim_spool_show(&trial->spool, part, sort_out, trial, error);
}

static bool in_parts(struct store_trial *trial, bool (*may_go_on)(struct error *error),
                     bool (*work)(struct store_trial *trial, size_t part, struct error *error),
                     struct error *error)
{
    for (size_t part = 0; part < SPOOL_PARTS; part++)
        if ((may_go_on && !may_go_on(error)) || !work(trial, part, error))
            return false;
    return true;
}

static bool any_contradicted(const struct store_trial *trial)
{
    size_t part = 0;
    while (part < SPOOL_PARTS && !trial->contradicted[part])
        part++;
    return part < SPOOL_PARTS;
}

static bool tell(struct store_trial *trial, bool contradicted, struct trial_result *ret,
                 struct error *error)
{
    const struct about *const about = contradicted ? &trial->kept : &trial->all;
    struct candidate_tally kept;
    if (!candidate_spool_count(&trial->people.spool, &trial->tally, error) ||
        !candidate_spool_count(&trial->kept_candidates, &kept, error))
        return false;
    *ret = trial->result;
    ret->candidates = contradicted ? kept.n : trial->tally.n;
    ret->interviewers = about->interviewers.n;
    ret->questions = about->questions.n;
    ret->n_two_names = trial->tally.n_two_names;
    ret->two_names_id = trial->tally.first_id.data;
    buffer_free(&kept.first_id);
    return true;
}

bool store_trial_end(struct store_trial *trial, const struct scale *scales, size_t n_scales,
                     bool (*may_go_on)(struct error *error), struct trial_result *ret,
                     struct error *error)
{
    trial->scales = scales;
    for (size_t i = 0; i < n_scales; i++) {
        trial->scale[i] = 0;
        while (!import_scales_same_levels(&scales[trial->scale[i]], &scales[i]))
            trial->scale[i]++;
    }
    if (!in_parts(trial, may_go_on, judge_part, error))
        return false;
    const bool contradicted = any_contradicted(trial);
    if (contradicted && !in_parts(trial, may_go_on, sort_out_part, error))
        return false;
    if (trial->fault.code) {
        *error = trial->fault;
        return false;
    }
    return tell(trial, contradicted, ret, error);
}

static void free_about(struct about *about)
{
    distinct_count_free(&about->interviewers);
    distinct_count_free(&about->questions);
}

void store_trial_free(struct store_trial *trial)
{
    if (!trial)
        return;
    claim_spool_free(&trial->spool);
    claim_table_free(&trial->table);
    free_about(&trial->all);
    free_about(&trial->kept);
    trial_candidates_free(&trial->people);
    candidate_spool_free(&trial->kept_candidates);
    buffer_free(&trial->tally.first_id);
    arena_free(&trial->texts);
    free(trial);
}
