#include "ingest/survey/sheet_reading.h"

#include <math.h>
#include <string.h>

#include "ingest/survey/rater_sets.h"
#include "ingest/survey/role_weight.h"
#include "ingest/survey/scored_question.h"

enum { MOST_OPTIONS = 6, CHECKED_FIELDS = 6, AGAINST_THE_USER = 200, FOR_SETS = 24 };

/* Columns that could have a role, the likeliest first; SIZE_MAX among them: none has it. */
struct options {
    size_t column[MOST_OPTIONS];
    double weight[MOST_OPTIONS];
    size_t n;
};

struct generator {
    const struct sheet_view *view;
    struct arena *arena;
    struct sheet_reading *best;
    size_t n;
    struct options questions, scores;
    struct score_columns wide, with_raters; /* for the candidate at hand */
};

static void add_option(struct options *options, size_t column, double weight)
{
    size_t at = options->n;
    if (at == MOST_OPTIONS && options->weight[--at] >= weight)
        return;
    options->n = at + 1;
    for (; at > 0 && options->weight[at - 1] < weight; at--) {
        options->column[at] = options->column[at - 1];
        options->weight[at] = options->weight[at - 1];
    }
    options->column[at] = column;
    options->weight[at] = weight;
}

static void list_options(const struct sheet_view *view,
                         double (*weigh)(const struct sheet_view *, size_t),
                         struct options *options)
{
    for (size_t i = 0; i < view->columns.n; i++) {
        const double weight = weigh(view, i);
        if (weight > ROLE_IMPOSSIBLE / 2)
            add_option(options, i, weight);
    }
}

static void list_interviewers(const struct sheet_view *view, size_t candidate,
                              struct options *options)
{
    for (size_t i = 0; i < view->columns.n; i++) {
        const double weight = role_weight_interviewer(view, i, candidate);
        if (weight > ROLE_IMPOSSIBLE / 2 && i != candidate)
            add_option(options, i, weight);
    }
}

static bool same_columns(const struct sheet_view *view, size_t a, size_t b)
{
    return a == b || (a != SIZE_MAX && b != SIZE_MAX && view->columns.n_rows > 0 &&
                      sheet_columns_one_to_one(&view->columns, a, b));
}

bool sheet_reading_is_same(const struct sheet_view *view, const struct sheet_reading *a,
                           const struct sheet_reading *b)
{
    if (a->kind != b->kind || a->n_fields != b->n_fields ||
        !same_columns(view, a->candidate, b->candidate) ||
        !same_columns(view, a->interviewer, b->interviewer) ||
        !same_columns(view, a->question, b->question) || !same_columns(view, a->score, b->score))
        return false;
    for (size_t i = 0; i < a->n_fields; i++)
        if (a->fields[i] != b->fields[i])
            return false;
    return true;
}

/* Keeps the heaviest, and of those that store the same the heavier. */
static void keep(struct generator *generator, const struct sheet_reading *reading)
{
    struct sheet_reading *const best = generator->best;
    size_t at = 0;
    while (at < generator->n && !sheet_reading_is_same(generator->view, &best[at], reading))
        at++;
    if (at == READING_MOST)
        at--;
    if (at < generator->n && best[at].weight >= reading->weight)
        return;
    generator->n += at == generator->n;
    for (; at > 0 && best[at - 1].weight < reading->weight; at--)
        best[at] = best[at - 1];
    best[at] = *reading;
}

/* What keys that contradict each other take from a reading. */
static double contradictions(const struct sheet_view *view, const struct sheet_reading *reading)
{
    struct key_check all = {0};
    const size_t n = reading->kind == READING_LONG        ? 1
                     : reading->n_fields < CHECKED_FIELDS ? reading->n_fields
                                                          : CHECKED_FIELDS;
    for (size_t i = 0; i < n; i++) {
        const size_t score = reading->kind == READING_LONG ? reading->score : reading->fields[i];
        const struct key_check check = sheet_view_check_key(
            view, reading->candidate, reading->interviewer, reading->question, score);
        all.n_keys += check.n_keys;
        all.n_contradicted += check.n_contradicted;
    }
    const double share = all.n_keys ? (double)all.n_contradicted / (double)all.n_keys : 0;
    return share > 0.02 ? fmin(18, 60 * share) : 0;
}

