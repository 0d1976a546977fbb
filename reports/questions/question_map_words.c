#include "reports/questions/question_map_words.h"

#include "reports/model/question_flags.h"
#include "reports/questions/finding_words.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

/* As many codes as a sentence names one by one; more are counted. */
enum { NAMED_IN_TITLE = 3, NAMED_AS_MISSING = 6, DESCRIBED = 12 };

struct question_list {
    size_t *questions;
    size_t n;
};

static struct question_list list_create(const struct report *report, struct arena *arena)
{
    return (struct question_list){ARENA_ARRAY(arena, report->catalogue->n_questions, size_t), 0};
}

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

/* "3.2, 4.1 and B7", or "five questions" where they are more than `most`. */
static void add_questions(const struct report *report, const struct question_list *list,
                          size_t most, struct arena *arena, struct buffer *text)
{
    if (list->n > most) {
        wording_counted(list->n, "question", "questions", text);
        return;
    }
    for (size_t i = 0; i < list->n; i++)
        buffer_format(text, "%s%s", wording_joint(i, list->n),
                      question_code(report, list->questions[i], arena));
}

/* A clause of a title about the questions of a list; nothing about an empty list. */
struct clause {
    const char *before, *singular, *plural;
};

static void add_clause(const struct report *report, const struct question_list *list,
                       const struct clause *clause, struct arena *arena, struct buffer *title)
{
    if (list->n == 0)
        return;
    if (title->length)
        buffer_add(title, "; ");
    const size_t start = title->length;
    buffer_add(title, clause->before);
    add_questions(report, list, NAMED_IN_TITLE, arena, title);
    buffer_add(title, list->n == 1 ? clause->singular : clause->plural);
    if (start == 0)
        wording_capital(title, 0);
}

static bool has_finding(const struct question_result *question, enum finding_kind kind,
                        enum finding_strength strength)
{
    for (size_t i = 0; i < question->n_findings; i++)
        if (question->findings[i].kind == kind && question->findings[i].strength == strength)
            return true;
    return false;
}

static void add_missing(const struct report *report,
                        bool (*is_shown)(const struct question_result *), struct arena *arena,
                        struct buffer *reading)
{
    struct question_list missing = list_create(report, arena);
    for (size_t i = 0; i < report->catalogue->n_questions; i++)
        if (result_of(report, i)->n_ratings > 0 && !is_shown(result_of(report, i)))
            missing.questions[missing.n++] = i;
    if (missing.n == 0)
        return;
    buffer_add(reading, " Not shown for want of answers: ");
    add_questions(report, &missing, NAMED_AS_MISSING, arena, reading);
    buffer_add(reading, ".");
}

static size_t count_shown(const struct report *report,
                          bool (*is_shown)(const struct question_result *))
{
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_questions; i++)
        n += is_shown(result_of(report, i));
    return n;
}

static const char *map_title(const struct report *report, struct arena *arena)
{
    static const struct clause clauses[N_FLAGS] = {
        [FLAG_HARD] = {"", " is too hard", " are too hard"},
        [FLAG_EASY] = {"", " is too easy", " are too easy"},
        [FLAG_FLAT] = {"", " does not separate strong from weak candidates",
                       " do not separate strong from weak candidates"},
        [FLAG_DISAGREE] = {"interviewers disagree on ", "", ""},
    };
    struct buffer title = {0};
    for (enum question_flag flag = FLAG_HARD; flag < N_FLAGS; flag++) {
        struct question_list list = list_create(report, arena);
        for (size_t i = 0; i < report->catalogue->n_questions; i++)
            if (question_flag_is_on_map(result_of(report, i)) &&
                question_flag(result_of(report, i)) == flag)
                list.questions[list.n++] = i;
        add_clause(report, &list, &clauses[flag], arena, &title);
    }
    if (title.length == 0)
        buffer_add(&title, "No question is clearly outside the healthy zone");
    return wording_keep(&title, arena);
}

/* "3.2: too hard; candidates reach 14 % of the scale (10–18 %), separation 0.33 (0.13–0.51), n 82."
 */
static void describe_point(const struct report *report, size_t question, struct arena *arena,
                           struct buffer *text)
{
    const struct question_result *const result = result_of(report, question);
    buffer_format(text, " %s: ", question_code(report, question, arena));
    for (size_t i = 0, n = 0; i < result->n_findings; i++)
        if (result->findings[i].strength == STRENGTH_CLEAR)
            buffer_format(text, "%s%s", n++ > 0 ? ", " : "",
                          finding_words_label(&result->findings[i]));
    buffer_add(text, "; candidates reach ");
    format_share(result->difficulty.value, text);
    buffer_add(text, " of the scale (");
    format_share_range(result->difficulty.lower, result->difficulty.upper, text);
    buffer_add(text, "), separation ");
    format_number(result->discrimination.value, 2, text);
    buffer_add(text, " (");
    format_range(result->discrimination.lower, result->discrimination.upper, 2, text);
    buffer_add(text, "), n ");
    format_count(result->n_candidates, text);
    buffer_add(text, ".");
}

