#include "reports/candidates/candidate_sheet_page.h"

#include <stdlib.h>

#include "reports/candidates/candidates_page.h"
#include "reports/candidates/comment_words.h"
#include "reports/candidates/profile_words.h"
#include "reports/html/page_part.h"
#include "reports/html/style_hash.h"
#include "reports/model/period_words.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
#include "templates.h"

/* A question of the candidate: its ratings, and its first day. */
struct asked_question {
    uint32_t question;
    size_t first, n;
    int32_t day;
};

static int by_day(const void *a, const void *b)
{
    const struct asked_question *const x = a, *const y = b;
    return x->day != y->day ? (x->day > y->day) - (x->day < y->day)
                            : (x->question > y->question) - (x->question < y->question);
}

/* In the order asked; questions of one day in that of the bank. */
static size_t list_questions(const struct candidate_ratings *ratings, struct asked_question *ret)
{
    size_t n = 0;
    for (size_t i = 0; i < ratings->n; i++) {
        const int32_t day = ratings->day ? ratings->day[i] : INT32_MIN;
        if (n == 0 || ret[n - 1].question != ratings->question[i])
            ret[n++] = (struct asked_question){ratings->question[i], i, 0, day};
        ret[n - 1].n++;
        ret[n - 1].day = day < ret[n - 1].day ? day : ret[n - 1].day;
    }
    qsort(ret, n, sizeof *ret, by_day);
    return n;
}

/* "4", "3.25"; "–" where none was given. */
static struct phrase_value score_of(const struct report *report,
                                    const struct candidate_ratings *ratings, size_t i)
{
    const struct scale *const scale = question_scale(report->catalogue, ratings->question[i]);
    const int16_t level = ratings->level[i];
    if (level == LEVEL_MISSING)
        return TEXT("\u2013");
    if (level == LEVEL_POINTS)
        return PLAIN(ratings->points[i]);
    return TEXT(scale->labels[level]);
}

static void add_scores(const struct page *page, const struct candidate_ratings *ratings,
                       const struct asked_question *asked, struct html_scope *row)
{
    struct buffer text = {0};
    for (size_t i = 0; i < asked->n; i++)
        phrase(&text, "{}{}", TEXT(i ? ", " : ""),
               score_of(page->report, ratings, asked->first + i));
    html_buffer(row, "scores", &text);
}

/* Its text, or its code where it has none. */
static const char *criterion_name(const struct page *page, uint32_t criterion)
{
    const struct question *const named = &page->report->catalogue->criteria->questions[criterion];
    return *named->title ? named->title : named->code;
}

/* A criterion that was marked: met in the eyes of half of the interviewers or more; how many where
 * they differ. Returns the place behind its marks. */
static size_t add_criterion(const struct page *page, const struct candidate_ratings *criteria,
                            size_t first, struct buffer texts[2])
{
    size_t n = 0, n_met = 0, i = first;
    for (; i < criteria->n && criteria->question[i] == criteria->question[first]; i++) {
        n += criteria->level[i] >= 0;
        n_met += criteria->level[i] > 0;
    }
    struct buffer *const text = texts + (2 * n_met < n);
    if (n > 0)
        phrase(text, "{}{}{}", TEXT(text->length ? "; " : ""),
               TEXT(criterion_name(page, criteria->question[first])),
               PHRASE_IF(n_met > 0 && n_met < n, " ({} of {})", COUNT(n_met), COUNT(n)));
    return i;
}

static void add_criteria(const struct page *page, const struct candidate_ratings *ratings,
                         uint32_t question, struct html_scope *row)
{
    struct buffer texts[2] = {{0}};
    const struct candidate_ratings *const criteria = ratings->criteria;
    for (size_t i = 0; criteria && i < criteria->n;) {
        const uint32_t criterion = criteria->question[i];
        if (page->report->catalogue->criteria->questions[criterion].topic == question) {
            i = add_criterion(page, criteria, i, texts);
            continue;
        }
        i++;
    }
    html_phrase(row, "met", "{}", TEXT(texts[0].length ? texts[0].data : "\u2013"));
    html_phrase(row, "not_met", "{}", TEXT(texts[1].length ? texts[1].data : "\u2013"));
    buffer_free(&texts[0]);
    buffer_free(&texts[1]);
}

static bool has_criteria(const struct candidate_ratings *ratings)
{
    return ratings->criteria && ratings->criteria->n > 0;
}

