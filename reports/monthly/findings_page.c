#include "reports/monthly/findings_page.h"

#include "reports/model/question_order.h"
#include "reports/questions/finding_words.h"
#include "reports/rubrics/version_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"
#include "templates.h"

static const struct question_result *result_of(const struct page *page, size_t question)
{
    return &page->report->result->questions.questions[question];
}

/* The number that a finding rests on; NULL for those about single levels. */
static const struct estimate *estimate_of(const struct question_result *result,
                                          enum finding_kind kind)
{
    switch (kind) {
    case FINDING_TOO_HARD:
    case FINDING_TOO_EASY:
        return &result->difficulty;
    case FINDING_NEGATIVE:
    case FINDING_FLAT:
        return &result->separation;
    case FINDING_DISAGREE:
        return &result->kappa_quadratic;
    case FINDING_FLOOR:
        return &result->floor;
    case FINDING_CEILING:
        return &result->ceiling;
    default:
        return NULL;
    }
}

static const char *unit_of(enum finding_kind kind)
{
    switch (kind) {
    case FINDING_TOO_HARD:
    case FINDING_TOO_EASY:
        return "of the scale";
    case FINDING_NEGATIVE:
    case FINDING_FLAT:
        return "separation";
    case FINDING_DISAGREE:
        return "agreement (κ)";
    default:
        return "of ratings";
    }
}

static bool is_share(enum finding_kind kind)
{
    return kind == FINDING_TOO_HARD || kind == FINDING_TOO_EASY || kind == FINDING_FLOOR ||
           kind == FINDING_CEILING;
}

static void add_figure(const struct page *page, size_t question, enum finding_kind kind,
                       struct html_scope *item)
{
    const struct estimate *const estimate = estimate_of(result_of(page, question), kind);
    struct html_list *const list = html_list(item, "figure");
    if (!estimate || estimate->status != ESTIMATE_OK)
        return;
    struct html_scope *const figure = html_item(list);
    if (is_share(kind)) {
        page_part_share(figure, "value", estimate->value);
        html_phrase(figure, "bounds", "{}\u00a0%", SHARE_SPAN(estimate));
    } else {
        page_part_number(figure, "value", estimate->value);
        html_phrase(figure, "bounds", "{}", SPAN(estimate, 2));
    }
    html_text(figure, "unit", unit_of(kind));
}

/* Heading, evidence and action of one finding. */
static void add_sentences(const struct page *page, size_t question, const struct finding *finding,
                          struct html_scope *item)
{
    struct buffer heading = {0}, text = {0}, action = {0};
    finding_words_heading(page->report, question, finding, &heading);
    finding_words(page->report, question, finding, &text, &action);
    html_buffer(item, "heading", &heading);
    html_buffer(item, "text", &text);
    html_buffer(item, "action", &action);
}

static void add_name(const struct page *page, size_t question, struct html_scope *item)
{
    const struct question *const asked = &page->report->catalogue->questions[question];
    html_text(item, "number", arena_format(page->arena, "%zu", question + 1));
    html_phrase(item, "name", "{}{}", TEXT(asked->code),
                PHRASE_IF(*asked->title, " {}", QUOTED(asked->title)));
}

/* A question with its strongest finding, and whatever else was found about it. */
static void add_question(const struct page *page, size_t question, struct html_scope *item)
{
    const struct question_result *const result = result_of(page, question);
    const struct finding_mark mark = question_order_mark(&result->findings[0]);
    add_name(page, question, item);
    html_text(item, "mark", mark.mark);
    html_text(item, "class", mark.class);
    add_sentences(page, question, &result->findings[0], item);
    add_figure(page, question, result->findings[0].kind, item);
    struct html_list *const also = html_list(item, "also");
    for (size_t i = 1; i < result->n_findings; i++) {
        const struct finding *const finding = &result->findings[i];
        if (finding->strength == STRENGTH_NONE)
            continue;
        struct html_scope *const more = html_item(also);
        html_flag(more, "watch", finding->strength == STRENGTH_WATCH);
        html_text(more, "label", finding_words_label(finding));
        add_sentences(page, question, finding, more);
    }
}

static size_t count_standing(const struct page *page, const struct question_order *order,
                             enum question_standing standing)
{
    size_t n = 0;
    for (size_t i = 0; i < order->n; i++)
        n += question_order_standing(result_of(page, order->questions[i])) == standing;
    return n;
}

/* The questions of one standing, as the list `name`. */
static void add_questions(const struct page *page, const struct question_order *order,
                          enum question_standing standing, struct html_scope *scope,
                          const char *name)
{
    struct html_list *const list = html_list(scope, name);
    for (size_t i = 0; i < order->n; i++)
        if (question_order_standing(result_of(page, order->questions[i])) == standing)
            add_question(page, order->questions[i], html_item(list));
}

/* So many questions with too few answers that they are told together, each with its count. */
static void add_many(const struct page *page, const struct question_order *order, size_t n,
                     struct html_scope *group)
{
    enum { MOST_TOLD_ALONE = 6 };
    struct html_list *const many = html_list(group, "many");
    if (n <= MOST_TOLD_ALONE)
        return;
    struct html_scope *const all = html_item(many);
    struct html_list *const questions = html_list(all, "questions");
    struct buffer sentence = {0};
    finding_words_too_few_together(page->report, &sentence);
    html_buffer(all, "sentence", &sentence);
    for (size_t i = 0, index = 0; i < order->n; i++) {
        const size_t question = order->questions[i];
        if (question_order_standing(result_of(page, question)) != STANDING_TOO_FEW)
            continue;
        struct html_scope *const item = html_item(questions);
        html_text(item, "joint", wording_joint(index++, n));
        html_text(item, "number", arena_format(page->arena, "%zu", question + 1));
        html_text(item, "code", page->report->catalogue->questions[question].code);
        html_count(item, "n", result_of(page, question)->n_candidates);
    }
}

/* Those to watch, or those with too few answers, under a heading of their own. */
static void add_group(const struct page *page, const struct question_order *order,
                      enum question_standing standing, struct html_scope *scope, const char *name)
{
    struct html_list *const groups = html_list(scope, name);
    const size_t n = count_standing(page, order, standing);
    if (n == 0)
        return;
    struct html_scope *const group = html_item(groups);
    html_phrase(group, "title",
                standing == STANDING_WATCH ? "{^} question{|s} to watch"
                                           : "{^} question{|s} {has|have} too few answers to judge",
                SPELLED(n));
    add_questions(page, order, standing, group, "items");
    if (standing == STANDING_TOO_FEW)
        add_many(page, order, n, group);
}

const char *findings_page(struct page *page)
{
    struct html_scope *const scope = html_scope(page->arena);
    const struct question_order order = question_order(page->report, page->arena);
    struct html_list *const tally = html_list(scope, "tally");
    if (order.n > 0) {
        struct buffer text = {0};
        finding_words_tally(page->report, &text);
        html_buffer(html_item(tally), "text", &text);
    }
    struct buffer worse = {0};
    if (version_words_worse(page->report, &worse)) {
        phrase(&worse, ".");
        html_buffer(html_item(tally), "text", &worse);
    }
    html_flag(scope, "empty", order.n == 0);
    html_flag(scope, "has_clear", count_standing(page, &order, STANDING_CLEAR) > 0);
    add_questions(page, &order, STANDING_CLEAR, scope, "clear");
    add_group(page, &order, STANDING_WATCH, scope, "watch");
    add_group(page, &order, STANDING_TOO_FEW, scope, "few");
    return page_part_markup(page, "findings.html", template_findings_html, scope);
}
