#include "reports/questions/question_map_words.h"

#include "reports/model/question_flags.h"
#include "reports/questions/finding_words.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

/* As many codes as a sentence names one by one; more are counted. */
enum { NAMED_IN_TITLE = 3, NAMED_AS_MISSING = 6, DESCRIBED = 12 };

/* Codes of questions. */
struct code_list {
    struct phrase_value *codes;
    size_t n;
};

static struct code_list list_create(const struct report *report, struct arena *arena)
{
    return (struct code_list){
        ARENA_ARRAY(arena, report->catalogue->n_questions, struct phrase_value), 0};
}

static void list_add(struct code_list *list, const struct report *report, size_t question,
                     struct arena *arena)
{
    list->codes[list->n++] = TEXT(question_code(report, question, arena));
}

/* "3.2, 4.1 and B7", or "five questions" where they are more than `most`. */
static struct phrase_value list_value(const struct code_list *list, size_t most)
{
    return list->n > most ? COUNTED(list->n, "question", "questions") : LIST(list->codes, list->n);
}

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

/* " Not shown for want of answers: 3.2 and 4.1."; nothing where all are shown. */
static void add_missing(const struct report *report,
                        bool (*is_shown)(const struct question_result *), struct arena *arena,
                        struct buffer *reading)
{
    struct code_list missing = list_create(report, arena);
    for (size_t i = 0; i < report->catalogue->n_questions; i++)
        if (result_of(report, i)->n_ratings > 0 && !is_shown(result_of(report, i)))
            list_add(&missing, report, i, arena);
    if (missing.n > 0)
        phrase(reading, " Not shown for want of answers: {}.",
               list_value(&missing, NAMED_AS_MISSING));
}

static size_t count_shown(const struct report *report,
                          bool (*is_shown)(const struct question_result *))
{
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_questions; i++)
        n += is_shown(result_of(report, i));
    return n;
}

/* What the flag says of some questions. */
static void add_flag(enum question_flag flag, struct phrase_value who, struct buffer *title)
{
    switch (flag) {
    case FLAG_HARD:
        phrase(title, "{} {is|are} too hard", who);
        break;
    case FLAG_EASY:
        phrase(title, "{} {is|are} too easy", who);
        break;
    case FLAG_FLAT:
        phrase(title, "{} {does|do} not separate strong from weak candidates", who);
        break;
    default:
        phrase(title, "interviewers disagree on {}", who);
    }
}

static const char *map_title(const struct report *report, struct arena *arena)
{
    struct buffer title = {0};
    for (enum question_flag flag = FLAG_HARD; flag < N_FLAGS; flag++) {
        struct code_list list = list_create(report, arena);
        for (size_t i = 0; i < report->catalogue->n_questions; i++)
            if (question_flag_is_on_map(result_of(report, i)) &&
                question_flag(result_of(report, i)) == flag)
                list_add(&list, report, i, arena);
        if (list.n == 0)
            continue;
        phrase(&title, title.length ? "; " : "");
        add_flag(flag, list_value(&list, NAMED_IN_TITLE), &title);
    }
    if (title.length == 0)
        phrase(&title, "No question is clearly outside the healthy zone");
    wording_capital(&title, 0);
    return wording_keep(&title, arena);
}

/* "3.2: too hard; candidates reach 14 % of the scale (10–18 %), separation 0.33 (0.13–0.51), n 82."
 */
static void describe_point(const struct report *report, size_t question, struct arena *arena,
                           struct buffer *text)
{
    const struct question_result *const result = result_of(report, question);
    phrase(text, " {}: ", TEXT(question_code(report, question, arena)));
    for (size_t i = 0, n = 0; i < result->n_findings; i++)
        if (result->findings[i].strength == STRENGTH_CLEAR)
            phrase(text, n++ > 0 ? ", {}" : "{}", TEXT(finding_words_label(&result->findings[i])));
    phrase(text, "; candidates reach {} of the scale ({}), separation {}, n {}.",
           SHARE(result->difficulty.value), SHARE_BOUNDS(&result->difficulty),
           ESTIMATE(&result->discrimination, 2), COUNT(result->n_candidates));
}

static const char *describe_map(const struct report *report, const char *title, struct arena *arena)
{
    struct buffer text = {0};
    phrase(
        &text,
        "Scatter chart. {}. It shows {} question{|s} by difficulty and separation, with "
        "95\u00a0% intervals; the lines are at {} and {} of the scale and at a separation of {}.",
        TEXT(title), SPELLED(count_shown(report, question_flag_is_on_map)),
        SHARE(report->limits->too_easy), SHARE(report->limits->too_hard),
        PLAIN(report->limits->flat));
    size_t described = 0;
    for (size_t i = 0; i < report->catalogue->n_questions && described < DESCRIBED; i++)
        if (question_flag_is_on_map(result_of(report, i)) &&
            question_flag(result_of(report, i)) > FLAG_WATCH) {
            describe_point(report, i, arena, &text);
            described++;
        }
    phrase(&text, " The table of all questions has every number.");
    return wording_keep(&text, arena);
}

void question_map_words(const struct report *report, struct arena *arena, struct chart *chart)
{
    chart->title = map_title(report, arena);
    struct buffer reading = {0};
    phrase(&reading,
           "Each mark is a question: further right is harder, higher up separates strong from "
           "weak candidates better; lines are 95\u00a0% intervals, hollow marks are worth "
           "watching.");
    add_missing(report, question_flag_is_on_map, arena, &reading);
    chart->reading = wording_keep(&reading, arena);
    chart->description = describe_map(report, chart->title, arena);
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
        struct code_list list = list_create(report, arena);
        for (size_t i = 0; i < report->catalogue->n_questions; i++)
            if (question_flag_has_rubric(result_of(report, i)) &&
                has_finding(result_of(report, i), kinds[k], strength))
                list_add(&list, report, i, arena);
        if (list.n == 0)
            continue;
        phrase(title, title->length ? "; " : "");
        add_fault(kinds[k], strength == STRENGTH_CLEAR, list_value(&list, NAMED_IN_TITLE), title);
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
           TEXT(question_code(report, question, arena)), SHARE(result->floor.value),
           SHARE(result->ceiling.value),
           PHRASE_IF(reach->status == ESTIMATE_OK, ", candidates reach {} of the scale ({})",
                     SHARE(reach->value), SHARE_BOUNDS(reach)),
           COUNT(result->n_ratings));
}

static const char *describe_rubrics(const struct report *report, const char *title,
                                    struct arena *arena)
{
    struct buffer text = {0};
    phrase(&text,
           "Stacked bars. {}. They show how {} {question uses its scale|questions use their "
           "scales}.",
           TEXT(title), SPELLED(count_shown(report, question_flag_has_rubric)));
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
    add_missing(report, question_flag_has_rubric, arena, &reading);
    chart->reading = wording_keep(&reading, arena);
    chart->description = describe_rubrics(report, chart->title, arena);
}
