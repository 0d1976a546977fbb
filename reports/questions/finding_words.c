#include "reports/questions/finding_words.h"

#include "reports/model/level.h"
#include "reports/questions/finding_advice.h"
#include "reports/questions/finding_evidence.h"
#include "reports/text/phrase.h"

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
    if (finding->kind == FINDING_UNUSED_LEVEL)
        phrase(heading, clear ? ": nobody scores {}" : ": nobody so far scores {}",
               level_value(scale, finding->level));
    else
        phrase(heading,
               clear ? ": {} goes to weaker candidates than {}"
                     : ": {} may go to weaker candidates than {}",
               level_value(scale, level_above(report, question, finding->level)),
               level_value(scale, finding->level));
}

static void add_name(const struct question *question, struct buffer *heading)
{
    phrase(heading, "{}{}", TEXT(question->code),
           PHRASE_IF(*question->title, " {}", QUOTED(question->title)));
}

void finding_words_heading(const struct report *report, size_t question,
                           const struct finding *finding, struct buffer *heading)
{
    const struct wording *const wording = &wordings[finding->kind];
    add_name(&report->catalogue->questions[question], heading);
    if (wording->clear)
        phrase(heading, "{}",
               TEXT(finding->strength == STRENGTH_WATCH ? wording->watch : wording->clear));
    else
        add_level_verdict(report, question, finding, heading);
}

void finding_words(const struct report *report, size_t question, const struct finding *finding,
                   struct buffer *text, struct buffer *action)
{
    finding_evidence_add(report, question, finding, text);
    finding_advice_add(report, question, finding, action);
}
