#include "reports/interviewers/ruler_chart.h"

#include <math.h>
#include <stdlib.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/chart_ticks.h"
#include "reports/chart/label_width.h"
#include "reports/interviewers/ruler_words.h"
#include "reports/interviewers/severity_words.h"
#include "reports/model/modelled.h"
#include "reports/model/question_flags.h"
#include "reports/model/report_names.h"
#include "reports/model/ruler.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { TOP = 40, LINE = 15, N_LINES = 36, BELOW = 30, N_BARS = 36, STAGGERED = 3, GAP = 6 };

/* Where things stand across, in pixels: bars grow to the left from `bars`, codes stand between
 * `codes` and `codes_end`, interviewers at `dots` and their names from `names`. */
struct ruler_layout {
    int width;
    double ticks, left, bars, codes, codes_end, dots, names;
    double widest_code;
};

static const struct ruler_layout wide_layout = {720, 40, 48, 200, 214, 536, 552, 586, 84};
static const struct ruler_layout narrow_layout = {360, 26, 30, 92, 104, 216, 224, 244, 50};

struct ruler_chart {
    const struct report *report;
    struct ruler ruler;
    struct arena *arena;
    struct chart *chart;
    const struct ruler_layout *layout;
    double widest_code; /* in pixels, that any may be */
};

static const double BOTTOM = TOP + LINE * N_LINES;

static double y_of(const struct ruler_chart *drawn, double place)
{
    const struct ruler *const ruler = &drawn->ruler;
    return TOP + (ruler->highest - place) / (ruler->highest - ruler->lowest) * (BOTTOM - TOP);
}

/* --- The ruler and its heads --- */

static void add_ticks(const struct ruler_chart *drawn)
{
    const struct ruler *const ruler = &drawn->ruler;
    const double step = chart_tick_step(ruler->highest - ruler->lowest, 10);
    const int first = (int)ceil(ruler->lowest / step), last = (int)floor(ruler->highest / step);
    for (int k = first; k <= last; k++) {
        const double y = y_of(drawn, k * step);
        const struct phrase_value tick = SIGNED(k * step, chart_tick_decimals(step));
        chart_script_line(drawn->chart, drawn->layout->left, y, drawn->layout->width - 12, y,
                          (struct line_style){1, k ? "grid" : "rule", false, false});
        chart_script_label(drawn->chart, drawn->layout->ticks, y,
                           k == 0 ? "0" : phrase_kept(drawn->arena, "{}", tick),
                           (struct label_style){12, "ink2", ALIGN_RIGHT, false, false, false});
    }
}

static void add_head(const struct ruler_chart *drawn, double x, const char *name, const char *gloss)
{
    chart_script_label(drawn->chart, x, 10, name,
                       (struct label_style){12, "ink", ALIGN_LEFT, true, false, false});
    if (!drawn->chart->narrow)
        chart_script_label(drawn->chart, x, 26, gloss,
                           (struct label_style){11, "ink2", ALIGN_LEFT, false, false, false});
}

static void add_ground(const struct ruler_chart *drawn)
{
    const struct ruler_layout *const layout = drawn->layout;
    const struct label_style foot = {11, "ink2", ALIGN_LEFT, false, false, false};
    chart_script_box(drawn->chart,
                     (struct pixel_box){layout->left, y_of(drawn, drawn->ruler.high),
                                        layout->codes_end, y_of(drawn, drawn->ruler.low)},
                     "band");
    add_ticks(drawn);
    add_head(drawn, layout->left, "Candidates", "by how strong they are");
    add_head(drawn, layout->codes, "Questions", "at their difficulty");
    add_head(drawn, layout->dots - 6, "Interviewers", "at their severity");
    chart_script_label(drawn->chart, layout->left, BOTTOM + 16,
                       drawn->chart->narrow ? "↑ stronger, harder, stricter; in logits"
                                            : "↑ stronger candidates, harder questions, stricter "
                                              "interviewers; in logits",
                       foot);
}

/* --- Candidates --- */

