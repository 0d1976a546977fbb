#include "reports/interviewers/interviewer_group_words.h"

#include "reports/agreement/agreement_counts.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

enum { MOST_NAMES = 6, MOST_GROUPS = 4 };

size_t interviewer_group_words_missing(const struct interviewer_groups *groups)
{
    return groups->n > 0 ? groups->n - 1 : 0;
}

static const struct interviewer_groups *groups_of(const struct report *report)
{
    return &report->result->interviewers.same_answers;
}

static size_t size_of(const struct report *report, long group)
{
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        n += groups_of(report)->group[i] == group;
    return n;
}

/* Whether the interviewer is one of those listed: of a group or, `group` being GROUP_NONE, alone.
 */
static bool is_listed(const struct report *report, size_t interviewer, long group)
{
    const long its = groups_of(report)->group[interviewer];
    return group == GROUP_NONE ? its != GROUP_NONE && size_of(report, its) == 1 : its == group;
}

/* "Ana, Bo and Cy", "Ana, Bo, Cy, Di, Eve, Flo and three others" */
static void add_names(const struct report *report, long group, size_t n, struct buffer *text)
{
    struct phrase_value names[MOST_NAMES + 1];
    const size_t shown = n > MOST_NAMES ? MOST_NAMES : n;
    size_t named = 0;
    for (size_t i = 0; named < shown; i++)
        if (is_listed(report, i, group))
            names[named++] = INTERVIEWER(report, i);
    if (n > shown)
        names[named++] = COUNTED(n - shown, "other", "others");
    phrase(text, "{}", LIST(names, named));
}

static void add_groups(const struct report *report, size_t n_groups, struct buffer *text)
{
    size_t listed = 0;
    phrase(text,
           "{^} groups never scored an answer together, so that nobody can be compared with those "
           "of another: ",
           SPELLED(n_groups));
    for (long group = 0; group < (long)groups_of(report)->n && listed < MOST_GROUPS; group++) {
        const size_t n = size_of(report, group);
        if (n < 2)
            continue;
        phrase(text, listed++ > 0 ? "; " : "");
        add_names(report, group, n, text);
    }
    phrase(text, "{}. ",
           PHRASE_IF(n_groups > listed, "; and {} more group{|s}", SPELLED(n_groups - listed)));
}

static void add_alone(const struct report *report, size_t n_alone, struct buffer *text)
{
    add_names(report, GROUP_NONE, n_alone, text);
    phrase(text, " shared no answer with a colleague. ");
}

void interviewer_group_words(const struct report *report, struct buffer *text)
{
    size_t n_groups = 0, n_alone = 0;
    for (long group = 0; group < (long)groups_of(report)->n; group++) {
        const size_t n = size_of(report, group);
        n_groups += n > 1;
        n_alone += n == 1;
    }
    if (n_groups + n_alone < 2)
        return;
    if (n_groups == 0) {
        agreement_counts_why_apart(report, text);
        return;
    }
    if (n_groups > 1)
        add_groups(report, n_groups, text);
    if (n_alone > 0)
        add_alone(report, n_alone, text);
    phrase(
        text,
        "{^} interview{|s} shared across groups would join all; each interviewer needs {} answers "
        "in common to be compared.",
        SPELLED(interviewer_group_words_missing(groups_of(report))),
        DIGITS(report->limits->floor_severity));
}
