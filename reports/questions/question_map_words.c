#include "reports/questions/question_map_words.h"

#include "reports/model/question_flags.h"
#include "reports/model/question_list.h"
#include "reports/model/report_names.h"
#include "reports/questions/finding_words.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

/* As many codes as a title names one by one, and as many marks as the description tells. */
enum { NAMED_IN_TITLE = 3, DESCRIBED = 12 };

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

/* Of the colour of those that do not separate, and more than that: by its first clear finding,
 * which is the verdict everywhere. */
static bool ranks_backwards(const struct question_result *question)
{
    for (size_t i = 0; i < question->n_findings; i++)
        if (question->findings[i].strength == STRENGTH_CLEAR)
            return question->findings[i].kind == FINDING_NEGATIVE;
    return false;
}

/* What the flag says of some questions. */
static void add_flag(enum question_flag flag, bool backwards, struct phrase_value who,
                     struct buffer *title)
{
    if (backwards) {
        phrase(title, "strong candidates do worse on {}", who);
        return;
    }
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

static void add_flagged(const struct report *report, enum question_flag flag, bool backwards,
                        struct arena *arena, struct buffer *title)
{
    struct question_list list = question_list_create(report, arena);
    for (size_t i = 0; i < report->catalogue->n_questions; i++) {
        const struct question_result *const question = result_of(report, i);
        if (question_flag_is_on_map(question) && question_flag(question) == flag &&
            (flag == FLAG_FLAT && ranks_backwards(question)) == backwards)
            question_list_add(&list, report, i, arena);
    }
    if (list.n == 0)
        return;
    phrase(title, title->length ? "; " : "");
    add_flag(flag, backwards, question_list_value(&list, NAMED_IN_TITLE), title);
}

static const char *map_title(const struct report *report, struct arena *arena)
{
    struct buffer title = {0};
    for (enum question_flag flag = FLAG_HARD; flag < N_FLAGS; flag++) {
        add_flagged(report, flag, true, arena, &title);
        add_flagged(report, flag, false, arena, &title);
    }
    if (title.length == 0)
        phrase(&title, "No question is clearly beyond a line");
    wording_capital(&title, 0);
    return wording_keep(&title, arena);
}

/* "3.2: too hard; candidates reach 14 % of the scale (10–18 %), separation 0.33 (0.13–0.51), n 82."
 */
static void describe_point(const struct report *report, size_t question, struct arena *arena,
                           struct buffer *text)
{
    const struct question_result *const result = result_of(report, question);
    const struct estimate *const reach = question_result_judged_difficulty(result);
    phrase(text, " {}: ", TEXT(report_names_code(report, question, arena)));
    for (size_t i = 0, n = 0; i < result->n_findings; i++)
        if (result->findings[i].strength == STRENGTH_CLEAR)
            phrase(text, n++ > 0 ? ", {}" : "{}", TEXT(finding_words_label(&result->findings[i])));
    phrase(text, "; candidates reach {} of the scale ({}), separation {}, n {}.",
           SHARE(reach->value), SHARE_BOUNDS(reach), ESTIMATE(&result->separation, 2),
           COUNT(result->n_candidates));
}

static const char *describe_map(const struct report *report, const char *title, struct arena *arena)
{
    struct buffer text = {0};
    phrase(
        &text,
        "Scatter chart. {}. It shows {} question{|s} by difficulty and separation, with "
        "95\u00a0% intervals; the lines are at {} and {} of the scale and at a separation of {}.",
        TEXT(title), SPELLED(question_list_count(report, question_flag_is_on_map)),
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
           "watching{}.",
           PHRASE_IF(report->result->questions.difficulty_basis == DIFFICULTY_NET,
                     "; difficulty is net of who was asked and who asked"));
    question_list_add_missing(report, question_flag_is_on_map, arena, &reading);
    chart->reading = wording_keep(&reading, arena);
    chart->description = describe_map(report, chart->title, arena);
}
