#include "tests/fuzz/trial_check.h"

#include <string.h>

#include "base/scores/score_claims.h"
#include "base/text.h"
#include "ingest/scores/import_scales.h"
#include "ingest/scores/store_trial.h"
#include "tests/fuzz/invariant.h"

/* What is known of a row beside what it says. */
struct judged {
    const struct score_row *row;
    const char *candidate, *name, *interviewer; /* as they are compared */
    bool refused, kept;
};

struct model {
    struct judged rows[TRIAL_CHECK_ROWS];
    size_t n;
    const struct scale *scales;
    size_t n_scales;
    struct trial_result result;
};

void trial_check_add(struct trial_check *check, const struct score_row *row)
{
    struct arena *const texts = &check->texts;
    if (check->n < TRIAL_CHECK_ROWS) {
        struct score_row *const kept = &check->rows[check->n];
        *kept = *row;
        const char **const all[] = {&kept->candidate, &kept->candidate_name, &kept->role,
                                    &kept->stage,     &kept->interview,      &kept->interviewer,
                                    &kept->question,  &kept->question_title, &kept->topic,
                                    &kept->comment,   &kept->outcome,        &kept->criterion_text};
        for (size_t i = 0; i < sizeof all / sizeof *all; i++)
            *all[i] = arena_copy(texts, *all[i]);
    }
    check->n++;
}

/* Whether two rows are about one rating, but for the time of day. */
static bool same_rating(const struct judged *a, const struct judged *b)
{
    const struct score_row *const x = a->row, *const y = b->row;
    return strcmp(a->candidate, b->candidate) == 0 && strcmp(a->interviewer, b->interviewer) == 0 &&
           strcmp(x->question, y->question) == 0 && x->day == y->day &&
           x->criterion == y->criterion && strcmp(x->criterion_text, y->criterion_text) == 0 &&
           strcmp(x->role, y->role) == 0 && strcmp(x->stage, y->stage) == 0 &&
           strcmp(x->interview, y->interview) == 0;
}

/* Whether several times are given for the rating of a row. */
static bool is_timed(const struct model *model, const struct judged *row)
{
    int32_t clock = 0;
    for (size_t i = 0; i < model->n; i++) {
        const int32_t other = model->rows[i].row->clock;
        if (model->rows[i].refused || !other || !same_rating(&model->rows[i], row))
            continue;
        if (clock && clock != other)
            return true;
        clock = other;
    }
    return false;
}

static int64_t submitted_at(const struct score_row *row)
{
    const int32_t day = row->submitted_day == INT32_MIN && row->submitted_clock
                            ? row->day
                            : row->submitted_day;
    if (day == INT32_MIN)
        return NOT_SUBMITTED;
    return (int64_t)day * 86400 + (row->submitted_clock ? row->submitted_clock - 1 : 0);
}

static struct score_claim claim_of(const struct model *model, const struct score_row *row)
{
    size_t scale = 0;
    while (model->n_scales &&
           !import_scales_same_levels(&model->scales[scale], &model->scales[row->scale]))
        scale++;
    return (struct score_claim){.line = row->line,
                                .scale = (int64_t)scale,
                                .level = row->level >= 0 ? row->level : -1,
                                .scored = row->level != LEVEL_MISSING,
                                .points = row->points,
                                .submitted = submitted_at(row)};
}

static bool is_before(const struct reject *a, const struct reject *b)
{
    return a->offset != b->offset ? a->offset < b->offset : a->line < b->line;
}

static void note(struct model *model, const struct score_row *row)
{
    const struct reject reject = {.offset = row->offset, .line = row->line, .reason = ""};
    model->result.rejected++;
    if (!model->result.first.reason || is_before(&reject, &model->result.first))
        model->result.first = reject;
}

/* The rows about one rating, of which the given one is the first. */
static void judge(struct model *model, size_t first, bool *seen)
{
    const struct judged *const row = &model->rows[first];
    const bool timed = is_timed(model, row);
    size_t same[TRIAL_CHECK_ROWS], n = 0;
    struct score_claims claims = {0};
    for (size_t i = first; i < model->n; i++) {
        const struct judged *const other = &model->rows[i];
        if (other->refused || seen[i] || !same_rating(row, other) ||
            (timed && other->row->clock != row->row->clock))
            continue;
        const struct score_claim claim = claim_of(model, other->row);
        score_claims_add(&claims, &claim);
        seen[i] = true;
        same[n++] = i;
    }
    if (score_claims_judge(&claims) == CLAIMS_CONTRADICT) {
        for (size_t i = 0; i < n; i++)
            if (submitted_at(model->rows[same[i]].row) >= score_claims_since(&claims))
                note(model, model->rows[same[i]].row);
        return;
    }
    model->result.accepted++;
    model->result.missing += score_claims_counted(&claims)->n_scored == 0;
    for (size_t i = 0; i < n; i++)
        model->rows[same[i]].kept = true;
}

