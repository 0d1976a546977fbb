#include "reports/model/report_names.h"

#include <inttypes.h>

#include "analytics/calibration/calibration_plan.h"
#include "base/text.h"

enum { LONGEST_CODE = 24, LONGEST_NAME = 40 }; /* columns */

void report_names_question(const struct report *report, size_t question, struct buffer *text)
{
    const struct question *const asked = &report->catalogue->questions[question];
    phrase(text, "{}{}", TEXT(asked->code),
           PHRASE_IF(asked->title && *asked->title, " {}", TEXT(asked->title)));
}

void report_names_interviewer(const struct report *report, size_t interviewer, struct buffer *text)
{
    phrase(text, "{}", TEXT(report->catalogue->interviewers[interviewer]));
}

char *report_names_interviewer_text(const struct report *report, size_t interviewer,
                                    struct arena *arena)
{
    return arena_copy(arena, report->catalogue->interviewers[interviewer]);
}

/* label NULL: not known. */
static void add_candidate(const struct report *report, int64_t candidate,
                          const struct candidate_label *label, struct buffer *text)
{
    if (!report->names || !label)
        buffer_format(text, "C-%04" PRId64, candidate);
    else if (label->name && *label->name)
        phrase(text, "{} ({})", TEXT(label->name), TEXT(label->export_id));
    else
        phrase(text, "{}", TEXT(label->export_id));
}

void report_names_candidate(const struct report *report, size_t profile, struct buffer *text)
{
    add_candidate(report, report->result->profiles[profile].candidate,
                  report->labels ? &report->labels[profile] : NULL, text);
}

void report_names_modelled_candidate(const struct report *report, size_t index, struct buffer *text)
{
    if (report->people)
        buffer_format(text, "%s", report->people[index].export_id);
    else
        add_candidate(report, report->model->candidates[index].candidate, NULL, text);
}

void report_names_listed_candidate(const struct report *report, size_t index, struct buffer *text)
{
    add_candidate(report, report->listed[index].candidate, &report->listed[index], text);
}

void report_names_session_candidate(const struct report *report, size_t answer, struct buffer *text)
{
    add_candidate(report, report->session->answers[answer].candidate,
                  report->session_people ? &report->session_people[answer] : NULL, text);
}

const char *report_names_code(const struct report *report, size_t question, struct arena *arena)
{
    return text_printable(arena, report->catalogue->questions[question].code, LONGEST_CODE);
}

const char *report_names_person(const struct report *report, size_t interviewer,
                                struct arena *arena)
{
    struct buffer name = {0};
    report_names_interviewer(report, interviewer, &name);
    const char *const printable = text_printable(arena, name.data, LONGEST_NAME);
    buffer_free(&name);
    return printable;
}

const char *report_names_topic(const struct report *report, size_t question)
{
    const struct catalogue *const catalogue = report->catalogue;
    const size_t topic = catalogue->questions[question].topic;
    return topic < catalogue->n_topics ? catalogue->topics[topic].code : "";
}
