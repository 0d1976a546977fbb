#include "reports/data/reading_words.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "reports/text/phrase.h"

enum { SHOWN_WIDTH = 40, SHOWN_SCALES = 3, SHOWN_COLUMNS = 12 };

static const char *cut(const char *text, struct arena *scratch)
{
    return text_printable(scratch, text, SHOWN_WIDTH);
}

/* "No … Yes" of "No,Mixed,Yes" */
static const char *labels_in_words(const char *name, struct arena *scratch)
{
    const char *const last = strrchr(name, ',');
    if (!last)
        return cut(name, scratch);
    const char *const first = arena_copy_n(scratch, name, strcspn(name, ","));
    return arena_format(scratch, "%s … %s", cut(first, scratch), cut(last + 1, scratch));
}

/* "1 to 5" of "1..5" */
static const char *scale_in_words(const char *name, struct arena *scratch)
{
    const char *const dots = strstr(name, "..");
    if (!dots || strchr(name, ','))
        return labels_in_words(name, scratch);
    const char *const lowest = arena_copy_n(scratch, name, (size_t)(dots - name));
    const char *const highest = arena_copy_n(scratch, dots + 2, strcspn(dots + 2, ":"));
    const char *const step = strchr(dots, ':');
    const bool points = step && strcmp(step, ":points") == 0;
    return arena_format(scratch, "%s to %s%s%s", cut(lowest, scratch), cut(highest, scratch),
                        points ? " points"
                        : step ? " in steps of "
                               : "",
                        step && !points ? cut(step + 1, scratch) : "");
}

/* "column Candidate", "columns Forename and Surname" */
static const char *columns_in_words(const char *first, const char *last, bool says_column,
                                    struct arena *scratch)
{
    const char *const lead = !says_column ? "" : last ? "columns " : "column ";
    return first ? arena_format(scratch, "%s%s%s%s", lead, cut(first, scratch), last ? " and " : "",
                                last ? cut(last, scratch) : "")
                 : NULL;
}

static void add_people(const struct reading_facts *facts, struct arena *scratch, struct buffer *out)
{
    const char *const given = facts->interviewer;
    const char *const candidate = columns_in_words(facts->candidate_column, facts->candidate_last,
                                                   true, scratch);
    const bool says_column = !candidate || facts->candidate_last || facts->interviewer_last;
    const char *const interviewer = given ? NULL
                                          : columns_in_words(facts->interviewer_column,
                                                             facts->interviewer_last, says_column,
                                                             scratch);
    phrase(out, "{} candidate{|s}{}, {} interviewer{|s}{}{}", COUNT(facts->candidates),
           PHRASE_IF(candidate, " ({})", TEXT(candidate)), COUNT(facts->interviewers),
           PHRASE_IF(given, " (as given: {})", TEXT(cut(given, scratch))),
           PHRASE_IF(interviewer, " ({})", TEXT(interviewer)));
}

static void add_questions(const struct reading_facts *facts, struct arena *scratch,
                          struct buffer *out)
{
    const char *const first = facts->first_question, *const last = facts->last_question;
    const bool known = first && last;
    phrase(out, ", {} question{|s}{}{}", COUNT(facts->questions),
           PHRASE_IF(known && strcmp(first, last) == 0, " ({})", TEXT(cut(first, scratch))),
           PHRASE_IF(known && strcmp(first, last) != 0, " ({} to {})", TEXT(cut(first, scratch)),
                     TEXT(cut(last, scratch))));
}

static void add_scores(const struct reading_facts *facts, struct arena *scratch, struct buffer *out)
{
    struct phrase_value scales[SHOWN_SCALES];
    const size_t n = facts->n_scales < SHOWN_SCALES ? facts->n_scales : SHOWN_SCALES;
    for (size_t i = 0; i < n; i++)
        scales[i] = TEXT(scale_in_words(facts->scales[i], scratch));
    phrase(out, ", {} score{|s}{}{}", COUNT(facts->scores),
           PHRASE_IF(n > 0, " on {}", LIST_MORE(scales, n, facts->n_scales - n)),
           PHRASE_IF(facts->missing > 0, ", {} missing", COUNT(facts->missing)));
}

static void add_unread(const struct reading_facts *facts, struct arena *scratch, struct buffer *out)
{
    struct phrase_value columns[SHOWN_COLUMNS];
    const size_t n = facts->n_unread < SHOWN_COLUMNS ? facts->n_unread : SHOWN_COLUMNS;
    for (size_t i = 0; i < n; i++)
        columns[i] = TEXT(cut(facts->unread[i], scratch));
    phrase(out, "; {} column{ is|s are} not read: {}", COUNT(facts->n_unread),
           LIST_MORE(columns, n, facts->n_unread - n));
}

void reading_words_sentence(const struct reading_facts *facts, struct buffer *out)
{
    struct arena scratch = {0};
    add_people(facts, &scratch, out);
    add_questions(facts, &scratch, out);
    add_scores(facts, &scratch, out);
    if (facts->n_unread)
        add_unread(facts, &scratch, out);
    arena_free(&scratch);
}
