#include "reports/agreement/agreement_heatmap_chart.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "analytics/interviewers/interviewer_findings.h"
#include "reports/agreement/heatmap_key.h"
#include "reports/agreement/heatmap_words.h"
#include "reports/agreement/pair_level.h"
#include "reports/agreement/pair_lists.h"
#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"
#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { WIDTH = 720, TOP = 14, CELL_HEIGHT = 46, KEY_HEIGHT = 64 };
enum { MOST_SHOWN = 12, WIDEST_CELL = 60, WIDEST_NAME = 132, NARROWEST_NAME = 40 };

struct heatmap {
    const struct report *report;
    struct arena *arena;
    struct chart *chart;
    size_t *shown; /* interviewers */
    const char **names;
    size_t n;
    double left, cell; /* where the cells begin, and their width */
    struct kappa_bins bins;
    double line; /* of interviewers, in points */
    bool has_levels;
    struct heatmap_shown seen;
};

static const struct label_style value_style = {14, "onm", ALIGN_CENTRE, true, false, false};
static const struct label_style interval_style = {11, "ink", ALIGN_CENTRE, false, false, false};
static const struct label_style small_style = {11, "ink2", ALIGN_CENTRE, false, false, false};

static void lay_out(struct heatmap *map)
{
    double widest = NARROWEST_NAME;
    for (size_t i = 0; i < map->n; i++)
        widest = fmax(widest, label_width(map->names[i], 12) * LABEL_SLACK);
    map->left = fmin(widest, WIDEST_NAME) + 20;
    map->cell = fmin(WIDEST_CELL, (WIDTH - 12 - map->left) / (double)map->n);
}

static double column_x(const struct heatmap *map, size_t column)
{
    return map->left + map->cell * ((double)column + 0.5);
}

static double row_y(size_t row)
{
    return TOP + CELL_HEIGHT * ((double)row + 0.5);
}

/* The cell, `inset` pixels smaller on each side. */
static struct pixel_box cell_box(const struct heatmap *map, size_t column, size_t row, double inset)
{
    return (struct pixel_box){
        column_x(map, column) - map->cell / 2 + inset, row_y(row) - CELL_HEIGHT / 2.0 + inset,
        column_x(map, column) + map->cell / 2 - inset, row_y(row) + CELL_HEIGHT / 2.0 - inset};
}

/* ".64" without the zero, as cells are narrow; "1.00" stays. */
static void add_short(double value, struct buffer *text)
{
    struct buffer number = {0};
    format_number(value, 2, &number);
    const char *const zero = strstr(number.data, "0.");
    const size_t sign = zero ? (size_t)(zero - number.data) : 0;
    if (zero && (sign == 0 || value < 0)) {
        number.data[sign] = '\0';
        phrase(text, "{}{}", TEXT(number.data), TEXT(zero + 1));
    } else {
        phrase(text, "{}", TEXT(number.data));
    }
    buffer_free(&number);
}

/* ".64–.78"; with a negative end "−.08 to .35", on two lines where one is too long. */
static void add_interval(const struct heatmap *map, double x, double y,
                         const struct estimate *kappa, const char *n)
{
    const bool negative = kappa->lower < -0.005;
    struct buffer lower = {0}, upper = {0}, line = {0};
    add_short(kappa->lower, &lower);
    add_short(kappa->upper, &upper);
    phrase(&line, negative ? "{} to {}" : "{}–{}", TEXT(lower.data), TEXT(upper.data));
    if (label_width(line.data, 11) < map->cell - 2) {
        chart_script_label(map->chart, x, y - 7, line.data, interval_style);
        chart_script_label(map->chart, x, y + 8, n, small_style);
    } else {
        phrase(&lower, negative ? " to" : "–");
        chart_script_label(map->chart, x, y - 14, lower.data, interval_style);
        chart_script_label(map->chart, x, y, upper.data, interval_style);
        chart_script_label(map->chart, x, y + 14, n, small_style);
    }
    buffer_free(&lower);
    buffer_free(&upper);
    buffer_free(&line);
}

