#include "reports/questions/finding_words.h"

#include "reports/model/level.h"
#include "reports/questions/finding_advice.h"
#include "reports/questions/finding_evidence.h"
#include "reports/text/wording.h"

struct wording {
    const char *label, *clear, *watch; /* the verdicts follow the name of the question */
};

/* The kinds that speak of a level have their verdict built instead. */
static const struct wording wordings[] = {
    [FINDING_TOO_HARD] = {"too hard", " is too hard", " may be too hard"},
    [FINDING_TOO_EASY] = {"too easy", " is too easy", " may be too easy"},
    [FINDING_NEGATIVE] = {"strong candidates do worse", ": strong candidates do worse",
                          ": strong candidates may do worse"},
    [FINDING_FLAT] = {"does not separate", " does not separate strong from weak candidates",
                      " may not separate strong from weak candidates"},
    [FINDING_DISAGREE] = {"interviewers disagree", ": interviewers disagree",
                          ": interviewers may disagree"},
    [FINDING_FLOOR] = {"lowest score too often", " gets the lowest score too often",
                       " may get the lowest score too often"},
    [FINDING_CEILING] = {"highest score too often", " gets the highest score too often",
                         " may get the highest score too often"},
    [FINDING_UNUSED_LEVEL] = {"unused score", NULL, NULL},
    [FINDING_DISORDERED_LEVELS] = {"scores out of order", NULL, NULL},
    [FINDING_TOO_FEW] = {"too few answers", " has too few answers to judge",
                         " has too few answers to judge"},
};

const char *finding_words_label(const struct finding *finding)
{
    return wordings[finding->kind].label;
}

static void add_level_verdict(const struct report *report, size_t question,
                              const struct finding *finding, struct buffer *heading)
{
    const struct scale *const scale = level_scale(report, question);
    const bool clear = finding->strength == STRENGTH_CLEAR;
    if (finding->kind == FINDING_UNUSED_LEVEL) {
        buffer_add(heading, clear ? ": nobody scores " : ": nobody so far scores ");
    } else {
        buffer_add(heading, ": ");
        level_name(scale, level_above(report, question, finding->level), heading);
        buffer_add(heading, clear ? " goes to weaker candidates than "
                                  : " may go to weaker candidates than ");
    }
    level_name(scale, finding->level, heading);
}

static void add_name(const struct question *question, struct buffer *heading)
{
    buffer_add(heading, question->code);
    if (*question->title)
        buffer_format(heading, " “%s”", question->title);
}

void finding_words_heading(const struct report *report, size_t question,
                           const struct finding *finding, struct buffer *heading)
{
    const struct wording *const wording = &wordings[finding->kind];
    add_name(&report->catalogue->questions[question], heading);
    if (wording->clear)
        buffer_add(heading, finding->strength == STRENGTH_WATCH ? wording->watch : wording->clear);
    else
        add_level_verdict(report, question, finding, heading);
}

void finding_words(const struct report *report, size_t question, const struct finding *finding,
                   struct buffer *text, struct buffer *action)
{
    finding_evidence_add(report, question, finding, text);
    finding_advice_add(report, question, finding, action);
}

void finding_words_too_few_together(const struct report *report, struct buffer *text)
{
    buffer_format(text,
                  "Difficulty needs scores of %zu candidates; in brackets is how many each has:",
                  report->limits->floor_difficulty);
}

void finding_words_summary(const struct report *report, struct buffer *text)
{
    const struct questions_result *const questions = &report->result->questions;
    const size_t judged = questions->n_clear + questions->n_watch + questions->n_healthy;
    if (judged == 0)
        buffer_add(text, "Not enough answers yet to judge any question");
    else if (questions->n_clear == 0 && questions->n_too_few == 0)
        buffer_add(text, "No question needs attention");
    else if (questions->n_clear == 0 && judged == 1)
        buffer_add(text, "The one question with enough answers needs no attention");
    else if (questions->n_clear == 0)
        buffer_format(text, "None of the %zu questions with enough answers needs attention",
                      judged);
    else if (judged + questions->n_too_few == 1)
        buffer_add(text, "The one question needs attention");
    else
        buffer_format(text, "%zu of %zu questions %s attention", questions->n_clear,
                      judged + questions->n_too_few, questions->n_clear == 1 ? "needs" : "need");
}

void finding_words_standing(const struct report *report, struct buffer *text)
{
    const struct questions_result *const questions = &report->result->questions;
    const struct {
        size_t count;
        const char *one, *many;
    } others[] = {
        {questions->n_watch, "is to watch", "are to watch"},
        {questions->n_healthy, "is healthy", "are healthy"},
        {questions->n_too_few, "has too few answers", "have too few answers"},
    };
    const size_t judged = questions->n_clear + questions->n_watch + questions->n_healthy;
    finding_words_summary(report, text);
    if (judged == 0 || judged + questions->n_too_few == 1)
        return;
    size_t index = questions->n_clear > 0, n = index;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        n += others[i].count > 0;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (others[i].count == 0)
            continue;
        buffer_format(text, "%s%zu %s", index == 0 ? ": " : wording_joint(index, n),
                      others[i].count, others[i].count == 1 ? others[i].one : others[i].many);
        index++;
    }
}

void finding_words_tally(const struct report *report, struct buffer *text)
{
    const struct questions_result *const questions = &report->result->questions;
    const struct {
        size_t count;
        const char *what;
    } parts[] = {
        {questions->n_clear, "flagged"},
        {questions->n_watch, "to watch"},
        {questions->n_too_few, "with too few answers"},
        {questions->n_healthy, "healthy"},
    };
    size_t n = 0, index = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        n += parts[i].count > 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].count > 0)
            buffer_format(text, "%s%zu %s", wording_joint(index++, n), parts[i].count,
                          parts[i].what);
}
