#include "reports/monthly/findings_slide.h"

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"
#include "reports/model/headline.h"
#include "reports/monthly/headline_words.h"
#include "reports/monthly/news.h"
#include "reports/monthly/title_words.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

enum { WIDTH = 880, ROW = 42, SIZE = 16, NEWS_SIZE = 12 };
static const double SLACK = 1.03; /* a slide is drawn with the fonts of this machine */
enum { HEADING = 28, VALUE = 872, VALUE_WIDTH = 108, NEWS_GAP = 14 };

static const char *heading_of(const struct report *report, const struct headline_item *found,
                              struct arena *arena)
{
    struct buffer heading = {0};
    headline_words_heading(report, found, &heading);
    return wording_keep(&heading, arena);
}

static const char *news_text(const struct report *report, const struct headline_item *found,
                             struct arena *arena)
{
    struct buffer text = {0};
    title_words_news(report, found, &text);
    return text.length > 0 ? wording_keep(&text, arena) : "";
}

static const char *value_of(const struct report *report, const struct headline_item *found,
                            struct arena *arena)
{
    struct headline_figure figure;
    const char *value = "";
    if (headline_words_figure(report, found, &figure))
        value = phrase_kept(arena, "{}", TEXT(figure.value.data));
    headline_words_figure_free(&figure);
    return value;
}

static void add_row(const struct report *report, const struct headline_item *found, size_t row,
                    struct arena *arena, struct chart *chart)
{
    const struct finding_mark mark = headline_words_mark(found);
    const double y = ROW * ((double)row + 0.5), bottom = ROW * ((double)row + 1);
    const char *const news = news_text(report, found, arena);
    const double behind = *news ? NEWS_GAP + label_width(news, NEWS_SIZE) * LABEL_SLACK : 0;
    const char *const heading = label_width_fit(heading_of(report, found, arena), SIZE,
                                                (VALUE - VALUE_WIDTH - HEADING - behind) / SLACK,
                                                arena);
    const bool is_new = news_of(report, found) && news_of(report, found)->now != NEWS_STILL;
    chart_script_label(chart, 8, y, mark.mark,
                       (struct label_style){SIZE, mark.class, ALIGN_CENTRE, false, false, false});
    chart_script_label(chart, HEADING, y, heading,
                       (struct label_style){SIZE, "ink", ALIGN_LEFT, false, false, false});
    if (*news)
        chart_script_label(chart, VALUE - VALUE_WIDTH, y, news,
                           (struct label_style){NEWS_SIZE, is_new ? "ink" : "ink2", ALIGN_RIGHT,
                                                is_new, false, false});
    chart_script_label(chart, VALUE, y, value_of(report, found, arena),
                       (struct label_style){SIZE + 1, "ink", ALIGN_RIGHT, true, false, false});
    chart_script_line(chart, 0, bottom, WIDTH, bottom,
                      (struct line_style){1, "grid", false, false});
}

static void add_words(const struct report *report, const struct headline *headline,
                      struct arena *arena, struct chart *chart)
{
    struct buffer title = {0}, tally = {0};
    const size_t n_more = headline->n_open - headline_told(headline);
    title_words(report, headline, &title);
    title_words_tally(report, headline, &tally);
    if (n_more > 0)
        phrase(&tally, " And {} more.", SPELLED(n_more));
    chart->title = wording_keep(&title, arena);
    chart->reading = tally.length > 0 ? wording_keep(&tally, arena) : "";
    chart->description = chart->title;
}

bool findings_slide(const struct report *report, struct arena *arena, struct chart *ret)
{
    const struct headline headline = headline_of(report, arena);
    const size_t n = headline_told(&headline);
    if (n == 0)
        return false;
    *ret = (struct chart){.id = "findings", .width = WIDTH, .height = (int)n * ROW};
    add_words(report, &headline, arena, ret);
    chart_style_begin(ret);
    chart_script_line(ret, 0, 0, WIDTH, 0, (struct line_style){1, "grid", false, false});
    for (size_t i = 0; i < n; i++)
        add_row(report, &headline.items[i], i, arena, ret);
    chart_script_plot(ret, NULL, 0);
    return true;
}
