#include "reports/rubrics/criteria_table.h"

#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/rubrics/criteria_record.h"
#include "reports/rubrics/criteria_words.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {
    {"criterion", TABLE_LEFT, false},   {"kind", TABLE_LEFT, false},
    {"n", TABLE_RIGHT, true},           {"met by", TABLE_RIGHT, false},
    {"separation", TABLE_RIGHT, false}, {"agree κ", TABLE_RIGHT, false},
    {"text", TABLE_LEFT, false},
};

static const struct criterion_result *result_of(const struct report *report, size_t criterion)
{
    return &report->result->criteria.criteria[criterion];
}

static enum finding_strength strength_of(const struct criterion_result *result)
{
    return result->n_findings ? result->findings[0].strength : STRENGTH_NONE;
}

static const char *mark(enum finding_strength strength)
{
    return strength == STRENGTH_CLEAR ? "◆ " : strength == STRENGTH_WATCH ? "○ " : "";
}

/* Without its interval, or the row would not fit. */
static void add_value(struct table *table, const struct estimate *estimate)
{
    if (estimate->status != ESTIMATE_OK) {
        table_estimate_interval(table, estimate);
        return;
    }
    table_add_phrase(table, "{}", NUMBER(estimate->value, 2));
}

static void add_row(const struct report *report, size_t criterion, struct table *table)
{
    const struct criterion_result *const result = result_of(report, criterion);
    const struct question *const named = &report->catalogue->criteria->questions[criterion];
    table_add(table, arena_format(table->arena, "%s%s", mark(strength_of(result)), named->code));
    table_add(table, criteria_words_kind(report, criterion));
    table_add_count(table, result->n_candidates);
    table_estimate_share(table, &result->met);
    add_value(table, &result->separation);
    add_value(table, &result->kappa);
    table_add(table, named->title);
}

static void note_finding(const struct report *report, size_t criterion,
                         const struct finding *finding, struct table *table)
{
    struct buffer text = {0}, action = {0};
    criteria_words_finding(report, criterion, finding, &text, &action);
    table_note_phrase(table, "{}{} Try: {_} [{}]", TEXT(mark(finding->strength)), TEXT(text.data),
                      TEXT(action.data),
                      TEXT(finding_handle_shown(
                          "criterion", report->catalogue->criteria->questions[criterion].code,
                          finding_names_kind(finding->kind), table->arena)));
    buffer_free(&text);
    buffer_free(&action);
}

/* A question's criteria, or all; the strongest findings in words, the others counted. */
struct choice {
    size_t question; /* SIZE_MAX: of all */
    bool found;      /* only those that something was found about */
};

static bool is_chosen(const struct report *report, const struct choice *choice, size_t criterion)
{
    return (choice->question == SIZE_MAX ||
            report->catalogue->criteria->questions[criterion].topic == choice->question) &&
           (!choice->found || result_of(report, criterion)->n_findings > 0);
}

static void note_findings(const struct report *report, const struct choice *choice,
                          struct table *table)
{
    size_t told = 0, more = 0;
    for (enum finding_strength s = STRENGTH_CLEAR; s > STRENGTH_NONE; s--)
        for (size_t i = 0; i < report->result->criteria.n; i++)
            for (size_t f = 0; f < result_of(report, i)->n_findings; f++) {
                const struct finding *const finding = &result_of(report, i)->findings[f];
                if (!is_chosen(report, choice, i) || finding->strength != s)
                    continue;
                if (told < MOST_CRITERIA_TOLD)
                    note_finding(report, i, finding, table);
                told < MOST_CRITERIA_TOLD ? told++ : more++;
            }
    if (more > 0)
        table_note_phrase(table, "{} more like {this|these}; --format json has the sentences.",
                          DIGITS(more));
}

static void note_earlier(const struct report *report, const struct choice *choice,
                         struct table *table)
{
    for (size_t i = 0; i < report->result->criteria.n; i++) {
        struct buffer note = {0};
        if (is_chosen(report, choice, i))
            criteria_words_earlier(report, i, &note);
        if (note.length > 0)
            table_note(table, table_text(table, &note));
        buffer_free(&note);
    }
}

static void note_reading(struct table *table)
{
    if (table_rows(table) == 0)
        return;
    if (table->n_notes > 0)
        table_note(table, "");
    table_note(table,
               "Met by: the share of candidates who meet the criterion, with its 95\u00a0% "
               "interval. Separation: how well it separates strong from weak candidates, as the "
               "correlation with the other questions. Agree κ: agreement of interviewers on "
               "whether it is met. ◆ means the whole interval is beyond the line, ○ (watch) the "
               "estimate alone.");
}

static struct table *table_of(const struct report *report, const struct choice *choice,
                              struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (enum finding_strength s = STRENGTH_CLEAR; choice->found && s > STRENGTH_NONE; s--)
        for (size_t i = 0; i < report->result->criteria.n; i++)
            if (is_chosen(report, choice, i) && strength_of(result_of(report, i)) == s)
                add_row(report, i, table);
    for (size_t i = 0; !choice->found && i < report->result->criteria.n; i++)
        if (is_chosen(report, choice, i))
            add_row(report, i, table);
    note_findings(report, choice, table);
    note_earlier(report, choice, table);
    note_reading(table);
    return table;
}

static const char *summary(const struct report *report, struct table *table)
{
    struct buffer text = {0};
    criteria_words_summary(report, &text);
    return table_text(table, &text);
}

static void note_marks(const struct report *report, struct table *table)
{
    const struct criteria_result *const all = &report->result->criteria;
    size_t marks = 0, missing = 0;
    for (size_t i = 0; i < all->n; i++) {
        marks += all->criteria[i].n_ratings;
        missing += all->criteria[i].n_missing;
    }
    table_note_phrase(table, "{} mark{|s} on {} {criterion|criteria}; {} left blank.", COUNT(marks),
                      COUNT(all->n), COUNT(missing));
}

struct table *criteria_table(const struct report *report, size_t question, struct arena *arena)
{
    if (report->result->criteria.n == 0)
        return NULL;
    struct table *const table = table_of(report, &(struct choice){question, false}, arena);
    table->title = "Criteria of its rubric";
    return table_rows(table) > 0 ? table : NULL;
}

struct table *criteria_table_all(const struct report *report, struct arena *arena)
{
    struct table *const table = table_of(report, &(struct choice){SIZE_MAX, false}, arena);
    table->title = summary(report, table);
    table->data = criteria_record_table(report, arena);
    if (report->result->criteria.n == 0)
        table_note(table, "Criteria are read from a column `criterion`, or from columns such as "
                          "1.1/3; `assay bank template --criteria` writes a sheet for them.");
    else
        note_marks(report, table);
    if (report->counts.ratings > 0)
        table_basis_note(table, report);
    return table;
}

struct table *criteria_table_found(const struct report *report, struct arena *arena)
{
    if (report->result->criteria.n == 0)
        return NULL;
    struct table *const table = table_of(report, &(struct choice){SIZE_MAX, true}, arena);
    table->title = summary(report, table);
    table_note(table, "`assay questions --criteria` lists all criteria.");
    return table;
}
