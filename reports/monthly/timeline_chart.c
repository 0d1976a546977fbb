#include "reports/monthly/timeline_chart.h"

#include "analytics/measure/month.h"
#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"
#include "reports/monthly/timeline.h"
#include "reports/text/calendar_words.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

enum { TOP = 28, BELOW = 10, GROUP_GAP = 8, TICK_EVERY = 3 };

/* In pixels. On phones the name stands above the months. */
struct timeline_layout {
    int width, row;
    double names, left, month, box_width, box_height, below; /* below: boxes, from the row's top */
    double words;
};

static const struct timeline_layout wide_layout = {720, 22, 236, 244, 26, 22, 11, 11, 562};
static const struct timeline_layout narrow_layout = {360, 38, 236, 2, 20, 16, 10, 27, 252};

struct timeline_drawing {
    const struct timeline *timeline;
    const struct timeline_layout *layout;
    struct chart *chart;
    struct arena *arena;
};

/* The top of a row: groups are set apart. */
static double top_of(const struct timeline_drawing *drawn, size_t row)
{
    double y = TOP + (double)(row * (size_t)drawn->layout->row);
    for (size_t i = 1; i <= row && i < drawn->timeline->n; i++)
        if (drawn->timeline->rows[i].group != drawn->timeline->rows[i - 1].group)
            y += GROUP_GAP;
    return y;
}

static double month_x(const struct timeline_drawing *drawn, size_t month)
{
    return drawn->layout->left + drawn->layout->month * ((double)month + 0.5);
}

static double box_y(const struct timeline_drawing *drawn, size_t row)
{
    return top_of(drawn, row) + drawn->layout->below;
}

static void add_month(const struct timeline_drawing *drawn, size_t i, bool with_year)
{
    const size_t month = drawn->timeline->last_month + 1 - TIMELINE_MONTHS + i;
    const bool last = i + 1 == TIMELINE_MONTHS;
    struct buffer name = {0};
    calendar_words_month_short(month, &name);
    const char *const label = with_year ? phrase_kept(drawn->arena, "{} {}", TEXT(name.data),
                                                      DIGITS((size_t)month_year(month)))
                                        : phrase_kept(drawn->arena, "{}", TEXT(name.data));
    buffer_free(&name);
    chart_script_label(
        drawn->chart, with_year ? drawn->layout->left + 2 : month_x(drawn, i), TOP - 12, label,
        (struct label_style){12, last ? "ink" : "ink2", with_year ? ALIGN_LEFT : ALIGN_CENTRE, last,
                             false, false});
}

static void add_months(const struct timeline_drawing *drawn)
{
    const double half = drawn->layout->month / 2, x = month_x(drawn, TIMELINE_MONTHS - 1);
    chart_script_box(drawn->chart,
                     (struct pixel_box){x - half, 4, x + half, drawn->chart->height - 4}, "band");
    for (size_t i = 0; i < TIMELINE_MONTHS - 1; i += TICK_EVERY)
        add_month(drawn, i, i == 0 && !drawn->chart->narrow);
    add_month(drawn, TIMELINE_MONTHS - 1, false);
}

static void add_lines(const struct timeline_drawing *drawn)
{
    const double right = drawn->layout->width - 4;
    for (size_t i = 1; i < drawn->timeline->n; i++) {
        const double y = top_of(drawn, i) - GROUP_GAP / 2.0;
        if (drawn->timeline->rows[i].group != drawn->timeline->rows[i - 1].group)
            chart_script_line(drawn->chart, 0, y, right, y,
                              (struct line_style){1, "grid", false, false});
    }
}

static void add_cell(const struct timeline_drawing *drawn, size_t row, size_t month)
{
    const struct timeline_layout *const layout = drawn->layout;
    const struct timeline_row *const told = &drawn->timeline->rows[row];
    const double x = month_x(drawn, month), y = box_y(drawn, row);
    const struct pixel_box box = {x - layout->box_width / 2, y - layout->box_height / 2,
                                  x + layout->box_width / 2, y + layout->box_height / 2};
    const struct label_style style = {13, told->colour, ALIGN_CENTRE, true, false, false};
    switch (told->cells[month]) {
    case CELL_CLEAR:
        chart_script_box(drawn->chart, box, told->colour);
        break;
    case CELL_WATCH:
        chart_script_frame(drawn->chart, box, told->colour, false);
        break;
    case CELL_WAITS:
        chart_script_frame(drawn->chart, box, "ink2", true);
        break;
    case CELL_KNOWN:
        chart_script_box(drawn->chart, box, "band2");
        chart_script_line(drawn->chart, box.left, y, box.right, y,
                          (struct line_style){2, told->colour, false, true});
        break;
    case CELL_FIXED:
        chart_script_label(drawn->chart, x, y, "✓", style);
        break;
    case CELL_GONE:
        chart_script_label(drawn->chart, x, y, "–", style);
        break;
    default:
        break;
    }
}

