#include "reports/questions/questions_page.h"

#include <ctype.h>
#include <math.h>

#include "reports/chart/chart_style.h"
#include "reports/model/level.h"
#include "reports/model/question_order.h"
#include "reports/model/question_states.h"
#include "reports/questions/finding_words.h"
#include "reports/questions/states_words.h"
#include "reports/questions/verdict_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "templates.h"

/* "Too hard" or "Watch: too hard"; further findings below. */
static void add_flag(const struct question_result *result, struct html_scope *flag)
{
    const struct finding *const first = &result->findings[0];
    html_text(flag, "mark", question_order_mark(first).mark);
    html_text(flag, "class", question_order_mark(first).class);
    html_phrase(flag, "label", first->strength == STRENGTH_WATCH ? "Watch: {}" : "{^}",
                TEXT(finding_words_label(first)));
    struct html_list *const more = html_list(flag, "more");
    for (size_t i = 1; i < result->n_findings; i++)
        if (result->findings[i].strength != STRENGTH_NONE &&
            result->findings[i].kind != result->findings[i - 1].kind)
            html_text(html_item(more), "label", finding_words_label(&result->findings[i]));
}

/* What would tell, in short; the whole of it is a title. */
static void add_need(const struct question_needs *needs, struct html_scope *open)
{
    struct buffer short_need = {0}, need = {0};
    verdict_words_short_need(needs, &short_need);
    verdict_words_need(needs, &need);
    html_buffer(open, "short", &short_need);
    html_buffer(open, "need", &need);
}

static void add_state(const struct question_result *result, struct html_scope *row)
{
    struct html_list *const flag = html_list(row, "flag"), *const open = html_list(row, "open");
    const enum state state = result->verdict.state;
    html_flag(row, "sound", state == STATE_SOUND);
    if (state == STATE_FLAGGED || state == STATE_WATCH)
        add_flag(result, html_item(flag));
    else if (state == STATE_CANNOT_SAY)
        add_need(&result->verdict.needs, html_item(open));
}

static void add_bar(size_t level, const struct scale *scale, double start, double width,
                    struct arena *arena, struct html_list *bars)
{
    struct html_scope *const bar = html_item(bars);
    char fill[8];
    chart_style_ramp_colour(chart_style_ramp_step(level, scale->n_levels), fill);
    html_text(bar, "x", arena_format(arena, "%.2f", 100 * start));
    html_text(bar, "width", arena_format(arena, "%.2f", 100 * width));
    html_text(bar, "fill", fill);
}

/* "1: 64 %, 2: 22 %": the bars for who cannot see them. */
static void add_words(const struct question_result *result, const struct scale *scale,
                      struct html_scope *picture)
{
    struct buffer words = {0};
    for (size_t i = 0; i < level_n_groups(scale); i++) {
        const struct level_group group = level_group(scale, i);
        const size_t n = level_group_count(group, result->levels);
        phrase(&words, i ? ", " : "");
        level_group_name(scale, group, &words);
        phrase(&words, ": {}", SHARE((double)n / (double)question_result_on_scale(result)));
    }
    html_buffer(picture, "words", &words);
}

/* The shares of the levels, lowest to the left; none where there is no rating. */
static void add_bars(const struct page *page, size_t question, struct html_scope *row)
{
    const struct question_result *const result =
        &page->report->result->questions.questions[question];
    const struct scale *const scale = level_scale(page->report, question);
    struct html_list *const all = html_list(row, "bars");
    if (result->n_ratings == 0)
        return;
    struct html_scope *const picture = html_item(all);
    struct html_list *const bars = html_list(picture, "levels");
    double start = 0;
    for (size_t level = 0; level < scale_n_levels(scale); level++) {
        const double share = (double)result->levels[level].count /
                             (double)question_result_on_scale(result);
        if (result->levels[level].count > 0)
            add_bar(level, scale, start, share, page->arena, bars);
        start += share;
    }
    add_words(result, scale, picture);
}