static const char *describe_map(const struct report *report, const char *title, struct arena *arena)
{
    struct buffer text = {0};
    buffer_format(&text, "Scatter chart. %s. It shows ", title);
    wording_counted(count_shown(report, question_flag_is_on_map), "question", "questions", &text);
    buffer_add(&text, " by difficulty and separation, with 95\u00a0% intervals; the lines are at ");
    format_share(report->limits->too_easy, &text);
    buffer_add(&text, " and ");
    format_share(report->limits->too_hard, &text);
    buffer_add(&text, " of the scale and at a separation of ");
    format_plain(report->limits->flat, &text);
    buffer_add(&text, ".");
    size_t described = 0;
    for (size_t i = 0; i < report->catalogue->n_questions && described < DESCRIBED; i++)
        if (question_flag_is_on_map(result_of(report, i)) &&
            question_flag(result_of(report, i)) > FLAG_WATCH) {
            describe_point(report, i, arena, &text);
            described++;
        }
    buffer_add(&text, " The table of all questions has every number.");
    return wording_keep(&text, arena);
}

void question_map_words(const struct report *report, struct arena *arena, struct chart *chart)
{
    chart->title = map_title(report, arena);
    struct buffer reading = {0};
    buffer_add(&reading,
               "Each mark is a question: further right is harder, higher up separates strong from "
               "weak candidates better; lines are 95\u00a0% intervals, hollow marks are worth "
               "watching.");
    add_missing(report, question_flag_is_on_map, arena, &reading);
    chart->reading = wording_keep(&reading, arena);
    chart->description = describe_map(report, chart->title, arena);
}

struct rubric_clause {
    enum finding_kind kind;
    struct clause clear, watch;
};

static const struct rubric_clause rubric_clauses[] = {
    {FINDING_FLOOR,
     {"", " gets the lowest score too often", " get the lowest score too often"},
     {"", " may get the lowest score too often", " may get the lowest score too often"}},
    {FINDING_CEILING,
     {"", " gets the highest score too often", " get the highest score too often"},
     {"", " may get the highest score too often", " may get the highest score too often"}},
    {FINDING_UNUSED_LEVEL,
     {"", " leaves a score unused", " leave a score unused"},
     {"", " may leave a score unused", " may leave a score unused"}},
    {FINDING_DISORDERED_LEVELS,
     {"", " has scores out of order", " have scores out of order"},
     {"", " may have scores out of order", " may have scores out of order"}},
};

static void add_rubric_clauses(const struct report *report, enum finding_strength strength,
                               struct arena *arena, struct buffer *title)
{
    for (size_t k = 0; k < sizeof rubric_clauses / sizeof *rubric_clauses; k++) {
        const struct rubric_clause *const clause = &rubric_clauses[k];
        struct question_list list = list_create(report, arena);
        for (size_t i = 0; i < report->catalogue->n_questions; i++)
            if (question_flag_has_rubric(result_of(report, i)) &&
                has_finding(result_of(report, i), clause->kind, strength))
                list.questions[list.n++] = i;
        add_clause(report, &list, strength == STRENGTH_CLEAR ? &clause->clear : &clause->watch,
                   arena, title);
    }
}

static const char *rubric_title(const struct report *report, struct arena *arena)
{
    struct buffer title = {0};
    add_rubric_clauses(report, STRENGTH_CLEAR, arena, &title);
    if (title.length == 0)
        add_rubric_clauses(report, STRENGTH_WATCH, arena, &title);
    if (title.length == 0)
        buffer_add(&title, "No question piles up at one end of its scale or leaves a score unused");
    return wording_keep(&title, arena);
}

/* "3.2: 64 % lowest score, 1 % highest, candidates reach 14 % of the scale, n 99." */
static void describe_bar(const struct report *report, size_t question, struct arena *arena,
                         struct buffer *text)
{
    const struct question_result *const result = result_of(report, question);
    buffer_format(text, " %s: ", question_code(report, question, arena));
    format_share(result->floor.value, text);
    buffer_add(text, " lowest score, ");
    format_share(result->ceiling.value, text);
    buffer_add(text, " highest");
    if (result->difficulty.status == ESTIMATE_OK) {
        buffer_add(text, ", candidates reach ");
        format_share(result->difficulty.value, text);
        buffer_add(text, " of the scale (");
        format_share_range(result->difficulty.lower, result->difficulty.upper, text);
        buffer_add(text, ")");
    }
    buffer_add(text, ", n ");
    format_count(result->n_ratings, text);
    buffer_add(text, ".");
}

void rubric_use_words(const struct report *report, struct arena *arena, struct chart *chart)
{
    const bool points = question_flag_points_scale(report) != NULL;
    chart->title = rubric_title(report, arena);
    struct buffer reading = {0};
    buffer_format(
        &reading,
        "Share of all ratings at each score, hardest question on top; bars are centred on "
        "the middle of the scale, the dot is the average%s with its 95\u00a0%% interval.",
        points ? "" : " as a share of the scale");
    add_missing(report, question_flag_has_rubric, arena, &reading);
    chart->reading = wording_keep(&reading, arena);
    struct buffer text = {0};
    buffer_format(&text, "Stacked bars. %s. They show how ", chart->title);
    wording_counted(count_shown(report, question_flag_has_rubric), "question uses its scale.",
                    "questions use their scales.", &text);
    size_t described = 0;
    for (size_t i = 0; i < report->catalogue->n_questions && described < DESCRIBED; i++)
        if (question_flag_has_rubric(result_of(report, i))) {
            describe_bar(report, i, arena, &text);
            described++;
        }
    buffer_add(&text, " The table of all questions has every number.");
    chart->description = wording_keep(&text, arena);
}