/* A question column that is left unread. */
static double unread_question(const struct generator *generator,
                              const struct sheet_reading *reading)
{
    const struct options *const questions = &generator->questions;
    const struct sheet_view *const view = generator->view;
    if (view->told[COLUMN_QUESTION] && view->field[COLUMN_QUESTION] != reading->question)
        return AGAINST_THE_USER;
    if (!questions->n || reading->question != SIZE_MAX || questions->weight[0] < 6)
        return 0;
    const size_t column = questions->column[0];
    if (column == reading->candidate)
        return 0;
    for (size_t i = 0; i < reading->n_fields; i++)
        if (reading->fields[i] == column)
            return 0;
    return 8;
}

bool sheet_reading_takes(const struct sheet_reading *reading, size_t column)
{
    if (column == reading->candidate || column == reading->interviewer ||
        column == reading->question || column == reading->score)
        return true;
    for (size_t i = 0; i < reading->n_fields; i++)
        if (reading->fields[i] == column)
            return true;
    for (size_t i = 0; i < reading->n_sets && reading->rater_fields; i++)
        if (reading->rater_fields[i] == column)
            return true;
    return false;
}

/* Columns of scores without a meaning that the reading leaves out. */
static double unread_scores(const struct generator *generator, const struct sheet_reading *reading)
{
    const struct sheet_view *const view = generator->view;
    double unread = 0;
    if (view->told[COLUMN_SCORE] && view->field[COLUMN_SCORE] != reading->score)
        return AGAINST_THE_USER;
    for (size_t i = 0; i < generator->wide.n; i++)
        unread += !sheet_reading_takes(reading, generator->wide.field[i]);
    return 3 * fmin(unread, 8);
}

static void weigh(struct generator *generator, struct sheet_reading *reading, double weight)
{
    reading->weight = weight - contradictions(generator->view, reading) -
                      unread_question(generator, reading) - unread_scores(generator, reading) -
                      scored_question_weight(generator->view, reading, &generator->wide);
    keep(generator, reading);
}

static void add_long(struct generator *generator, struct sheet_reading reading, double people)
{
    reading.kind = READING_LONG;
    for (size_t s = 0; s < generator->scores.n; s++)
        for (size_t q = 0; q <= generator->questions.n; q++) {
            const bool none = q == generator->questions.n;
            reading.score = generator->scores.column[s];
            reading.question = none ? SIZE_MAX : generator->questions.column[q];
            if ((!none &&
                 (reading.question == reading.candidate ||
                  reading.question == reading.interviewer || reading.question == reading.score)) ||
                reading.score == reading.candidate || reading.score == reading.interviewer)
                continue;
            const double question = none ? 0 : generator->questions.weight[q];
            weigh(generator, &reading, people + question + generator->scores.weight[s]);
        }
}

/* Codes, a maximum or the word for a score in a heading. */
static bool is_headed_as_question(const struct sheet_view *view, size_t field)
{
    const struct sheet_column *const column = &view->columns.column[field];
    return *column->label.code || column->label.maximum != MAXIMUM_NONE ||
           view->parts[field].part == PART_SCORE;
}

/* A test platform's points: where nobody is named, nobody gave them. */
static bool is_in_points(const struct sheet_view *view, const struct score_columns *wide)
{
    for (size_t i = 0; i < wide->n; i++)
        if (view->columns.column[wide->field[i]].label.in_points)
            return true;
    return false;
}

/* One column of scores with nothing but a name is read as a row for each score. */
static bool is_plain_score(const struct generator *generator, size_t field)
{
    if (is_headed_as_question(generator->view, field) || generator->view->n_told_fields)
        return false;
    for (size_t i = 0; i < generator->scores.n; i++)
        if (generator->scores.column[i] == field)
            return true;
    return false;
}

