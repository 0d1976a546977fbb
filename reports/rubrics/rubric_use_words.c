#include "reports/rubrics/rubric_use_words.h"

#include "reports/model/question_flags.h"
#include "reports/model/question_list.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

/* As many codes as a title names one by one, and as many bars as the description tells. */
enum { NAMED_IN_TITLE = 3, DESCRIBED = 12 };

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

static bool has_finding(const struct question_result *question, enum finding_kind kind,
                        enum finding_strength strength)
{
    for (size_t i = 0; i < question->n_findings; i++)
        if (question->findings[i].kind == kind && question->findings[i].strength == strength)
            return true;
    return false;
}

/* What a finding says of the rubrics of some questions. */
static void add_fault(enum finding_kind kind, bool clear, struct phrase_value who,
                      struct buffer *title)
{
    switch (kind) {
    case FINDING_FLOOR:
        phrase(title,
               clear ? "{} {gets|get} the lowest score too often"
                     : "{} may get the lowest score too often",
               who);
        break;
    case FINDING_CEILING:
        phrase(title,
               clear ? "{} {gets|get} the highest score too often"
                     : "{} may get the highest score too often",
               who);
        break;
    case FINDING_UNUSED_LEVEL:
        phrase(title, clear ? "{} {leaves|leave} a score unused" : "{} may leave a score unused",
               who);
        break;
    default:
        phrase(title,
               clear ? "{} {has|have} scores out of order" : "{} may have scores out of order",
               who);
    }
}

static void add_faults(const struct report *report, enum finding_strength strength,
                       struct arena *arena, struct buffer *title)
{
    static const enum finding_kind kinds[] = {FINDING_FLOOR, FINDING_CEILING, FINDING_UNUSED_LEVEL,
                                              FINDING_DISORDERED_LEVELS};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        struct question_list list = question_list_create(report, arena);
        for (size_t i = 0; i < report->catalogue->n_questions; i++)
            if (question_flag_has_rubric(result_of(report, i)) &&
                has_finding(result_of(report, i), kinds[k], strength))
                question_list_add(&list, report, i, arena);
        if (list.n == 0)
            continue;
        phrase(title, title->length ? "; " : "");
        add_fault(kinds[k], strength == STRENGTH_CLEAR, question_list_value(&list, NAMED_IN_TITLE),
                  title);
    }
}

static const char *rubric_title(const struct report *report, struct arena *arena)
{
    struct buffer title = {0};
    add_faults(report, STRENGTH_CLEAR, arena, &title);
    if (title.length == 0)
        add_faults(report, STRENGTH_WATCH, arena, &title);
    if (title.length == 0)
        phrase(&title, "No question piles up at one end of its scale or leaves a score unused");
    wording_capital(&title, 0);
    return wording_keep(&title, arena);
}

/* "3.2: 64 % lowest score, 1 % highest, candidates reach 14 % of the scale (10–18 %), n 99." */
static void describe_bar(const struct report *report, size_t question, struct arena *arena,
                         struct buffer *text)
{
    const struct question_result *const result = result_of(report, question);
    const struct estimate *const reach = &result->difficulty;
    phrase(text, " {}: {} lowest score, {} highest{}, n {}.",
           TEXT(report_names_code(report, question, arena)), SHARE(result->floor.value),
           SHARE(result->ceiling.value),
           PHRASE_IF(reach->status == ESTIMATE_OK, ", candidates reach {} of the scale ({})",
                     SHARE(reach->value), SHARE_BOUNDS(reach)),
           COUNT(question_result_on_scale(result)));
}

static const char *describe_rubrics(const struct report *report, const char *title,
                                    struct arena *arena)
{
    struct buffer text = {0};
    phrase(&text,
           "Stacked bars. {}. They show how {} {question uses its scale|questions use their "
           "scales}.",
           TEXT(title), SPELLED(question_list_count(report, question_flag_has_rubric)));
    size_t described = 0;
    for (size_t i = 0; i < report->catalogue->n_questions && described < DESCRIBED; i++)
        if (question_flag_has_rubric(result_of(report, i))) {
            describe_bar(report, i, arena, &text);
            described++;
        }
    phrase(&text, " The table of all questions has every number.");
    return wording_keep(&text, arena);
}

void rubric_use_words(const struct report *report, struct arena *arena, struct chart *chart)
{
    const bool points = question_flag_points_scale(report) != NULL;
    chart->title = rubric_title(report, arena);
    struct buffer reading = {0};
    phrase(&reading,
           "Share of all ratings at each score, hardest question on top; bars are centred on "
           "the middle of the scale, the dot is the average{} with its 95\u00a0% interval.",
           PHRASE_IF(!points, " as a share of the scale"));
    question_list_add_missing(report, question_flag_has_rubric, arena, &reading);
    chart->reading = wording_keep(&reading, arena);
    chart->description = describe_rubrics(report, chart->title, arena);
}
