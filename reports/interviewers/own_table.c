#include "reports/interviewers/own_table.h"

#include "reports/interviewers/own_words.h"
#include "reports/model/report_names.h"
#include "reports/table/record.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

enum { N_LEVEL_COLUMNS = 5, N_QUESTION_COLUMNS = 3, N_MONTH_COLUMNS = 3 };

static const struct table_column level_columns[N_LEVEL_COLUMNS] = {
    {"score", TABLE_LEFT, false},
    {"you", TABLE_RIGHT, false},
    {"colleagues", TABLE_RIGHT, false},
    {"points of 100 more often", TABLE_RIGHT, false},
    {"where they give it, you too", TABLE_RIGHT, false},
};

static const struct table_column question_columns[N_QUESTION_COLUMNS] = {
    {"question", TABLE_LEFT, false},
    {"answers", TABLE_RIGHT, true},
    {"from colleagues", TABLE_RIGHT, false},
};

static const struct table_column month_columns[N_MONTH_COLUMNS] = {
    {"month", TABLE_LEFT, false},
    {"scores", TABLE_RIGHT, true},
    {"from colleagues", TABLE_RIGHT, false},
};

/* --- One row for each question, unrounded ------------------------------------------------------
 */

struct row {
    const char *code;
    const struct own_question *of;
};

static const struct field fields[] = {
    {"question", RECORD_HERE(struct row, code)},
    {"n_answers", RECORD_AT(struct row, of, n_answers)},
    {"mean_difference", RECORD_AT(struct row, of, difference)},
};
static const struct record record = RECORD(fields);

static struct table *data_of(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct row row = {report->catalogue->questions[q].code, &report->own->questions[q]};
        if (row.of->n_answers > 0)
            record_add(&record, &row, table);
    }
    return table;
}

/* --- For readers -------------------------------------------------------------------------------
 */

static void add_level(const struct scale *scale, const struct own_level *level, size_t k,
                      struct table *table)
{
    const struct estimate *const more = &level->difference;
    table_add(table, scale->labels[k]);
    table_add_phrase(table, "{}", SHARE(level->share));
    table_add_phrase(table, "{}", SHARE(level->colleagues));
    if (more->status == ESTIMATE_OK)
        table_add_phrase(table, "{} ({})", SIGNED(100 * more->value, 0),
                         BETWEEN(100 * more->lower, 100 * more->upper, 0));
    else
        table_add(table, "too few");
    table_add_phrase(table, "{} of {}", COUNT(level->n_alike), COUNT(level->n_pairs));
}

static struct table *levels_of(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, level_columns, N_LEVEL_COLUMNS);
    const struct scale *const scale = &report->catalogue->scales[report->own->scale];
    for (size_t k = scale->n_levels; report->own->levels && k-- > 0;)
        add_level(scale, &report->own->levels[k], k, table);
    return table;
}

static struct table *questions_of(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, question_columns, N_QUESTION_COLUMNS);
    const struct own_order order = own_words_order(report, arena);
    struct buffer left_out = {0};
    table->title = "Questions, those where you are farthest from colleagues first";
    for (size_t i = 0; i < order.n; i++) {
        const struct own_question *const question = &report->own->questions[order.questions[i]];
        table_add_phrase(table, "{}", QUESTION(report, order.questions[i]));
        table_add_count(table, question->n_answers);
        table_estimate_interval(table, &question->difference);
    }
    own_words_left_out(report, &left_out);
    if (left_out.length > 0)
        table_note(table, table_text(table, &left_out));
    return table;
}

static struct table *months_of(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, month_columns, N_MONTH_COLUMNS);
    const struct interviewer_result *const self =
        &report->result->interviewers.interviewers[report->own_interviewer];
    table->title = "Your months";
    for (size_t m = 0; m < self->n_months; m++) {
        const struct interviewer_month *const month = &self->months[m];
        table_add(table, arena_format(arena, "%04d-%02d", month->year, month->month));
        table_add_count(table, month->n_ratings);
        table_estimate_interval(table, &month->deviation);
    }
    return table;
}

static void note_words(const struct report *report, struct table *table,
                       void (*words)(const struct report *report, struct buffer *text))
{
    struct buffer text = {0};
    words(report, &text);
    if (text.length > 0)
        table_note(table, table_text(table, &text));
    buffer_free(&text);
}

struct table *own_table(const struct report *report, struct arena *arena)
{
    struct table *const table = levels_of(report, arena);
    struct buffer title = {0};
    own_words_title(report, &title);
    table->title = phrase_kept(arena, "{}: {_}", INTERVIEWER(report, report->own_interviewer),
                               TEXT(title.data));
    buffer_free(&title);
    table->data = data_of(report, arena);
    note_words(report, table, own_words_lead);
    for (size_t i = 0; i < OWN_MOST_ADVICE; i++) {
        const char *const advice = own_words_advice(report, i, arena);
        if (advice)
            table_note_phrase(table, "{}. {}", DIGITS(i + 1), TEXT(advice));
    }
    table_lead(table);
    note_words(report, table, own_words_no_levels);
    table->next = questions_of(report, arena);
    table->next->next = months_of(report, arena);
    note_words(report, table->next->next, own_words_load);
    table_note(table->next->next, OWN_CAUTION);
    table_basis_note(table->next->next, report);
    return table;
}