static void add_wide(struct generator *generator, struct sheet_reading reading, double people)
{
    const struct score_columns *const wide = &generator->wide;
    double weight = wide->n > 1 ? 6 : 3;
    if (!wide->n || (wide->n == 1 && is_plain_score(generator, wide->field[0])))
        return;
    if (generator->view->n_told_fields && generator->view->told[COLUMN_QUESTION])
        reading.question = generator->view->field[COLUMN_QUESTION];
    if (generator->view->told_rated)
        reading.complete = reading.candidate != SIZE_MAX;
    if (reading.interviewer == SIZE_MAX && !reading.complete)
        reading.complete = reading.candidate != SIZE_MAX && is_in_points(generator->view, wide);
    reading.kind = READING_WIDE;
    reading.left_out = wide->left_out;
    reading.n_left_out = wide->n_left_out;
    reading.fields = wide->field;
    reading.n_fields = wide->n;
    reading.score = SIZE_MAX;
    for (size_t i = 0; i < wide->n; i++)
        if (is_headed_as_question(generator->view, wide->field[i])) {
            weight = 9;
            break;
        }
    struct rater_column *const raters = ARENA_ARRAY(generator->arena, wide->n, struct rater_column);
    const enum rater_evidence alone = rater_columns_alone(&generator->view->columns, wide->field,
                                                          wide->n, generator->arena, raters);
    const enum rater_evidence crossed = rater_columns_crossed(
        &generator->view->columns, wide->field, wide->n, generator->arena, raters);
    const enum rater_evidence headed = alone > crossed ? alone : crossed;
    const bool named = reading.interviewer != SIZE_MAX &&
                       generator->view->columns.column[reading.interviewer].name.column !=
                           COLUMN_UNKNOWN;
    if (!named && headed)
        weight -= headed == RATERS_BY_WORD ? 10 : headed == RATERS_BY_NAME || crossed ? 6 : 3;
    weigh(generator, &reading, people + weight);
}

/* Columns for raters; among columns of scores those that are headed by a word for one, unless all
 * are a grid of raters and questions. */
static size_t choose_rater_columns(const struct generator *generator, size_t *fields)
{
    const struct score_columns *const all = &generator->with_raters;
    struct arena scratch = {0};
    struct rater_column *const raters = ARENA_ARRAY(&scratch, all->n + 1, struct rater_column);
    const bool grid = rater_columns_crossed(&generator->view->columns, all->field, all->n, &scratch,
                                            raters) != RATERS_NONE;
    arena_free(&scratch);
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++)
        if (heading_words_count(&generator->view->columns.column[all->field[i]].words,
                                WORD_INTERVIEWER))
            fields[n++] = all->field[i];
    if (n >= 2 && !grid && !generator->view->told_raters)
        return n;
    memcpy(fields, all->field, all->n * sizeof *fields);
    return all->n;
}

static double by_evidence(enum rater_evidence evidence)
{
    return evidence == RATERS_BY_WORD ? 14 : evidence == RATERS_BY_NAME ? 11 : 5;
}

/* Whether a column of texts is headed by a plain word for who scored: two words with capitals over
 * the scores, "Borealis GmbH", are not raters then. */
static bool has_raters_beside(const struct sheet_view *view)
{
    enum { PLAIN = 1 };
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct sheet_column *const it = &view->columns.column[i];
        if (it->name.column == COLUMN_INTERVIEWER && it->name.rank <= PLAIN && it->n_distinct > 1 &&
            !it->n_numbers && !sheet_column_is_scores(it))
            return true;
    }
    return false;
}

static void add_raters(struct generator *generator, struct sheet_reading reading, double people)
{
    enum { BESIDE_RATERS = 8 };
    const struct sheet_view *const view = generator->view;
    size_t *const fields = ARENA_ARRAY(generator->arena, generator->with_raters.n + 1, size_t);
    const size_t n = choose_rater_columns(generator, fields);
    struct rater_column *const raters = ARENA_ARRAY(generator->arena, n + 1, struct rater_column);
    reading.left_out = generator->with_raters.left_out;
    reading.n_left_out = generator->with_raters.n_left_out;
    reading.fields = fields;
    reading.n_fields = n;
    reading.raters = raters;
    reading.score = SIZE_MAX;
    reading.kind = READING_CROSSED;
    reading.question = SIZE_MAX;
    reading.raters_by = rater_columns_crossed(&view->columns, fields, n, generator->arena, raters);
    if (view->told_rater_names) {
        rater_columns_named(&view->columns, fields, n, view->told_rater_names, generator->arena,
                            raters);
        reading.raters_by = RATERS_BY_WORD;
    }
    if (reading.raters_by) {
        weigh(generator, &reading, people + by_evidence(reading.raters_by));
        return;
    }
    reading.kind = READING_RATERS;
    reading.raters_by = rater_columns_alone(&view->columns, fields, n, generator->arena, raters);
    if (view->told_raters)
        reading.raters_by = RATERS_BY_WORD;
    for (size_t q = 0; q <= generator->questions.n && (n >= 2 || view->told_raters); q++) {
        const bool none = q == generator->questions.n;
        reading.question = none ? SIZE_MAX : generator->questions.column[q];
        const double question = none ? 0 : generator->questions.weight[q];
        if ((!none && reading.question == reading.candidate) ||
            (!reading.raters_by && question < 6))
            continue;
        const bool beside = reading.raters_by <= RATERS_BY_FORM && has_raters_beside(view);
        /* Beside a column of questions, columns of scores are raters, whatever their names. */
        weigh(generator, &reading,
              people + question + (reading.raters_by ? by_evidence(reading.raters_by) : -1) +
                  (question >= 6 ? 3 : 0) - (beside ? BESIDE_RATERS : 0));
    }
}

