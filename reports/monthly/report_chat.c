#include "reports/monthly/report_chat.h"

#include <string.h>

#include "base/text.h"
#include "reports/model/headline.h"
#include "reports/model/period_words.h"
#include "reports/model/report_sections.h"
#include "reports/monthly/headline_words.h"
#include "reports/monthly/news.h"
#include "reports/monthly/title_words.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/questions/verdict_words.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_markdown.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

enum { MOST_FINDINGS = 8, MOST_NAMED = 3 };

struct chat {
    const struct report *report;
    enum chat_markup markup;
    struct arena *arena;
    struct buffer *out;
};

/* Slack reads links and mentions between angle brackets, and "@" as it is typed. */
static void add_slack_text(const char *text, struct buffer *out)
{
    for (const char *at = text; *at; at++) {
        if (*at == '<')
            buffer_add(out, "&lt;");
        else if (*at == '>')
            buffer_add(out, "&gt;");
        else if (*at == '&')
            buffer_add(out, "&amp;");
        else if (*at == '*' || *at == '_' || *at == '~' || *at == '`')
            buffer_format(out, "\u200b%c", *at);
        else
            buffer_add_n(out, at, 1);
        if (*at == '@')
            buffer_add(out, "\u200b");
    }
}

static void add_text(const struct chat *chat, const char *text)
{
    if (chat->markup != CHAT_SLACK)
        table_markdown_text(text, chat->out);
    else
        add_slack_text(text_printable(chat->arena, text, 0), chat->out);
}

/* Empties the buffer. */
static void add_buffer(const struct chat *chat, struct buffer *text)
{
    if (text->length > 0)
        add_text(chat, text->data);
    buffer_free(text);
}

static const char *bold(const struct chat *chat)
{
    return chat->markup != CHAT_SLACK ? "**" : "*";
}

static void add_bold(const struct chat *chat, const char *text)
{
    buffer_add(chat->out, bold(chat));
    add_text(chat, text);
    buffer_add(chat->out, bold(chat));
}

/* The title; then how all findings and questions came out, and what it rests on. */
static void add_head(const struct chat *chat, const struct headline *headline)
{
    struct table *const basis = table_create(chat->arena, NULL, 0);
    struct buffer title = {0}, tally = {0};
    period_words_of_report(chat->report, &title);
    if (title.length > 0)
        buffer_add(&title, ": ");
    title_words(chat->report, headline, &title);
    add_bold(chat, title.data);
    buffer_add(chat->out, "\n");
    title_words_tally(chat->report, headline, &tally);
    table_basis_note(basis, chat->report);
    phrase(&tally, "{}{}", TEXT(tally.length > 0 ? " " : ""), TEXT(basis->notes[0]));
    add_buffer(chat, &tally);
    buffer_add(chat->out, "\n");
    buffer_free(&title);
}

/* ", 0.70 points (0.64 to 0.75)" */
static void add_figure(const struct chat *chat, const struct headline_item *item)
{
    struct headline_figure figure;
    struct buffer text = {0};
    if (headline_words_figure(chat->report, item, &figure))
        phrase(&text, ", {} {} ({})", TEXT(figure.value.data), TEXT(figure.unit.data),
               TEXT(figure.bounds.data));
    headline_words_figure_free(&figure);
    add_buffer(chat, &text);
}

static void add_news(const struct chat *chat, const struct headline_item *item)
{
    struct buffer news = {0};
    title_words_news(chat->report, item, &news);
    if (news.length == 0)
        return;
    buffer_add(chat->out, chat->markup != CHAT_SLACK ? ", " : " _");
    add_text(chat, news.data);
    buffer_add(chat->out, chat->markup != CHAT_SLACK ? "" : "_");
    buffer_free(&news);
}

static void add_action(const struct chat *chat, const char *before, const char *action)
{
    if (!*action)
        return;
    buffer_format(chat->out, "%s%s%s", bold(chat), before, bold(chat));
    buffer_add(chat->out, " ");
    add_text(chat, action);
}

static void add_handle(const struct chat *chat, const struct headline_item *item)
{
    struct buffer handle = {0};
    headline_handle(chat->report, item, &handle);
    buffer_add(chat->out, " [");
    add_text(chat, handle.data);
    buffer_add(chat->out, "]");
    buffer_free(&handle);
}