static size_t add_questions(struct page *page, const struct candidate_ratings *ratings,
                            struct html_scope *scope)
{
    struct asked_question *const asked = ARENA_ARRAY(page->arena, ratings->n,
                                                     struct asked_question);
    const size_t n = list_questions(ratings, asked);
    struct html_list *const rows = html_list(scope, "questions");
    html_flag(scope, "has_criteria", has_criteria(ratings));
    for (size_t i = 0; i < n; i++) {
        struct html_scope *const row = html_item(rows);
        const struct question *const question =
            &page->report->catalogue->questions[asked[i].question];
        html_text(row, "code", question->code);
        html_text(row, "title", question->title);
        add_scores(page, ratings, &asked[i], row);
        struct html_list *const marked = html_list(row, "marked");
        if (has_criteria(ratings))
            add_criteria(page, ratings, asked[i].question, html_item(marked));
    }
    return n;
}

static void add_other_scale(const struct candidate_ratings *ratings, struct html_scope *scope)
{
    struct html_list *const list = html_list(scope, "other_scale");
    const size_t n = ratings->other_scale ? ratings->other_scale->n : 0;
    if (n > 0)
        html_phrase(html_item(list), "words",
                    "{} score{|s} on another scale than most of {its question|their questions} {is|"
                    "are} not shown.",
                    COUNT(n));
}

/* Where they were asked for, also where there is none. */
static void add_comments(const struct page *page, struct html_scope *scope)
{
    struct html_list *const parts = html_list(scope, "comments");
    const struct comments *const comments = page->report->comments;
    if (!comments)
        return;
    const struct comment *const *const sorted = comment_words_sorted(page->report, page->arena);
    struct html_scope *const part = html_item(parts);
    struct html_list *const list = html_list(part, "list");
    for (size_t i = 0; i < comments->n; i++) {
        struct html_scope *const item = html_item(list);
        struct buffer source = {0};
        comment_words_source(page->report, sorted[i], &source);
        html_text(item, "code", sorted[i]->question);
        html_buffer(item, "source", &source);
        html_text(item, "text", sorted[i]->text);
    }
    html_text(part, "words", comments->n ? COMMENT_CAUTION : COMMENT_NONE);
}

static size_t count_scores(const struct candidate_ratings *ratings)
{
    size_t n = 0;
    for (size_t i = 0; i < ratings->n; i++)
        n += ratings->level[i] != LEVEL_MISSING;
    return n;
}

static size_t count_interviewers(const struct page *page, const struct candidate_ratings *ratings)
{
    bool *const met = ARENA_ARRAY(page->arena, page->report->catalogue->n_interviewers, bool);
    size_t n = 0;
    for (size_t i = 0; i < ratings->n; i++) {
        n += !met[ratings->interviewer[i]];
        met[ratings->interviewer[i]] = true;
    }
    return n;
}

static void add_head(struct page *page, const struct candidate_ratings *ratings, size_t n_questions,
                     struct html_scope *scope)
{
    const struct report *const report = page->report;
    const char *const style = arena_format(page->arena, "%s%s%s", template_report_css,
                                           template_chart_css, template_sheet_css);
    char hash[PAGE_HASH_SIZE];
    struct buffer made = {0};
    html_markup(scope, "style", style);
    style_hash(style, hash);
    html_text(scope, "style_hash", hash);
    html_phrase(scope, "candidate", "{}", WRITTEN(report_names_candidate, report, 0));
    const char *const role = report->labels ? report->labels[0].role : NULL;
    html_phrase(scope, "role", "{}", PHRASE_IF(role && *role, " \u00b7 {}", TEXT(role)));
    html_phrase(scope, "n_questions", "{} question{|s}", COUNT(n_questions));
    html_phrase(scope, "n_scores", "{} score{|s}", COUNT(count_scores(ratings)));
    html_phrase(scope, "n_interviewers", "{} interviewer{|s}",
                COUNT(count_interviewers(page, ratings)));
    html_phrase(scope, "beside", "beside {} other candidate{|s} of the role",
                COUNT(report->result->profiles[0].n_cohort));
    html_text(scope, "caution", PROFILE_CAUTION);
    html_text(scope, "version", report->version);
    period_words_moment(report->generated_at, &report->timezone, &made);
    html_buffer(scope, "generated", &made);
}

bool candidate_sheet_page(const struct report *report, const struct candidate_ratings *ratings,
                          struct chart *const *charts, size_t n_charts, struct buffer *html,
                          struct error *error)
{
    struct arena arena = {0};
    struct page page = {report, charts, n_charts, &arena, error, false};
    struct html_scope *const scope = html_scope(&arena);
    const size_t n_questions = add_questions(&page, ratings, scope);
    add_head(&page, ratings, n_questions, scope);
    add_other_scale(ratings, scope);
    add_comments(&page, scope);
    html_markup(scope, "profile", candidates_page_profile(&page, 0, false));
    const char *const markup = page_part_markup(&page, "candidate_sheet.html",
                                                template_candidate_sheet_html, scope);
    if (!page.failed)
        buffer_add(html, markup);
    arena_free(&arena);
    return !page.failed;
}