/* Texts without which one candidate's rows contradict each other, and with which none do, are the
 * question, though they look like names: "Essay A". */
static void add_sets_of_texts(struct generator *generator, const struct rater_sets *sets,
                              struct sheet_reading reading, double weight)
{
    const struct sheet_view *const view = generator->view;
    reading.question = SIZE_MAX;
    if (view->told[COLUMN_QUESTION] || contradictions(view, &reading) == 0)
        return;
    for (size_t i = 0; i < view->columns.n; i++) {
        reading.question = i;
        if (view->columns.column[i].name.column == COLUMN_UNKNOWN && !sheet_view_is_told(view, i) &&
            sheet_view_names_things(view, i) && view->columns.column[i].n_numbers == 0 &&
            i != reading.candidate && !rater_sets_have(sets, i) && !view->parts[i].part &&
            contradictions(view, &reading) == 0)
            weigh(generator, &reading, weight);
    }
}

/* Two columns of raters or more, each with its columns of scores. */
static void add_sets(struct generator *generator, struct sheet_reading reading, double people)
{
    struct rater_sets sets;
    if (!rater_sets_find(generator->view, &generator->wide, generator->arena, &sets))
        return;
    reading.kind = READING_SETS;
    reading.interviewer = SIZE_MAX;
    reading.score = SIZE_MAX;
    reading.fields = sets.fields;
    reading.n_fields = sets.n_fields;
    reading.raters = sets.raters;
    reading.rater_fields = sets.rater_fields;
    reading.n_sets = sets.n;
    for (size_t q = 0; q <= generator->questions.n; q++) {
        const bool none = q == generator->questions.n;
        reading.question = none ? SIZE_MAX : generator->questions.column[q];
        if (!none &&
            (reading.question == reading.candidate || rater_sets_have(&sets, reading.question)))
            continue;
        weigh(generator, &reading, people + FOR_SETS + (none ? 0 : generator->questions.weight[q]));
    }
    add_sets_of_texts(generator, &sets, reading, people + FOR_SETS);
}

/* The readings in which a row has one interviewer. */
static void add_rows(struct generator *generator, struct sheet_reading reading, double people)
{
    if (generator->view->told_raters)
        return;
    if (!generator->view->n_told_fields)
        add_long(generator, reading, people);
    add_wide(generator, reading, people);
}

/* All readings with this candidate. */
static void add_candidate(struct generator *generator, size_t candidate, double weight)
{
    const struct sheet_view *const view = generator->view;
    struct options interviewers = {0};
    const bool given = view->interviewer_given;
    score_columns_find(view, candidate, false, generator->arena, &generator->wide);
    score_columns_find(view, candidate, true, generator->arena, &generator->with_raters);
    if (!given)
        list_interviewers(view, candidate, &interviewers);
    struct sheet_reading reading = {
        .candidate = candidate, .interviewer = SIZE_MAX, .question = SIZE_MAX, .score = SIZE_MAX};
    reading.complete = candidate != SIZE_MAX && given;
    add_rows(generator, reading, weight);
    reading.complete = candidate != SIZE_MAX;
    if (!given && !view->told[COLUMN_INTERVIEWER]) {
        add_raters(generator, reading, weight);
        add_sets(generator, reading, weight);
    }
    for (size_t i = 0; i < interviewers.n; i++) {
        reading.interviewer = interviewers.column[i];
        add_rows(generator, reading, weight + interviewers.weight[i]);
    }
}

size_t sheet_readings_find(const struct sheet_view *view, struct arena *arena,
                           struct sheet_reading ret[READING_MOST])
{
    struct generator generator = {.view = view, .arena = arena, .best = ret};
    struct options candidates = {0};
    memset(ret, 0, READING_MOST * sizeof *ret);
    list_options(view, role_weight_candidate, &candidates);
    list_options(view, role_weight_question, &generator.questions);
    list_options(view, role_weight_score, &generator.scores);
    for (size_t i = 0; i < candidates.n; i++)
        add_candidate(&generator, candidates.column[i], candidates.weight[i]);
    if (!candidates.n || candidates.weight[0] < 0)
        add_candidate(&generator, SIZE_MAX, 0);
    return generator.n;
}
