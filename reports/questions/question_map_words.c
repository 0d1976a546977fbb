#include "reports/questions/question_map_words.h"

#include "reports/model/question_flags.h"
#include "reports/model/question_list.h"
#include "reports/model/report_names.h"
#include "reports/questions/finding_words.h"
#include "reports/questions/question_mark.h"
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

/* "3.2: too hard; average 1.5 (1.4–1.7), separation 0.33 (0.13–0.51), n 82." */
static void describe_point(const struct report *report, size_t question, struct arena *arena,
                           struct buffer *text)
{
    const struct scale *const scale = question_flag_points_scale(report);
    const struct question_result *const result = result_of(report, question);
    const struct estimate *const reach = question_result_judged_difficulty(result);
    phrase(text, " {}: ", TEXT(report_names_code(report, question, arena)));
    for (size_t i = 0, n = 0; i < result->n_findings; i++)
        if (result->findings[i].strength == STRENGTH_CLEAR)
            phrase(text, n++ > 0 ? ", {}" : "{}", TEXT(finding_words_label(&result->findings[i])));
    if (scale)
        phrase(text, "; average {} ({})", NUMBER(scale_value(scale, reach->value), 2),
               BETWEEN(scale_value(scale, reach->lower), scale_value(scale, reach->upper), 2));
    else
        phrase(text, "; average {} of the scale ({})", SHARE(reach->value), SHARE_BOUNDS(reach));
    phrase(text, ", separation {}, n {}.", ESTIMATE(&result->separation, 2),
           COUNT(result->n_candidates));
}

static void describe_lines(const struct report *report, struct buffer *text)
{
    const struct scale *const scale = question_flag_points_scale(report);
    const struct limits *const limits = report->limits;
    if (scale)
        phrase(text, "the lines are at an average of {} and {}",
               PLAIN(scale_value(scale, limits->too_hard)),
               PLAIN(scale_value(scale, limits->too_easy)));
    else
        phrase(text, "the lines are at {} and {} of the scale", SHARE(limits->too_hard),
               SHARE(limits->too_easy));
    phrase(text, " and at a separation of {}.", PLAIN(limits->flat));
}

static const char *describe_map(const struct report *report, const char *title, struct arena *arena)
{
    struct buffer text = {0};
    phrase(&text,
           "Scatter chart. {}. It shows {} question{|s} by average score and separation, with "
           "95\u00a0% intervals where they need attention; ",
           TEXT(title), SPELLED(question_list_count(report, question_flag_is_on_map)));
    describe_lines(report, &text);
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

static bool has_mark(const struct report *report, enum question_mark mark)
{
    for (size_t i = 0; i < report->catalogue->n_questions; i++)
        if (question_flag_is_on_map(result_of(report, i)) &&
            question_mark(result_of(report, i)) == mark)
            return true;
    return false;
}

/* What the marks without a fault stand for, and the crosses. */
static void add_marks(const struct report *report, struct buffer *reading)
{
    const bool sound = has_mark(report, MARK_SOUND), unsure = has_mark(report, MARK_UNSURE),
               watch = has_mark(report, MARK_WATCH);
    const struct phrase_value kinds[] = {
        sound ? TEXT("dots are sound") : NOTHING, watch ? TEXT("rings are to watch") : NOTHING,
        unsure ? TEXT("of dotted rings nobody can say yet") : NOTHING};
    phrase(reading, "{} Crosses are 95\u00a0% intervals.",
           PHRASE_IF(sound || unsure || watch, " {^}.", LIST_OF(kinds)));
}

void question_map_words(const struct report *report, struct arena *arena, struct chart *chart)
{
    chart->title = map_title(report, arena);
    struct buffer reading = {0};
    phrase(&reading, "Each mark is a question: further left is harder, further up separates "
                     "strong from weak candidates better.");
    add_marks(report, &reading);
    if (report->result->questions.difficulty_basis == DIFFICULTY_NET)
        phrase(&reading, " Averages are net of who was asked and who asked.");
    question_list_add_missing(report, question_flag_is_on_map, arena, &reading);
    chart->reading = wording_keep(&reading, arena);
    chart->description = describe_map(report, chart->title, arena);
}