static const char *candidate_of(const struct judged *row)
{
    return row->candidate;
}

static const char *interviewer_of(const struct judged *row)
{
    return row->interviewer;
}

static const char *question_of(const struct judged *row)
{
    return row->row->question;
}

/* Different texts of the rows that are kept. */
static size_t count(const struct model *model, const char *(*text_of)(const struct judged *row))
{
    size_t n = 0;
    for (size_t i = 0; i < model->n; i++) {
        bool is_new = model->rows[i].kept;
        for (size_t j = 0; j < i && is_new; j++)
            is_new = !model->rows[j].kept ||
                     strcmp(text_of(&model->rows[i]), text_of(&model->rows[j])) != 0;
        n += is_new;
    }
    return n;
}

/* Whether this is the first row where its candidate stands with a second name. */
static bool is_second_name(const struct model *model, size_t row)
{
    const struct judged *const it = &model->rows[row];
    const char *first = NULL;
    for (size_t i = 0; i < row; i++) {
        const struct judged *const before = &model->rows[i];
        if (before->refused || !*before->name || strcmp(before->candidate, it->candidate) != 0)
            continue;
        if (first && strcmp(first, before->name) != 0)
            return false;
        first = before->name;
    }
    return !it->refused && *it->name && first && strcmp(first, it->name) != 0;
}

static void find_two_names(struct model *model)
{
    struct trial_result *const result = &model->result;
    for (size_t i = 0; i < model->n; i++) {
        const char *const id = model->rows[i].candidate;
        if (!is_second_name(model, i))
            continue;
        result->n_two_names++;
        if (!result->two_names_id || strcmp(id, result->two_names_id) < 0)
            result->two_names_id = id;
    }
}

static void fill(struct model *model, struct trial_check *check, bool by_name)
{
    for (model->n = 0; model->n < check->n; model->n++) {
        const struct score_row *const row = &check->rows[model->n];
        struct judged *const judged = &model->rows[model->n];
        struct reject ignored;
        *judged = (struct judged){.row = row,
                                  .candidate = by_name ? text_fold(&check->texts, row->candidate)
                                                       : row->candidate,
                                  .name = text_fold(&check->texts, row->candidate_name),
                                  .interviewer = text_fold(&check->texts, row->interviewer),
                                  .refused = score_row_refuse_long(row, &check->texts, &ignored) ||
                                             row->criterion == CRITERION_BY_TEXT};
        if (judged->refused)
            note(model, row);
    }
}

static void judge_all(struct model *model, bool by_name)
{
    bool seen[TRIAL_CHECK_ROWS] = {false};
    for (size_t i = 0; i < model->n; i++)
        if (!seen[i] && !model->rows[i].refused)
            judge(model, i, seen);
    if (!by_name)
        find_two_names(model);
    model->result.candidates = count(model, candidate_of);
    model->result.interviewers = count(model, interviewer_of);
    model->result.questions = count(model, question_of);
}

static void compare(const struct trial_result *a, const struct trial_result *b)
{
    INVARIANT(a->accepted == b->accepted && a->missing == b->missing);
    INVARIANT(a->rejected == b->rejected);
    INVARIANT(a->candidates == b->candidates && a->interviewers == b->interviewers);
    INVARIANT(a->questions == b->questions && a->n_two_names == b->n_two_names);
    INVARIANT(!a->n_two_names || strcmp(a->two_names_id, b->two_names_id) == 0);
    INVARIANT(!a->first.reason == !b->first.reason);
    INVARIANT(!a->first.reason ||
              (a->first.offset == b->first.offset && a->first.line == b->first.line));
}

void trial_check_end(struct trial_check *check, bool by_name, const struct scale *scales,
                     size_t n_scales)
{
    struct model model = {.scales = scales, .n_scales = n_scales};
    struct trial_result result;
    struct error error;
    if (check->n <= TRIAL_CHECK_ROWS) {
        struct store_trial *const trial = store_trial_begin(by_name, false);
        for (size_t i = 0; i < check->n; i++)
            INVARIANT(store_trial_add(trial, &check->rows[i], &error));
        INVARIANT(store_trial_end(trial, scales, n_scales, NULL, &result, &error));
        fill(&model, check, by_name);
        judge_all(&model, by_name);
        compare(&model.result, &result);
        store_trial_free(trial);
    }
    arena_free(&check->texts);
    check->n = 0;
}
