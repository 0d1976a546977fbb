#include "reports/questions/question_map_chart.h"

#include <math.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_placement.h"
#include "reports/chart/label_width.h"
#include "reports/model/question_flags.h"
#include "reports/questions/question_map_words.h"
#include "reports/questions/zones_chart.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { WIDTH = 720, HEIGHT = 540 };
enum { LABEL_ALL_UP_TO = 120, LONGEST_LABEL = 180 }; /* questions; pixels */

static void add_ticks(struct chart *chart, const struct map_frame *frame, struct arena *arena)
{
    const struct label_style right = {12, "ink2", ALIGN_RIGHT, false, false, false};
    const struct label_style centre = {12, "ink2", ALIGN_CENTRE, false, false, false};
    const double bottom = frame->area.bottom;
    for (int tenth = 0; tenth <= 10; tenth++) {
        const double x = zones_chart_x(frame, tenth / 10.0);
        if (x < frame->area.left - 0.5 || x > frame->area.right + 0.5)
            continue;
        chart_script_label(chart, x, bottom + 16, phrase_kept(arena, "{}", SHARE(tenth / 10.0)),
                           centre);
    }
    for (int fifth = -5; fifth <= 5; fifth++) {
        const double y = zones_chart_y(frame, fifth / 5.0);
        if (y < frame->area.top - 0.5 || y > bottom + 0.5)
            continue;
        chart_script_label(chart, frame->area.left - 8, y,
                           phrase_kept(arena, "{}", PLAIN(fifth / 5.0)), right);
    }
}

static void add_axis_titles(struct chart *chart, const struct map_frame *frame)
{
    const struct pixel_box area = frame->area;
    const double x = (area.left + area.right) / 2, y = HEIGHT - 13;
    struct label_style style = {12, "ink2", ALIGN_LEFT, false, false, false};
    chart_script_label(chart, area.left, y, "← easier", style);
    style.align = ALIGN_RIGHT;
    chart_script_label(chart, area.right, y, "harder →", style);
    style.align = ALIGN_CENTRE;
    chart_script_label(chart, x, y, "average score, as a share of the scale", style);
    style.vertical = true;
    chart_script_label(chart, 14, (area.top + area.bottom) / 2,
                       "Separation: correlation with the rest of the interview", style);
}

/* What a label says: the code; on a flagged question also a line below. */
struct map_label {
    size_t question;
    enum question_flag flag;
    const char *code, *below;
};

static struct map_label label_of(const struct report *report, size_t question, struct arena *arena)
{
    const struct question *const asked = &report->catalogue->questions[question];
    struct map_label label = {
        .question = question,
        .flag = question_flag(&report->result->questions.questions[question])};
    label.code = label_width_fit(asked->code, 12, LONGEST_LABEL, arena);
    if (label.flag == FLAG_DISAGREE)
        label.below = "interviewers disagree";
    else if (label.flag > FLAG_WATCH)
        label.below = label_width_fit(asked->title, 11, LONGEST_LABEL, arena);
    return label;
}

static struct labelled_point point_of(const struct map_frame *frame, const struct map_label *label,
                                      const struct question_result *question, bool labelled)
{
    struct labelled_point point = {
        .x = zones_chart_x(frame, question_result_judged_difficulty(question)->value),
        .y = zones_chart_y(frame, question->separation.value),
        .important = label->below != NULL};
    if (label->below) {
        point.width = fmax(label_width(label->code, 12) * 1.08, label_width(label->below, 11));
        point.height = *label->below ? 27 : 14;
    } else if (labelled) {
        point.width = label_width(label->code, 10.5);
        point.height = 12;
    }
    return point;
}

static void draw_label(struct chart *chart, const struct map_label *label,
                       const struct labelled_point *point)
{
    if (point->width <= 0)
        return;
    if (point->has_leader)
        chart_script_line(chart, point->x, point->y, point->leader_x, point->leader_y,
                          (struct line_style){0.8, "rule", false, false});
    const double x = point->label.left + 1.5;
    const double y = (point->label.top + point->label.bottom) / 2;
    struct label_style style = {10.5, "ink2", ALIGN_LEFT, false, false, false};
    if (!label->below) {
        chart_script_label(chart, x, y, label->code, style);
        return;
    }
    style.colour = question_flag_colour(label->flag, "ink");
    style.size = 11;
    if (*label->below)
        chart_script_label(chart, x, y + 7, label->below, style);
    style.size = 12;
    style.bold = true;
    chart_script_label(chart, x, *label->below ? y - 7 : y, label->code, style);
}

/* The whiskers of flagged questions, as what labels should stay clear of. */
static size_t add_whiskers(const struct map_frame *frame, const struct question_result *question,
                           struct obstacle *obstacles)
{
    const double x = zones_chart_x(frame, question_result_judged_difficulty(question)->value);
    const double y = zones_chart_y(frame, question->separation.value);
    obstacles[0] = (struct obstacle){
        {zones_chart_x(frame, question_result_judged_difficulty(question)->upper), y - 1,
         zones_chart_x(frame, question_result_judged_difficulty(question)->lower), y + 1},
        2};
    obstacles[1] = (struct obstacle){{x - 1, zones_chart_y(frame, question->separation.upper),
                                      x + 1, zones_chart_y(frame, question->separation.lower)},
                                     2};
    return 2;
}