static void add_row(struct page *page, size_t question, struct html_list *rows)
{
    const struct question *const asked = &page->report->catalogue->questions[question];
    const struct question_result *const result =
        &page->report->result->questions.questions[question];
    const enum state state = result->verdict.state;
    struct html_scope *const row = html_item(rows);
    html_text(row, "number", arena_format(page->arena, "%zu", question + 1));
    html_text(row, "code", asked->code);
    html_text(row, "title", asked->title);
    html_text(row, "class",
              state == STATE_FLAGGED ? question_order_mark(&result->findings[0]).class : "");
    html_text(row, "rank", arena_format(page->arena, "%zu", question_order_rank(result)));
    html_flag(row, "flagged", state == STATE_FLAGGED || state == STATE_WATCH);
    add_state(result, row);
    page_part_cell(page, row, "reach", question_result_judged_difficulty(result), UNIT_SHARE);
    page_part_number(row, "mean", result->mean);
    page_part_sort_value(row, "mean_sort", result->mean);
    add_bars(page, question, row);
    page_part_cell(page, row, "separation", &result->separation, UNIT_NUMBER);
    page_part_cell(page, row, "agreement", &result->kappa_quadratic, UNIT_NUMBER);
    html_count(row, "n", result->n_candidates);
    html_text(row, "n_sort", arena_format(page->arena, "%zu", result->n_candidates));
}

/* A group is of one state; its heading says what that means. */
struct group {
    enum state state;
    const char *name, *meaning;
};

static const struct group groups[] = {
    {STATE_FLAGGED, "flagged",
     "the whole interval is beyond a line, and that holds among all tests of this report"},
    {STATE_WATCH, "to watch",
     "the estimate is beyond a line, but its interval, or the number of tests, leaves room for "
     "chance"},
    {STATE_CANNOT_SAY, "of which nobody can say yet",
     "there is too little to judge by, or an interval still crosses a line; about so many more "
     "candidates, or answers scored by two, would tell"},
    {STATE_SOUND, "sound", "every interval lies inside the lines"},
};

enum { N_GROUPS = sizeof groups / sizeof *groups };

static const struct question_result *result_of(const struct page *page, size_t question)
{
    return &page->report->result->questions.questions[question];
}

static void add_group(struct page *page, const struct group *group, size_t n,
                      const struct question_order *order, struct html_list *list)
{
    struct html_scope *const scope = html_item(list);
    struct html_list *const rows = html_list(scope, "rows");
    html_phrase(scope, "name", "{} {}", DIGITS(n), TEXT(group->name));
    html_text(scope, "meaning", group->meaning);
    html_flag(scope, "flagged", group->state == STATE_FLAGGED || group->state == STATE_WATCH);
    for (size_t i = 0; i < order->n; i++)
        if (result_of(page, order->questions[i])->verdict.state == group->state)
            add_row(page, order->questions[i], rows);
}

/* The name of the state that all are in; NULL: they are in several. */
static const char *only_state(const struct question_states *states)
{
    static const char *const all[] = {[STATE_CANNOT_SAY] = "nobody can say yet",
                                      [STATE_SOUND] = "all sound",
                                      [STATE_WATCH] = "all to watch",
                                      [STATE_FLAGGED] = "all flagged"};
    for (size_t i = 0; i < N_GROUPS; i++)
        if (states->of[groups[i].state] == states->n)
            return all[groups[i].state];
    return NULL;
}

/* "All 36 questions: 4 flagged, 30 sound and 2 of which nobody can say yet" */
static void add_title(const struct question_states *states, struct html_scope *scope)
{
    if (states->n == 1) {
        html_text(scope, "title", "The one question asked");
        return;
    }
    struct buffer title = {0};
    phrase(&title, "All {} questions: ", DIGITS(states->n));
    if (only_state(states))
        phrase(&title, "{}", TEXT(only_state(states)));
    else
        states_words_counts(states, &title);
    html_buffer(scope, "title", &title);
}

const char *questions_page(struct page *page)
{
    struct html_scope *const scope = html_scope(page->arena);
    const struct question_order order = question_order(page->report, page->arena);
    const struct question_states states = question_states(page->report);
    if (order.n == 0)
        return "";
    add_title(&states, scope);
    page_part_share(scope, "too_hard", page->report->limits->too_hard);
    page_part_share(scope, "too_easy", page->report->limits->too_easy);
    page_part_number(scope, "flat", page->report->limits->flat);
    page_part_number(scope, "disagree", page->report->limits->disagree);
    html_flag(scope, "net", page->report->result->questions.difficulty_basis == DIFFICULTY_NET);
    struct html_list *const list = html_list(scope, "groups");
    for (size_t i = 0; i < N_GROUPS; i++)
        if (states.of[groups[i].state] > 0)
            add_group(page, &groups[i], states.of[groups[i].state], &order, list);
    return page_part_markup(page, "questions.html", template_questions_html, scope);
}