static void add_finding(const struct chat *chat, const struct headline_item *item, size_t number)
{
    struct buffer heading = {0}, text = {0}, action = {0};
    headline_words_heading(chat->report, item, &heading);
    headline_words_evidence(chat->report, item, &text, &action);
    if (chat->markup != CHAT_SLACK)
        buffer_format(chat->out, "%zu. ", number);
    buffer_format(chat->out, "%s ", headline_words_mark(item).mark);
    if (chat->markup != CHAT_SLACK)
        add_text(chat, heading.data);
    else
        add_bold(chat, heading.data);
    add_figure(chat, item);
    add_news(chat, item);
    if (chat->markup == CHAT_SLACK) {
        add_handle(chat, item);
    } else {
        buffer_add(chat->out, ". ");
        add_action(chat, "Try:", action.length > 0 ? action.data : "");
        add_handle(chat, item);
    }
    buffer_add(chat->out, "\n");
    buffer_free(&heading);
    buffer_free(&text);
    buffer_free(&action);
}

static void add_findings(const struct chat *chat, const struct headline *headline)
{
    const size_t n = headline->n_open;
    const size_t told = n <= MOST_FINDINGS ? n : MOST_FINDINGS - 1;
    buffer_add(chat->out, n > 0 ? "\n" : "");
    for (size_t i = 0; i < told; i++)
        add_finding(chat, &headline->items[i], i + 1);
    if (told < n)
        phrase(chat->out, "{}And {} more, in the report.\n",
               PHRASE_IF(chat->markup != CHAT_SLACK, "{}. ", DIGITS(MOST_FINDINGS)),
               DIGITS(n - told));
    buffer_add(chat->out, n > 0 ? "\n" : "");
}

static void add_line(const struct chat *chat, const char *before, struct buffer *text)
{
    if (text->length == 0)
        return;
    buffer_add(chat->out, before);
    add_buffer(chat, text);
    buffer_add(chat->out, ".\n");
}

static void add_gone(const struct chat *chat)
{
    const struct news *const news = chat->report->news;
    struct phrase_value names[MOST_NAMED];
    struct buffer text = {0};
    size_t n = 0;
    for (size_t i = 0; news && i < news->n; i++) {
        if (!news_is_gone(&news->items[i]))
            continue;
        if (n < MOST_NAMED)
            names[n] = TEXT(news->items[i].heading);
        n++;
    }
    if (n > 0)
        phrase(
            &text, "{}",
            LIST_MORE(names, n < MOST_NAMED ? n : MOST_NAMED, n < MOST_NAMED ? 0 : n - MOST_NAMED));
    add_line(chat, "Gone: ", &text);
}

static const struct question_verdict *verdict_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question].verdict;
}

/* The first questions of which nobody can say yet, in the order of the bank, with their needs. */
static void add_open(const struct chat *chat)
{
    const struct report *const report = chat->report;
    struct phrase_value questions[MOST_NAMED];
    struct buffer text = {0};
    size_t n = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        struct buffer need = {0};
        if (report->result->questions.questions[q].n_ratings == 0 ||
            verdict_of(report, q)->state != STATE_CANNOT_SAY)
            continue;
        if (n < MOST_NAMED) {
            verdict_words_need(&verdict_of(report, q)->needs, &need);
            questions[n] = TEXT(phrase_kept(chat->arena, "{} ({})",
                                            TEXT(report->catalogue->questions[q].code),
                                            TEXT(wording_keep(&need, chat->arena))));
        }
        n++;
    }
    if (n > 0 && report_sections_has(report, SECTION_QUESTIONS))
        phrase(&text, "{}",
               LIST_MORE(questions, n < MOST_NAMED ? n : MOST_NAMED,
                         n < MOST_NAMED ? 0 : n - MOST_NAMED));
    add_line(chat, "Cannot say yet: ", &text);
}

static void add_first_step(const struct chat *chat, const struct headline *headline)
{
    struct buffer text = {0}, action = {0};
    if (headline->n_open == 0)
        return;
    headline_words_evidence(chat->report, &headline->items[0], &text, &action);
    if (action.length > 0) {
        add_action(chat, "Try first:", action.data);
        buffer_add(chat->out, "\n");
    }
    buffer_free(&text);
    buffer_free(&action);
}

static void add_pipeline(const struct chat *chat)
{
    struct buffer text = {0};
    if (!chat->report->pipeline || !report_sections_has(chat->report, SECTION_PIPELINE))
        return;
    pipeline_words_summary(chat->report, &text);
    add_line(chat, "", &text);
}

void report_chat(const struct report *report, enum chat_markup markup, struct buffer *out)
{
    struct arena arena = {0};
    const struct chat chat = {report, markup, &arena, out};
    const struct headline headline = headline_of(report, &arena);
    add_head(&chat, &headline);
    add_findings(&chat, &headline);
    add_gone(&chat);
    add_open(&chat);
    if (markup == CHAT_SLACK)
        add_first_step(&chat, &headline);
    else
        add_pipeline(&chat);
    arena_free(&arena);
}
