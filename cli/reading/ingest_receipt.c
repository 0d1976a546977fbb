#include "cli/reading/ingest_receipt.h"

/* The heading of a column, where the file has it. */
static const char *column_name(const struct layout *layout, enum score_column column)
{
    return layout->field[column] == SIZE_MAX ? NULL : layout->name[column];
}

/* Of the column of the last names, where it is another. */
static const char *last_name(const struct layout *layout, enum score_column column)
{
    const size_t last = layout->second[column];
    return layout->field[column] == SIZE_MAX || last == SIZE_MAX ? NULL
                                                                 : layout->header.headings[last];
}

struct reading_facts ingest_receipt_facts(const struct ingest_outcome *outcome)
{
    const struct layout *const layout = &outcome->survey.layout;
    return (struct reading_facts){
        .candidates = outcome->candidates,
        .interviewers = outcome->interviewers,
        .questions = outcome->questions,
        .candidate_column = column_name(layout, COLUMN_CANDIDATE),
        .candidate_last = last_name(layout, COLUMN_CANDIDATE),
        .interviewer_column = column_name(layout, COLUMN_INTERVIEWER),
        .interviewer_last = last_name(layout, COLUMN_INTERVIEWER),
        .interviewer = outcome->survey.interviewer,
        .first_question = outcome->first_question,
        .last_question = outcome->last_question,
        .scores = outcome->record.accepted - outcome->record.missing,
        .missing = outcome->record.missing,
        .scales = outcome->scales,
        .n_scales = outcome->n_scales,
        .unread = layout->unread,
        .n_unread = layout->n_unread,
    };
}

const char *ingest_receipt_scales(const struct ingest_outcome *outcome, const char *separator,
                                  struct arena *arena)
{
    const char *names = NULL;
    for (size_t i = 0; i < outcome->n_scales; i++)
        names = names ? arena_format(arena, "%s%s%s", names, separator, outcome->scales[i])
                      : arena_copy(arena, outcome->scales[i]);
    return names;
}

static const char *date_words(const struct survey *survey, struct arena *arena)
{
    struct buffer words = {0};
    date_evidence_text(&survey->dates, survey->date_order, &words);
    const char *const copy = words.length ? arena_copy(arena, words.data) : NULL;
    buffer_free(&words);
    return copy;
}

struct receipt ingest_receipt(const struct ingest_outcome *outcome, struct arena *arena)
{
    const struct survey *const survey = &outcome->survey;
    if (outcome->already_loaded)
        return (struct receipt){.record = outcome->record, .already_loaded = true};
    const bool csv = outcome->kind == SOURCE_CSV;
    const char *const scales = ingest_receipt_scales(outcome, ", ", arena);
    return (struct receipt){
        .record = outcome->record,
        .facts = ingest_receipt_facts(outcome),
        .encoding = csv ? survey->encoding.name : NULL,
        .delimiter = csv ? survey->delimiter : '\0',
        .layout = survey->layout.kind == LAYOUT_LONG ? "long" : "wide",
        .sheet = outcome->sheet,
        .notes = outcome->notes,
        .told_by_time = outcome->n_told_by_time,
        .submitted_before = outcome->n_submitted_before,
        .calibration = outcome->n_calibration,
        .date_format = date_words(survey, arena),
        .ratings = outcome->ratings,
        .scale = scales ? scales : "",
        .reject_file = outcome->reject_file,
    };
}
