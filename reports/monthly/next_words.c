#include "reports/monthly/next_words.h"

#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

enum { MOST_NAMED = 4 };

/* What a session would be about, each once. */
struct session {
    struct phrase_value *people, *questions;
    size_t n_people, n_questions, n_findings;
};

static bool is_of_level(const struct headline_item *item)
{
    return headline_is_of_interviewer(item->subject) && item->finding.kind != FINDING_FEW_LEVELS;
}

static bool is_of_question(const struct headline_item *item)
{
    return item->subject == HEADLINE_QUESTION && item->finding.kind == FINDING_DISAGREE;
}

static void add_person(const struct report *report, size_t interviewer, struct arena *arena,
                       struct session *session)
{
    session->people[session->n_people++] = TEXT(
        report_names_interviewer_text(report, interviewer, arena));
}

static void add_finding(const struct report *report, const struct headline_item *item,
                        struct arena *arena, struct session *session)
{
    if (is_of_level(item)) {
        add_person(report, item->index, arena, session);
        if (item->subject == HEADLINE_PAIR)
            add_person(report, item->other, arena, session);
    } else if (is_of_question(item)) {
        session->questions[session->n_questions++] = TEXT(
            report->catalogue->questions[item->index].code);
    } else {
        return;
    }
    session->n_findings++;
}

static struct phrase_value named(const struct phrase_value *values, size_t n)
{
    return n > MOST_NAMED ? LIST_MORE(values, MOST_NAMED - 1, n - MOST_NAMED + 1) : LIST(values, n);
}

static void add(const struct session *session, size_t n_open, struct buffer *text)
{
    const struct phrase_value people = named(session->people, session->n_people);
    const struct phrase_value questions = named(session->questions, session->n_questions);
    phrase(text,
           "One calibration session serves {}: {} score the same answers{}, each alone, and then "
           "compare.",
           session->n_findings < n_open
               ? PHRASE("{} of these {} findings", SPELLED(session->n_findings), SPELLED(n_open))
           : n_open == 2 ? TEXT("both findings")
                         : PHRASE("all {} findings", SPELLED(n_open)),
           session->n_people > 0 ? people : TEXT("the interviewers"),
           PHRASE_IF(session->n_questions > 0, " to {}", questions));
}

bool next_words(const struct report *report, const struct headline *headline, struct buffer *text)
{
    const size_t n_open = headline->n_open;
    struct arena scratch = {0};
    struct session session = {.people = ARENA_ARRAY(&scratch, 2 * n_open + 1, struct phrase_value),
                              .questions = ARENA_ARRAY(&scratch, n_open, struct phrase_value)};
    for (size_t i = 0; i < n_open; i++)
        add_finding(report, &headline->items[i], &scratch, &session);
    if (session.n_people > 0 && session.n_people < report->catalogue->n_interviewers)
        session.people[session.n_people++] = TEXT("a colleague or two");
    const bool is_told = session.n_findings > 1;
    if (is_told)
        add(&session, n_open, text);
    arena_free(&scratch);
    return is_told;
}