/* How many points the row's interviewer scores over the column's, in row a and column b. */
static void add_level(struct heatmap *map, const struct pair_result *pair, size_t a, size_t b)
{
    const struct estimate difference = pair_level_difference(map->report, pair, map->arena);
    const double x = column_x(map, b), y = row_y(a), sure = 2 * map->line;
    if (difference.status != ESTIMATE_OK) {
        chart_script_label(map->chart, x, y, phrase_kept(map->arena, "n {}", COUNT(pair->n)),
                           small_style);
        return;
    }
    const double value = pair->b == map->shown[a] ? difference.value : -difference.value;
    const size_t bin = heatmap_key_level(value, map->line);
    const bool bold = difference.lower >= sure || difference.upper <= -sure;
    map->seen.levels[bin] = true;
    chart_script_box(map->chart, cell_box(map, b, a, 1), heatmap_key_level_colour(bin));
    chart_script_label(map->chart, x, y, phrase_kept(map->arena, "{}", SIGNED(value, 2)),
                       (struct label_style){12, "onm", ALIGN_CENTRE, bold, false, false});
}

/* Column a below the diagonal in row b; its counterpart above in column b, row a. */
static void add_pair(struct heatmap *map, size_t a, size_t b)
{
    const struct pair_result *const pair = pair_list_find(map->report, map->shown[a],
                                                          map->shown[b]);
    const double x = column_x(map, a), y = row_y(b);
    if (!pair) {
        chart_script_frame(map->chart, cell_box(map, a, b, 1.5), "grid", false);
        chart_script_label(map->chart, x, y, "–", small_style);
        map->seen.never = true;
        return;
    }
    const char *const n = phrase_kept(map->arena, "n {}", COUNT(pair->n));
    const struct estimate *const kappa = pair_list_agreement(pair);
    if (kappa->status == ESTIMATE_OK) {
        chart_script_label(map->chart, x, y, phrase_kept(map->arena, "{}", NUMBER(kappa->value, 2)),
                           value_style);
        map->seen.kappas[heatmap_key_bin(&map->bins, kappa->value)] = true;
        if (map->has_levels)
            add_level(map, pair, a, b);
        else
            add_interval(map, column_x(map, b), row_y(a), kappa, n);
        return;
    }
    map->seen.too_few = true;
    chart_script_frame(map->chart, cell_box(map, a, b, 2.5), "rule", true);
    if (kappa->status == ESTIMATE_TOO_FEW) {
        chart_script_label(map->chart, x, y, n, small_style);
        return;
    }
    chart_script_label(map->chart, x, y, "n/a", small_style);
    chart_script_label(map->chart, column_x(map, b), row_y(a), n, small_style);
}

/* A name for the narrow cell on the diagonal: whole, or its first or last word if that tells the
 * person apart, or as much as fits. */
static const char *word_of(const char *name, bool last, struct arena *arena)
{
    const char *const space = last ? strrchr(name, ' ') : strchr(name, ' ');
    if (!space)
        return name;
    return last ? space + 1 : arena_copy_n(arena, name, (size_t)(space - name));
}

static bool is_unique(const struct heatmap *map, size_t index, const char *word, bool last)
{
    for (size_t i = 0; i < map->n; i++)
        if (i != index && strcmp(word_of(map->names[i], last, map->arena), word) == 0)
            return false;
    return *word != '\0';
}

static const char *short_name(const struct heatmap *map, size_t index)
{
    const double bold = 1.08, room = (map->cell - 6) / bold;
    const char *const name = map->names[index];
    if (label_width(name, 12) <= room)
        return name;
    for (int last = 0; last < 2; last++) {
        const char *const word = word_of(name, last == 1, map->arena);
        if (label_width(word, 12) <= room && is_unique(map, index, word, last == 1))
            return word;
    }
    return label_width_fit(name, 12, room, map->arena);
}

static void add_names(const struct heatmap *map)
{
    const struct label_style row = {12, "ink", ALIGN_LEFT, false, false, false};
    const struct label_style diagonal = {12, "onm", ALIGN_CENTRE, true, false, false};
    for (size_t i = 0; i < map->n; i++) {
        chart_script_box(map->chart, cell_box(map, i, i, 1), "band2");
        chart_script_label(map->chart, 0, row_y(i),
                           label_width_fit(map->names[i], 12, map->left - 20, map->arena), row);
        chart_script_label(map->chart, column_x(map, i), row_y(i), short_name(map, i), diagonal);
    }
}

