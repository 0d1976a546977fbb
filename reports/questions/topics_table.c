#include "reports/questions/topics_table.h"

#include "reports/model/question_order.h"
#include "reports/table/record.h"

struct row {
    const struct topic *topic;
    const char *kind;
    size_t n_asked, n_flagged;
    const struct panel_result *panel;
};

#define AT_PANEL(member) RECORD_AT(struct row, panel, member)

static const struct field fields[] = {
    {"topic", RECORD_AT(struct row, topic, code)},
    {"title", RECORD_AT(struct row, topic, title)},
    {"kind", RECORD_HERE(struct row, kind)},
    {"n_questions", RECORD_HERE(struct row, n_asked)},
    {"n_flagged", RECORD_HERE(struct row, n_flagged)},
    {"n_answers", AT_PANEL(n_units)},
    {"n_ratings", AT_PANEL(n_ratings)},
    {"observed", AT_PANEL(observed)},
    {"kappa_quadratic", AT_PANEL(kappa[KAPPA_QUADRATIC].estimate)},
};
static const struct record record = RECORD(fields);

static void add_topic(const struct report *report, size_t topic, struct table *table)
{
    const struct topic *const about = &report->catalogue->topics[topic];
    const struct panel_result *const panel = &report->result->agreement.topics[topic];
    size_t n_asked = 0, n_flagged = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct question_result *const result = &report->result->questions.questions[q];
        if (report->catalogue->questions[q].topic != topic || result->n_ratings == 0)
            continue;
        n_asked++;
        n_flagged += result->verdict.state == STATE_FLAGGED;
    }
    record_add(&record,
               &(struct row){about, about->bonus ? "bonus" : "core", n_asked, n_flagged, panel},
               table);
}

struct table *topics_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        add_topic(report, t, table);
    return table;
}
