#include "reports/data/reading_words.h"

#include <string.h>

#include "base/text.h"
#include "reports/text/format.h"

enum { SHOWN_WIDTH = 40, SHOWN_SCALES = 3, SHOWN_COLUMNS = 12 };

static void add_inert(const char *text, struct buffer *out)
{
    struct arena scratch = {0};
    buffer_add(out, text_printable(&scratch, text, SHOWN_WIDTH));
    arena_free(&scratch);
}

/* "12 candidates" */
static void add_count(size_t count, const char *what, struct buffer *out)
{
    format_count(count, out);
    buffer_format(out, " %s%s", what, count == 1 ? "" : "s");
}

static void add_in_brackets(const char *before, const char *text, struct buffer *out)
{
    buffer_format(out, " (%s", before);
    add_inert(text, out);
    buffer_add(out, ")");
}

static void add_people(const struct reading_facts *facts, struct buffer *out)
{
    const char *const column = facts->candidate_column;
    add_count(facts->candidates, "candidate", out);
    if (column)
        add_in_brackets("column ", column, out);
    buffer_add(out, ", ");
    add_count(facts->interviewers, "interviewer", out);
    if (facts->interviewer)
        add_in_brackets("as given: ", facts->interviewer, out);
    else if (facts->interviewer_column)
        add_in_brackets(column ? "" : "column ", facts->interviewer_column, out);
}

static void add_questions(const struct reading_facts *facts, struct buffer *out)
{
    buffer_add(out, ", ");
    add_count(facts->questions, "question", out);
    if (!facts->first_question || !facts->last_question)
        return;
    buffer_add(out, " (");
    add_inert(facts->first_question, out);
    if (strcmp(facts->first_question, facts->last_question) != 0) {
        buffer_add(out, " to ");
        add_inert(facts->last_question, out);
    }
    buffer_add(out, ")");
}

/* "No … Yes" of "No,Mixed,Yes" */
static void add_labels(const char *name, struct buffer *out)
{
    const char *const last = strrchr(name, ',');
    struct arena scratch = {0};
    if (last)
        add_inert(arena_copy_n(&scratch, name, strcspn(name, ",")), out);
    buffer_add(out, last ? " … " : "");
    add_inert(last ? last + 1 : name, out);
    arena_free(&scratch);
}

/* "1 to 5" of "1..5" */
static void add_scale(const char *name, struct buffer *out)
{
    const char *const dots = strstr(name, "..");
    if (!dots || strchr(name, ',')) {
        add_labels(name, out);
        return;
    }
    const char *const step = strchr(dots, ':');
    const size_t length = step ? (size_t)(step - dots) - 2 : strlen(dots + 2);
    buffer_format(out, "%.*s to %.*s", (int)(dots - name), name, (int)length, dots + 2);
    if (step && strcmp(step, ":points") == 0)
        buffer_add(out, " points");
    else if (step)
        buffer_format(out, " in steps of %s", step + 1);
}

static void add_scores(const struct reading_facts *facts, struct buffer *out)
{
    buffer_add(out, ", ");
    add_count(facts->scores, "score", out);
    for (size_t i = 0; i < facts->n_scales && i < SHOWN_SCALES; i++) {
        buffer_add(out, i == 0 ? " on " : i + 1 == facts->n_scales ? " and " : ", ");
        add_scale(facts->scales[i], out);
    }
    if (facts->n_scales > SHOWN_SCALES)
        buffer_format(out, " and %zu more scale%s", facts->n_scales - SHOWN_SCALES,
                      facts->n_scales == SHOWN_SCALES + 1 ? "" : "s");
    if (!facts->missing)
        return;
    buffer_add(out, ", ");
    format_count(facts->missing, out);
    buffer_add(out, " missing");
}

static void add_unread(const struct reading_facts *facts, struct buffer *out)
{
    if (!facts->n_unread)
        return;
    buffer_add(out, "; ");
    add_count(facts->n_unread, "column", out);
    buffer_add(out, facts->n_unread == 1 ? " is not read: " : " are not read: ");
    for (size_t i = 0; i < facts->n_unread && i < SHOWN_COLUMNS; i++) {
        buffer_add(out, i ? ", " : "");
        add_inert(facts->unread[i], out);
    }
    if (facts->n_unread > SHOWN_COLUMNS)
        buffer_format(out, " and %zu more", facts->n_unread - SHOWN_COLUMNS);
}

void reading_words_sentence(const struct reading_facts *facts, struct buffer *out)
{
    add_people(facts, out);
    add_questions(facts, out);
    add_scores(facts, out);
    add_unread(facts, out);
}