/* The cells of one bin, as data. Returns whether there is one. */
static bool add_bin(const struct heatmap *map, size_t bin)
{
    bool any = false;
    for (size_t b = 1; b < map->n; b++)
        for (size_t a = 0; a < b; a++) {
            const struct pair_result *const pair = pair_list_find(map->report, map->shown[a],
                                                                  map->shown[b]);
            if (!pair || pair_list_agreement(pair)->status != ESTIMATE_OK ||
                heatmap_key_bin(&map->bins, pair_list_agreement(pair)->value) != bin)
                continue;
            char name[16];
            snprintf(name, sizeof name, "bin%zu", bin + 1);
            if (!any)
                chart_script_data_begin(map->chart, name, "column row kappa n");
            any = true;
            chart_script_data_row(
                map->chart,
                (double[]){(double)a, (double)b, pair_list_agreement(pair)->value, (double)pair->n},
                4);
        }
    if (any)
        chart_script_data_end(map->chart);
    return any;
}

static void plot_cells(const struct heatmap *map)
{
    static const char *const cells[KAPPA_BINS] = {
#define CELLS(bin)                                                                                 \
    "$bin" bin " using (cx($1)):(cy($2)):(cx($1)-w):(cx($1)+w):(cy($2)-h):(cy($2)+h) "             \
    "with boxxyerror lc rgb k" bin
        CELLS("1"), CELLS("2"), CELLS("3"), CELLS("4")};
    const char *clauses[KAPPA_BINS];
    size_t n = 0;
    for (size_t bin = 0; bin < KAPPA_BINS; bin++)
        if (add_bin(map, bin))
            clauses[n++] = cells[bin];
    buffer_format(&map->chart->script,
                  "cx(a) = %.6g+%.6g*(a+0.5); cy(b) = %d+%d*(b+0.5); w = %.6g; h = %d\n", map->left,
                  map->cell, TOP, CELL_HEIGHT, map->cell / 2 - 1, CELL_HEIGHT / 2 - 1);
    chart_script_plot(map->chart, clauses, n);
}

/* Whether any two of those shown share enough answers to be judged. */
static bool is_any_judged(const struct heatmap *map)
{
    for (size_t b = 1; b < map->n; b++)
        for (size_t a = 0; a < b; a++) {
            const struct pair_result *const pair = pair_list_find(map->report, map->shown[a],
                                                                  map->shown[b]);
            if (pair && pair_list_agreement(pair)->status == ESTIMATE_OK)
                return true;
        }
    return false;
}

bool agreement_heatmap_chart(const struct report *report, struct arena *arena, struct chart *ret)
{
    struct heatmap map = {.report = report, .arena = arena, .chart = ret};
    map.shown = ARENA_ARRAY(arena, report->catalogue->n_interviewers, size_t);
    map.n = pair_list_interviewers(report, MOST_SHOWN, arena, map.shown);
    if (map.n < 2 || !is_any_judged(&map))
        return false;
    map.names = ARENA_ARRAY(arena, map.n, const char *);
    for (size_t i = 0; i < map.n; i++)
        map.names[i] = report_names_person(report, map.shown[i], arena);
    map.bins = heatmap_key_bins(report->limits->disagree);
    map.line = interviewer_findings_severity_line(&report->result->interviewers, report->limits);
    map.has_levels = heatmap_words_has_levels(report, arena);
    lay_out(&map);
    *ret = (struct chart){.id = "agreement-heatmap",
                          .width = WIDTH,
                          .height = TOP + CELL_HEIGHT * (int)map.n + KEY_HEIGHT};
    heatmap_words(report, map.n, arena, ret);
    chart_style_begin(ret);
    add_names(&map);
    for (size_t b = 1; b < map.n; b++)
        for (size_t a = 0; a < b; a++)
            add_pair(&map, a, b);
    heatmap_key(ret, &map.bins, map.line, &map.seen, TOP + CELL_HEIGHT * (double)map.n + 26);
    plot_cells(&map);
    return true;
}