static void add_name(const struct timeline_drawing *drawn, size_t row)
{
    const struct timeline_layout *const layout = drawn->layout;
    const struct timeline_row *const told = &drawn->timeline->rows[row];
    const double y = drawn->chart->narrow ? top_of(drawn, row) + 11 : box_y(drawn, row);
    const char *const name = label_width_fit(told->name, 13, layout->names * 0.6 / LABEL_SLACK,
                                             drawn->arena);
    const double behind = label_width(name, 13) * 1.05 + 5;
    chart_script_label(drawn->chart, 0, y, name,
                       (struct label_style){13, "ink", ALIGN_LEFT, true, false, false});
    chart_script_label(
        drawn->chart, behind, y,
        label_width_fit(told->what, 12, (layout->names - behind) / LABEL_SLACK, drawn->arena),
        (struct label_style){12, "ink", ALIGN_LEFT, false, false, false});
}

/* "since Mar 2026" */
static const char *when_of(const struct timeline_row *row, struct arena *arena)
{
    if (row->day == INT32_MIN)
        return row->verb;
    struct buffer when = {0};
    phrase(&when, "{} ", TEXT(row->verb));
    calendar_words_short_month_of(row->day, &when);
    return wording_keep(&when, arena);
}

static const char *state_of(const struct timeline_row *row, struct arena *arena)
{
    struct buffer state = {0};
    timeline_state(row, &state);
    return wording_keep(&state, arena);
}

static void add_words(const struct timeline_drawing *drawn, size_t row)
{
    const struct timeline_row *const told = &drawn->timeline->rows[row];
    const bool news = told->news->now == NEWS_NEW || told->news->now == NEWS_BACK;
    const bool bold = news && told->group == GROUP_OPEN;
    const struct label_style style = {11.5, bold ? "ink" : "ink2", ALIGN_LEFT, bold, false, false};
    const double x = drawn->layout->words, y = box_y(drawn, row);
    if (drawn->chart->narrow && told->verb) {
        chart_script_label(drawn->chart, x, y - 14, told->state, style);
        chart_script_label(drawn->chart, x, y, when_of(told, drawn->arena), style);
    } else {
        chart_script_label(drawn->chart, x, y, state_of(told, drawn->arena), style);
    }
}

/* A small dot for each month without it. */
static void plot_nothing(const struct timeline_drawing *drawn)
{
    static const char *const clauses[] = {"$none using 1:2 with points pt 7 ps 0.2 lc rgb rule"};
    bool any = false;
    for (size_t row = 0; row < drawn->timeline->n; row++)
        for (size_t m = 0; m < TIMELINE_MONTHS; m++) {
            if (drawn->timeline->rows[row].cells[m] != CELL_NOTHING)
                continue;
            if (!any)
                chart_script_data_begin(drawn->chart, "none", "months without the finding");
            any = true;
            chart_script_data_row(drawn->chart, (double[]){month_x(drawn, m), box_y(drawn, row)},
                                  2);
        }
    if (any)
        chart_script_data_end(drawn->chart);
    chart_script_plot(drawn->chart, clauses, any);
}

bool timeline_chart(const struct report *report, bool narrow, struct arena *arena,
                    struct chart *ret)
{
    const struct timeline timeline = timeline_of(report, arena);
    const struct timeline_drawing drawn = {.timeline = &timeline,
                                           .layout = narrow ? &narrow_layout : &wide_layout,
                                           .chart = ret,
                                           .arena = arena};
    if (timeline.n == 0)
        return false;
    *ret = (struct chart){.id = narrow ? "timeline-narrow" : "timeline",
                          .width = drawn.layout->width,
                          .height = (int)top_of(&drawn, timeline.n - 1) + drawn.layout->row + BELOW,
                          .narrow = narrow};
    timeline_words(report, &timeline, arena, ret);
    chart_style_begin(ret);
    add_months(&drawn);
    add_lines(&drawn);
    for (size_t row = 0; row < timeline.n; row++) {
        for (size_t month = 0; month < TIMELINE_MONTHS; month++)
            add_cell(&drawn, row, month);
        add_name(&drawn, row);
        add_words(&drawn, row);
    }
    plot_nothing(&drawn);
    return true;
}
