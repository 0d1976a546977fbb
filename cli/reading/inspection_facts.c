#include "cli/reading/inspection_facts.h"

#include <string.h>

#include "cli/reading/ingest_receipt.h"
#include "ingest/bytes/csv_style.h"

enum { MAX_COLUMNS = N_SCORE_COLUMNS };

/* What CSV has and tables do not. */
static const char *of_csv(const struct ingest_outcome *outcome, const char *found)
{
    return outcome->kind == SOURCE_CSV ? found : NULL;
}

static const char *delimiter_name(char delimiter)
{
    return delimiter == '\t' ? "TAB" : delimiter == ';' ? ";" : delimiter == '|' ? "|" : ",";
}

static const char *date_words(struct arena *run, const struct date_evidence *evidence,
                              enum date_order order)
{
    struct buffer words = {0};
    date_evidence_text(evidence, order, &words);
    const char *const copy = words.length ? arena_copy(run, words.data) : NULL;
    buffer_free(&words);
    return copy;
}

/* What one of the functions of csv_style.h says. */
static const char *style_words(struct arena *run, const struct csv_style *style,
                               void (*tell)(const struct csv_style *style, struct buffer *out))
{
    struct buffer words = {0};
    tell(style, &words);
    const char *const copy = arena_copy(run, words.data);
    buffer_free(&words);
    return copy;
}

static void tell_style(struct inspection *inspection, const struct csv_style *style)
{
    inspection->quoting = csv_style_quoting_name(csv_style_quoting(style));
    inspection->quoted_line_ends = style->quoted_line_ends;
    inspection->lf = style->lf;
    inspection->crlf = style->crlf;
    inspection->cr = style->cr;
}

/* "12, 1.1 to 4.3": the columns of questions, or those of criteria; NULL: none. */
static const char *columns_of(struct arena *run, const struct layout *layout, bool criteria)
{
    const struct layout_question *first = NULL, *last = NULL;
    size_t n = 0;
    for (size_t i = 0; i < layout->n_questions; i++) {
        if ((layout->questions[i].label.criterion > 0) != criteria)
            continue;
        first = first ? first : &layout->questions[i];
        last = &layout->questions[i];
        n++;
    }
    return n ? arena_format(run, "%zu, %s to %s", n, question_label_id(&first->label, run),
                            question_label_id(&last->label, run))
             : NULL;
}

/* What the cells of criteria say; NULL: there are none. */
static const char *marks_words(struct arena *run, const struct survey *survey)
{
    if (survey->n_met + survey->n_not_met + survey->n_unmarked == 0)
        return NULL;
    return arena_format(run, "%zu met, %zu not met, %zu blank", survey->n_met, survey->n_not_met,
                        survey->n_unmarked);
}

/* "line 3", "row 3"; NULL: there is none. */
static const char *place(const struct ingest_outcome *outcome, uint64_t line, const char *before,
                         const char *behind, struct arena *run)
{
    if (!line || outcome->kind == SOURCE_JSON)
        return NULL;
    return arena_format(run, "%s%s %llu%s", before, outcome->kind == SOURCE_CSV ? "line" : "row",
                        (unsigned long long)line, behind);
}

void inspection_facts_tell(const struct ingest_outcome *outcome, struct arena *run,
                           struct inspection *inspection)
{
    const struct survey *const survey = &outcome->survey;
    const struct layout *const layout = &survey->layout;
    const bool wide = layout->kind == LAYOUT_WIDE;
    const struct inspection_fact facts[] = {
        {"product", "comes from", layout->product},
        {"packing", "packed with", unpacker_packing_name(outcome->packing)},
        {"sheet", "sheet", outcome->sheet},
        {"encoding", "encoding", of_csv(outcome, survey->encoding.name)},
        {"byte_order_mark", "byte-order mark",
         of_csv(outcome, survey->encoding.mark_length ? "yes" : NULL)},
        {"delimiter", "separator", of_csv(outcome, delimiter_name(survey->delimiter))},
        {NULL, "quotes", of_csv(outcome, style_words(run, &survey->style, csv_style_quoting_text))},
        {NULL, "line ends",
         of_csv(outcome, style_words(run, &survey->style, csv_style_line_ends_text))},
        {"decimal_mark", "decimal mark", survey->decimal_mark == ',' ? "," : "."},
        {"header_line", "heading", place(outcome, outcome->header_line, "", "", run)},
        {"footer_line", "footer", place(outcome, outcome->footer_line, "from ", " on", run)},
        {"layout", "layout", wide ? "wide" : "long"},
        {"scale", "scale", ingest_receipt_scales(outcome, "; ", run)},
        {"date_format", "dates", date_words(run, &survey->dates, survey->date_order)},
        {"submission_date_format", "submission dates",
         date_words(run, &survey->submissions, survey->submission_order)},
        {"timezone", "days of moments", survey->zone ? survey->zone->name : NULL},
        {"question_columns", "question columns", columns_of(run, layout, false)},
        {"criterion_columns", "criterion columns", columns_of(run, layout, true)},
        {"criteria", "criteria", marks_words(run, survey)},
        {"calibration", "calibration session",
         outcome->n_calibration
             ? arena_format(run, "%zu of the scores, kept out of every statistic",
                            outcome->n_calibration)
             : NULL},
        {"loaded", "loaded already",
         outcome->already_loaded
             ? arena_format(run, "as import %lld", (long long)outcome->record.number)
             : NULL},
    };
    struct inspection_fact *const copy = ARENA_ARRAY(run, sizeof facts / sizeof *facts,
                                                     struct inspection_fact);
    memcpy(copy, facts, sizeof facts);
    inspection->facts = copy;
    inspection->n_facts = sizeof facts / sizeof *facts;
    inspection->notes = outcome->notes && *outcome->notes ? outcome->notes : NULL;
    if (outcome->kind == SOURCE_CSV)
        tell_style(inspection, &survey->style);
}

void inspection_facts_columns(const struct ingest_outcome *outcome, struct arena *run,
                              struct inspection *inspection)
{
    const struct layout *const layout = &outcome->survey.layout;
    struct inspection_column *const columns = ARENA_ARRAY(run, MAX_COLUMNS,
                                                          struct inspection_column);
    size_t n = 0;
    for (enum score_column i = 0; i < N_SCORE_COLUMNS; i++)
        if (layout->field[i] != SIZE_MAX)
            columns[n++] = (struct inspection_column){layout->name[i], column_name_plain(i)};
    inspection->columns = columns;
    inspection->n_columns = n;
}