static void add_labels(struct chart *chart, const struct report *report,
                       const struct map_frame *frame, const size_t *shown, size_t n,
                       struct arena *arena)
{
    const struct question_result *const results = report->result->questions.questions;
    struct labelled_point *const points = ARENA_ARRAY(arena, n, struct labelled_point);
    struct map_label *const labels = ARENA_ARRAY(arena, n, struct map_label);
    struct obstacle *const obstacles = ARENA_ARRAY(arena, 2 * n + MAP_OBSTACLES, struct obstacle);
    size_t n_obstacles = zones_chart_obstacles(frame, obstacles);
    for (size_t i = 0; i < n; i++) {
        const struct question_result *const question = &results[shown[i]];
        labels[i] = label_of(report, shown[i], arena);
        points[i] = point_of(frame, &labels[i], question, n <= LABEL_ALL_UP_TO);
        if (labels[i].below)
            n_obstacles += add_whiskers(frame, question, obstacles + n_obstacles);
    }
    label_placement(points, n, obstacles, n_obstacles, frame->area, arena);
    for (size_t i = 0; i < n; i++)
        draw_label(chart, &labels[i], &points[i]);
}

/* One block of data for each flag; its interval in the colour of the flag, its mark in the shape.
 */
struct flag_marks {
    const char *block, *interval, *points[2];
};

#define INTERVAL                                                                                   \
    "using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 "
#define POINT "using (sx($1)):(sy($2)) with points "

static const struct flag_marks marks[N_FLAGS] = {
    [FLAG_NONE] = {"plain",
                   "$plain " INTERVAL "lw 1 lc rgb whisk",
                   {"$plain " POINT "pt 7 ps 0.62 lc rgb blue", NULL}},
    [FLAG_WATCH] = {"watch",
                    "$watch " INTERVAL "lw 1 lc rgb whisk",
                    {"$watch " POINT "pt 7 ps 0.74 lc rgb blue",
                     "$watch " POINT "pt 7 ps 0.4 lc rgb bg"}},
    [FLAG_HARD] = {"hard",
                   "$hard " INTERVAL "lw 1.5 lc rgb hard",
                   {"$hard " POINT "pt 11 ps 1 lc rgb hard", NULL}},
    [FLAG_EASY] = {"easy",
                   "$easy " INTERVAL "lw 1.5 lc rgb easy",
                   {"$easy " POINT "pt 9 ps 1 lc rgb easy", NULL}},
    [FLAG_FLAT] = {"flat",
                   "$flat " INTERVAL "lw 1.5 lc rgb flat",
                   {"$flat " POINT "pt 13 ps 0.95 lc rgb flat", NULL}},
    [FLAG_DISAGREE] = {"disagree",
                       "$disagree " INTERVAL "lw 1.5 lc rgb disa",
                       {"$disagree " POINT "pt 5 ps 0.75 lc rgb disa", NULL}},
};

/* Returns whether any question has the flag. */
static bool add_block(struct chart *chart, const struct report *report, const size_t *shown,
                      size_t n, enum question_flag flag)
{
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        const struct question_result *const question =
            &report->result->questions.questions[shown[i]];
        if (question_flag(question) != flag)
            continue;
        if (!any)
            chart_script_data_begin(chart, marks[flag].block,
                                    "difficulty separation, then the bounds of each");
        any = true;
        const struct estimate *const x = question_result_judged_difficulty(question),
                                     *const y = &question->separation;
        chart_script_data_row(
            chart, (double[]){x->value, y->value, x->lower, x->upper, y->lower, y->upper}, 6);
    }
    if (any)
        chart_script_data_end(chart);
    return any;
}

static void add_points(struct chart *chart, const struct report *report, const size_t *shown,
                       size_t n)
{
    bool any[N_FLAGS];
    const char *clauses[N_FLAGS * 3];
    size_t n_clauses = 0;
    for (enum question_flag flag = FLAG_NONE; flag < N_FLAGS; flag++) {
        any[flag] = add_block(chart, report, shown, n, flag);
        if (any[flag])
            clauses[n_clauses++] = marks[flag].interval;
    }
    for (enum question_flag flag = FLAG_NONE; flag < N_FLAGS; flag++)
        for (size_t i = 0; i < 2; i++)
            if (any[flag] && marks[flag].points[i])
                clauses[n_clauses++] = marks[flag].points[i];
    chart_script_plot(chart, clauses, n_clauses);
}

bool question_map_chart(const struct report *report, struct arena *arena, struct chart *ret)
{
    const struct questions_result *const questions = &report->result->questions;
    size_t *const shown = ARENA_ARRAY(arena, report->catalogue->n_questions, size_t);
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_questions; i++)
        if (question_flag_is_on_map(&questions->questions[i]))
            shown[n++] = i;
    if (n == 0)
        return false;
    *ret = (struct chart){.id = "question-map", .width = WIDTH, .height = HEIGHT};
    question_map_words(report, arena, ret);
    chart_style_begin(ret);
    const struct map_frame frame = zones_chart_frame(
        report, (struct pixel_box){58, 8, WIDTH - 12, HEIGHT - 50});
    zones_chart_zones(ret, report, &frame, arena);
    add_ticks(ret, &frame, arena);
    add_axis_titles(ret, &frame);
    add_labels(ret, report, &frame, shown, n, arena);
    zones_chart_functions(ret, &frame);
    add_points(ret, report, shown, n);
    return true;
}