static void add_bars(const struct ruler_chart *drawn)
{
    const struct ruler *const ruler = &drawn->ruler;
    const double height = (ruler->highest - ruler->lowest) / N_BARS;
    double counts[N_BARS], most = 0;
    for (int i = 0; i < N_BARS; i++) {
        counts[i] = ruler_candidates(ruler, ruler->lowest + i * height,
                                     ruler->lowest + (i + 1) * height);
        most = fmax(most, counts[i]);
    }
    chart_script_data_begin(drawn->chart, "c", "from, to, expected candidates");
    for (int i = 0; i < N_BARS; i++)
        chart_script_data_row(
            drawn->chart,
            (double[]){ruler->lowest + i * height, ruler->lowest + (i + 1) * height, counts[i]}, 3);
    chart_script_data_end(drawn->chart);
    buffer_format(&drawn->chart->script,
                  "sy(v) = %d+(%.6g-v)/%.6g*%.6g\nbx(n) = %.6g-n/%.6g*%.6g\n", TOP, ruler->highest,
                  ruler->highest - ruler->lowest, BOTTOM - TOP, drawn->layout->bars, most,
                  drawn->layout->bars - drawn->layout->left);
}

/* --- Questions --- */

static const char *const marks[N_FLAGS] = {
    [FLAG_NONE] = "",   [FLAG_WATCH] = "○ ", [FLAG_HARD] = "▼ ",
    [FLAG_EASY] = "▲ ", [FLAG_FLAT] = "◆ ",  [FLAG_DISAGREE] = "■ "};

static enum question_flag question_flag_of(const struct ruler_chart *drawn, size_t question)
{
    return question_flag(&drawn->report->result->questions.questions[question]);
}

/* Paler where nobody can say yet. */
static const char *question_colour(const struct ruler_chart *drawn, size_t question)
{
    const bool sound = drawn->report->result->questions.questions[question].verdict.state ==
                       STATE_SOUND;
    const enum question_flag flag = question_flag_of(drawn, question);
    return question_flag_colour(flag, flag == FLAG_NONE && !sound ? "ink2" : "ink");
}

static const char *code_of(const struct ruler_chart *drawn, size_t question)
{
    const char *const code = report_names_code(drawn->report, question, drawn->arena);
    return label_width_fit(phrase_kept(drawn->arena, "{}{}",
                                       TEXT(marks[question_flag_of(drawn, question)]), TEXT(code)),
                           11, drawn->widest_code / LABEL_SLACK, drawn->arena);
}

/* The line on which a question stands. */
static size_t line_of(const struct ruler_chart *drawn, size_t question)
{
    const double y = y_of(drawn, ruler_question(&drawn->ruler, question)->value);
    return (size_t)fmin(N_LINES - 1, fmax(0, floor((y - TOP) / LINE)));
}

/* Pixels from code to code: those of the widest. */
static double step_of(const struct ruler_chart *drawn)
{
    double widest = 0;
    for (size_t q = 0; q < drawn->report->catalogue->n_questions; q++)
        if (ruler_question(&drawn->ruler, q))
            widest = fmax(widest, label_width(code_of(drawn, q), 11));
    return fmin(widest * LABEL_SLACK, drawn->widest_code) + GAP;
}

/* Where no line is full, codes have all the room there is. */
static double widest_code_of(const struct ruler_chart *drawn)
{
    const struct ruler_layout *const layout = drawn->layout;
    size_t counts[N_LINES] = {0}, most = 1;
    for (size_t q = 0; q < drawn->report->catalogue->n_questions; q++)
        if (ruler_question(&drawn->ruler, q)) {
            const size_t n = ++counts[line_of(drawn, q)];
            most = n > most ? n : most;
        }
    return fmax(layout->widest_code, (layout->codes_end - layout->codes) / (double)most - GAP);
}

/* Those of a line that need attention first, then the others, both in the order of the catalogue.
 */
static size_t list_line(const struct ruler_chart *drawn, size_t line, size_t *ret)
{
    size_t n = 0;
    for (int flagged = 1; flagged >= 0; flagged--)
        for (size_t q = 0; q < drawn->report->catalogue->n_questions; q++)
            if (ruler_question(&drawn->ruler, q) && line_of(drawn, q) == line &&
                (question_flag_of(drawn, q) != FLAG_NONE) == flagged)
                ret[n++] = q;
    return n;
}

