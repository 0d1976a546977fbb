#include "reports/questions/questions_page.h"

#include <ctype.h>
#include <math.h>

#include "reports/chart/chart_style.h"
#include "reports/model/level.h"
#include "reports/model/question_order.h"
#include "reports/questions/finding_words.h"
#include "reports/questions/verdict_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "templates.h"

/* "Too hard" or "Watch: too hard"; further findings below. */
static void add_flag(const struct question_result *result, struct html_scope *row)
{
    struct html_list *const flags = html_list(row, "flag");
    if (result->n_findings == 0)
        return;
    const struct finding *const first = &result->findings[0];
    struct html_scope *const flag = html_item(flags);
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

/* Nothing was found: it is sound, or nobody can say yet, with what would tell. */
static void add_state(const struct question_result *result, struct html_scope *row)
{
    struct html_list *const all = html_list(row, "quiet");
    if (result->n_findings > 0)
        return;
    struct html_scope *const quiet = html_item(all);
    const bool sound = result->verdict.state == STATE_SOUND;
    html_text(quiet, "state", sound ? "sound" : "cannot say yet");
    struct html_list *const needs = html_list(quiet, "needs");
    if (sound)
        return;
    struct buffer need = {0};
    verdict_words_need(&result->verdict.needs, &need);
    html_buffer(html_item(needs), "it", &need);
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
    add_flag(result, row);
    add_state(result, row);
    page_part_cell(page, row, "difficulty", question_result_judged_difficulty(result), UNIT_SHARE);
    page_part_number(row, "mean", result->mean);
    page_part_sort_value(row, "mean_sort", result->mean);
    add_bars(page, question, row);
    page_part_cell(page, row, "separation", &result->separation, UNIT_NUMBER);
    page_part_cell(page, row, "agreement", &result->kappa_quadratic, UNIT_NUMBER);
    html_count(row, "n", result->n_candidates);
    html_text(row, "n_sort", arena_format(page->arena, "%zu", result->n_candidates));
}

const char *questions_page(struct page *page)
{
    struct html_scope *const scope = html_scope(page->arena);
    const struct question_order order = question_order(page->report, page->arena);
    if (order.n == 0)
        return "";
    if (order.n == 1)
        html_text(scope, "title", "The one question asked");
    else
        html_phrase(scope, "title", "All {} questions", DIGITS(order.n));
    html_flag(scope, "net", page->report->result->questions.difficulty_basis == DIFFICULTY_NET);
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t i = 0; i < order.n; i++)
        add_row(page, order.questions[i], rows);
    return page_part_markup(page, "questions.html", template_questions_html, scope);
}
