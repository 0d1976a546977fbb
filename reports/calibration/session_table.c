#include "reports/calibration/session_table.h"

#include "analytics/calibration/calibration_plan.h"
#include "reports/calibration/session_record.h"
#include "reports/calibration/session_words.h"
#include "reports/model/report_names.h"
#include "reports/table/record.h"
#include "reports/table/table_basis.h"

static const struct table_column columns[] = {
    {"candidate", TABLE_LEFT, false}, {"question", TABLE_LEFT, false}, {"date", TABLE_LEFT, false},
    {"scores", TABLE_RIGHT, false},   {"why", TABLE_WRAPPED, false},
};

static void add_answer(const struct report *report, size_t i, struct table *table)
{
    const struct calibration_answer *const answer = &report->session->answers[i];
    struct buffer candidate = {0};
    report_names_session_candidate(report, i, &candidate);
    table_add(table, table_text(table, &candidate));
    table_add(table, report_names_code(report, answer->question, table->arena));
    table_add(table, record_day(answer->day, table->arena));
    table_add(table, session_words_scores(report, i, table->arena));
    table_add(table, session_words_why(report, i, table->arena));
}

struct table *session_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    table->title = session_words_title(report, arena);
    for (size_t i = 0; i < report->session->n; i++)
        add_answer(report, i, table);
    if (report->session->n > 0) {
        table_note(table, session_words_invited(report, arena));
        table_note(table, session_words_way());
        table_note(table, session_words_after());
    }
    table_basis_note(table, report);
    table->data = session_record_table(report, arena);
    return table;
}