static void add_line(const struct ruler_chart *drawn, const size_t *questions, size_t n, double y,
                     double step)
{
    const struct ruler_layout *const layout = drawn->layout;
    const size_t room = (size_t)fmax(2, floor((layout->codes_end - layout->codes) / step));
    const size_t shown = n > room ? room - 1 : n;
    for (size_t i = 0; i < shown; i++) {
        const enum question_flag flag = question_flag_of(drawn, questions[i]);
        chart_script_label(drawn->chart, layout->codes + (double)i * step, y,
                           code_of(drawn, questions[i]),
                           (struct label_style){11, question_colour(drawn, questions[i]),
                                                ALIGN_LEFT, flag > FLAG_WATCH, false, false});
    }
    if (n > shown)
        chart_script_label(drawn->chart, layout->codes + (double)shown * step, y,
                           phrase_kept(drawn->arena, "+ {}", COUNT(n - shown)),
                           (struct label_style){11, "ink2", ALIGN_LEFT, false, false, false});
}

static void add_questions(const struct ruler_chart *drawn)
{
    size_t *const questions = ARENA_ARRAY(drawn->arena, drawn->report->catalogue->n_questions,
                                          size_t);
    const double step = step_of(drawn);
    for (size_t line = 0; line < N_LINES; line++)
        add_line(drawn, questions, list_line(drawn, line, questions),
                 TOP + LINE * ((double)line + 0.5), step);
}

/* --- Interviewers --- */

/* Where an interviewer stands, and where the name does. */
struct placed {
    size_t interviewer, n_ratings;
    const struct estimate *severity;
    double y, name_y;
    bool named;
};

static int compare_scores(const void *a, const void *b)
{
    const struct placed *const x = a, *const y = b;
    if (x->n_ratings != y->n_ratings)
        return x->n_ratings > y->n_ratings ? -1 : 1;
    return x->interviewer < y->interviewer ? -1 : x->interviewer > y->interviewer;
}

static int compare_places(const void *a, const void *b)
{
    const struct placed *const x = a, *const y = b;
    if (x->y < y->y || x->y > y->y)
        return x->y < y->y ? -1 : 1;
    return x->interviewer < y->interviewer ? -1 : x->interviewer > y->interviewer;
}

static size_t list_interviewers(const struct ruler_chart *drawn, struct placed *ret)
{
    size_t n = 0;
    for (size_t i = 0; i < drawn->report->catalogue->n_interviewers; i++) {
        const struct estimate *const severity = ruler_interviewer(&drawn->ruler, i);
        if (severity)
            ret[n++] = (struct placed){.interviewer = i,
                                       .n_ratings = drawn->ruler.model->interviewers[i].n_ratings,
                                       .severity = severity,
                                       .y = y_of(drawn, severity->value)};
    }
    qsort(ret, n, sizeof *ret, compare_scores);
    for (size_t i = 0; i < n; i++)
        ret[i].named = i < N_LINES;
    qsort(ret, n, sizeof *ret, compare_places);
    return n;
}

/* Names in their order, a line apart at least, together as near to their places as they can be: the
 * isotonic regression of what each place is beyond the lines above it. */
static void place_names(struct placed *placed, size_t n, struct arena *arena)
{
    double *const means = ARENA_ARRAY(arena, n, double);
    size_t *const sizes = ARENA_ARRAY(arena, n, size_t);
    size_t n_blocks = 0, n_named = 0;
    for (size_t i = 0; i < n; i++) {
        if (!placed[i].named)
            continue;
        means[n_blocks] = placed[i].y - LINE * (double)n_named++;
        sizes[n_blocks++] = 1;
        for (; n_blocks > 1 && means[n_blocks - 2] > means[n_blocks - 1]; n_blocks--) {
            const size_t a = n_blocks - 2, both = sizes[a] + sizes[a + 1];
            means[a] = (means[a] * (double)sizes[a] + means[a + 1] * (double)sizes[a + 1]) /
                       (double)both;
            sizes[a] = both;
        }
    }
    const double lowest = BOTTOM - LINE * ((double)n_named - 0.5);
    size_t block = 0, within = 0, above = 0;
    for (size_t i = 0; i < n; i++) {
        if (!placed[i].named)
            continue;
        placed[i].name_y = fmin(lowest, fmax(TOP + LINE / 2.0, means[block])) +
                           LINE * (double)above++;
        if (++within == sizes[block]) {
            block++;
            within = 0;
        }
    }
}

static enum severity_words_flag flag_of(const struct ruler_chart *drawn, size_t interviewer)
{
    const struct finding *const finding = modelled_finding(drawn->report, interviewer);
    if (finding && finding->strength == STRENGTH_CLEAR)
        return finding->kind == FINDING_SEVERE ? SEVERITY_LOWER : SEVERITY_HIGHER;
    return severity_words_flag(&drawn->report->result->interviewers.interviewers[interviewer]);
}

/* Neighbours stand beside each other, so that their intervals do not cover each other. */
static double dot_x(const struct ruler_chart *drawn, size_t i)
{
    return drawn->layout->dots + 5 * (double)(i % STAGGERED);
}

static void add_interviewer(const struct ruler_chart *drawn, const struct placed *placed, size_t i)
{
    const struct ruler_layout *const layout = drawn->layout;
    const enum severity_words_flag flag = flag_of(drawn, placed->interviewer);
    const double x = dot_x(drawn, i), names = layout->names;
    chart_script_line(drawn->chart, x, y_of(drawn, placed->severity->lower), x,
                      y_of(drawn, placed->severity->upper),
                      (struct line_style){1.6, severity_words_colour(flag, "blue"), false, false});
    if (!placed->named)
        return;
    const char *const name = phrase_kept(drawn->arena, "{}{}",
                                         TEXT(flag == SEVERITY_LOWER    ? "▼ "
                                              : flag == SEVERITY_HIGHER ? "▲ "
                                                                        : ""),
                                         INTERVIEWER(drawn->report, placed->interviewer));
    chart_script_line(drawn->chart, x + 3, placed->y, names - 3, placed->name_y,
                      (struct line_style){0.7, "rule", false, false});
    chart_script_label(
        drawn->chart, names, placed->name_y,
        label_width_fit(name, 12, (layout->width - 4 - names) / LABEL_SLACK, drawn->arena),
        (struct label_style){12, severity_words_colour(flag, "ink"), ALIGN_LEFT,
                             flag != SEVERITY_NONE, false, false});
}

static void add_interviewers(const struct ruler_chart *drawn)
{
    struct placed *const placed = ARENA_ARRAY(drawn->arena, drawn->ruler.n_interviewers,
                                              struct placed);
    const size_t n = list_interviewers(drawn, placed);
    place_names(placed, n, drawn->arena);
    for (size_t i = 0; i < n; i++)
        add_interviewer(drawn, &placed[i], i);
    chart_script_data_begin(drawn->chart, "i", "severity, pixels across, flag");
    for (size_t i = 0; i < n; i++)
        chart_script_data_row(drawn->chart,
                              (double[]){placed[i].severity->value, dot_x(drawn, i),
                                         (double)flag_of(drawn, placed[i].interviewer)},
                              3);
    chart_script_data_end(drawn->chart);
}

static void plot(const struct ruler_chart *drawn)
{
    static const char *const clauses[] = {
        "$c using (bx(0)):(sy($1)):(bx($3)):(bx(0)):(sy($1)):(sy($2)) with boxxyerror lc rgb sky",
        "$i using 2:($3==0?sy($1):NaN) with points pt 7 ps 0.62 lc rgb blue",
        "$i using 2:($3==1?sy($1):NaN) with points pt 11 ps 0.8 lc rgb hard",
        "$i using 2:($3==2?sy($1):NaN) with points pt 9 ps 0.8 lc rgb easy"};
    chart_script_plot(drawn->chart, clauses, sizeof clauses / sizeof *clauses);
}

bool ruler_chart(const struct report *report, bool narrow, struct arena *arena, struct chart *ret)
{
    struct ruler_chart drawn = {.report = report,
                                .arena = arena,
                                .chart = ret,
                                .layout = narrow ? &narrow_layout : &wide_layout};
    if (!ruler_of(report, &drawn.ruler))
        return false;
    *ret = (struct chart){.id = narrow ? "ruler-narrow" : "ruler",
                          .width = drawn.layout->width,
                          .height = (int)BOTTOM + BELOW,
                          .narrow = narrow};
    const size_t n = drawn.ruler.n_interviewers;
    drawn.widest_code = widest_code_of(&drawn);
    ruler_words(report, &drawn.ruler, n < N_LINES ? n : N_LINES, arena, ret);
    chart_style_begin(ret);
    add_ground(&drawn);
    add_bars(&drawn);
    add_questions(&drawn);
    add_interviewers(&drawn);
    plot(&drawn);
    return true;
}
