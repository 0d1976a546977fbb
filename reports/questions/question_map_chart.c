#include "reports/questions/question_map_chart.h"

#include <math.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/chart_ticks.h"
#include "reports/chart/label_placement.h"
#include "reports/chart/label_width.h"
#include "reports/model/question_flags.h"
#include "reports/model/question_list.h"
#include "reports/questions/finding_words.h"
#include "reports/questions/question_map_words.h"
#include "reports/questions/question_mark.h"
#include "reports/questions/zones_chart.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { FEWEST_JUDGED = 10, MOST_WATCHES_WITH_TITLE = 4, MOST_TICKS = 8 };
enum { NAME_SIZE = 12, LINE = 14, LONGEST_LINE = 168 }; /* pixels */

/* Where the map stands on its canvas, in pixels. */
struct map_layout {
    int width, height;
    struct pixel_box area;
    bool narrow; /* codes alone, and none of questions of which nobody can say yet */
};

static const struct map_layout wide_layout = {720, 540, {58, 8, 708, 490}, false};
static const struct map_layout narrow_layout = {360, 384, {50, 6, 354, 334}, true};

struct map_chart {
    const struct report *report;
    const struct map_layout *layout;
    struct map_frame frame;
    struct chart *chart;
    struct arena *arena;
    const size_t *shown; /* questions */
    size_t n;
    bool names_watches;
};

static const struct question_result *result_of(const struct map_chart *map, size_t i)
{
    return &map->report->result->questions.questions[map->shown[i]];
}

/* "3.5", or "60 %" where scales differ. */
static void add_averages(const struct map_chart *map)
{
    const struct scale *const scale = question_flag_points_scale(map->report);
    const double lowest = scale ? scale->values[0] : 0, range = scale ? scale_range(scale) : 1;
    const double most = lowest + range;
    const double step = chart_tick_step(range, map->layout->narrow ? 4 : MOST_TICKS);
    const struct label_style centre = {12, "ink2", ALIGN_CENTRE, false, false, false};
    for (double at = ceil(lowest / step) * step; at <= most + step / 2; at += step) {
        const double x = zones_chart_x(&map->frame, (at - lowest) / range);
        if (x < map->frame.area.left - 0.5 || x > map->frame.area.right + 0.5)
            continue;
        chart_script_label(map->chart, x, map->frame.area.bottom + 16,
                           phrase_kept(map->arena, "{}", scale ? PLAIN(at) : SHARE(at)), centre);
    }
}

static void add_separations(const struct map_chart *map)
{
    const struct label_style right = {12, "ink2", ALIGN_RIGHT, false, false, false};
    for (int fifth = -5; fifth <= 5; fifth++) {
        const double y = zones_chart_y(&map->frame, fifth / 5.0);
        if (y < map->frame.area.top - 0.5 || y > map->frame.area.bottom + 0.5)
            continue;
        chart_script_label(map->chart, map->frame.area.left - 8, y,
                           phrase_kept(map->arena, "{}", PLAIN(fifth / 5.0)), right);
    }
}

static const char *average_title(const struct map_chart *map)
{
    const struct scale *const scale = question_flag_points_scale(map->report);
    if (!scale)
        return map->layout->narrow ? "share of the scale"
                                   : "average score, as a share of the scale";
    return phrase_kept(map->arena, "average score, {} to {}", PLAIN(scale->values[0]),
                       PLAIN(scale->values[scale->n_levels - 1]));
}

static void add_axis_titles(const struct map_chart *map)
{
    const struct pixel_box area = map->frame.area;
    const double x = (area.left + area.right) / 2, y = map->layout->height - 13;
    struct label_style style = {12, "ink2", ALIGN_LEFT, false, false, false};
    chart_script_label(map->chart, area.left, y, "← harder", style);
    style.align = ALIGN_RIGHT;
    chart_script_label(map->chart, area.right, y, "easier →", style);
    style.align = ALIGN_CENTRE;
    chart_script_label(map->chart, x, y, average_title(map), style);
    style.vertical = true;
    chart_script_label(map->chart, map->layout->narrow ? 8 : 14, (area.top + area.bottom) / 2,
                       map->layout->narrow
                           ? "separation"
                           : "separation: correlation with the rest of the interview",
                       style);
}

/* What a label says: the code, of questions that need attention with the title, in one line or two,
 * and the fault below it. NULL: nothing. */
struct map_label {
    enum question_mark mark;
    const char *colour, *lines[2], *below;
};

static const char *fault_of(const struct question_result *question)
{
    return finding_strongest(question->findings, question->n_findings) == STRENGTH_CLEAR
               ? finding_words_label(&question->findings[0])
               : "to watch";
}

static struct map_label label_of(const struct map_chart *map, size_t i, double room)
{
    const struct question *const asked = &map->report->catalogue->questions[map->shown[i]];
    struct map_label label = {
        .mark = question_mark(result_of(map, i)),
        .colour = question_flag_colour(question_flag(result_of(map, i)), "ink2")};
    if (label.mark == MARK_SOUND || (label.mark == MARK_UNSURE && map->layout->narrow))
        return label;
    const bool named = !map->layout->narrow && label.mark != MARK_UNSURE &&
                       (label.mark != MARK_WATCH || map->names_watches);
    const char *const name = phrase_kept(
        map->arena, "{}{}", TEXT(asked->code),
        PHRASE_IF(named && *asked->title, " {}", TEXT(asked->title)));
    label_width_two_lines(name, NAME_SIZE, room, map->arena, label.lines);
    if (named)
        label.below = fault_of(result_of(map, i));
    return label;
}

static double name_size(const struct map_label *label)
{
    return label->mark == MARK_UNSURE ? 10.5 : NAME_SIZE;
}

static void measure(const struct map_label *label, struct labelled_point *point)
{
    for (size_t i = 0; i < 2 && label->lines[i]; i++) {
        point->width = fmax(point->width, label_width(label->lines[i], name_size(label)) * 1.08);
        point->height += name_size(label) + 2;
    }
    if (label->below) {
        point->width = fmax(point->width, label_width(label->below, 11));
        point->height += LINE - 1;
    }
}

static struct labelled_point point_of(const struct map_chart *map, size_t i,
                                      struct map_label *label)
{
    const struct question_result *const question = result_of(map, i);
    struct labelled_point point = {
        .x = zones_chart_x(&map->frame, question_result_judged_difficulty(question)->value),
        .y = zones_chart_y(&map->frame, question->separation.value)};
    point.area = zones_chart_zone_of(&map->frame, point.x, point.y);
    *label = label_of(map, i, fmin(point.area.right - point.area.left - 12, LONGEST_LINE));
    point.important = label->mark > MARK_UNSURE;
    point.optional = label->mark == MARK_UNSURE;
    measure(label, &point);
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
    const bool on_the_left = point->label.right < point->x;
    const double x = on_the_left ? point->label.right - 1.5 : point->label.left + 1.5;
    double y = point->label.top + name_size(label) / 2 + 1;
    struct label_style style = {
        name_size(label),         label->colour, on_the_left ? ALIGN_RIGHT : ALIGN_LEFT,
        label->mark > MARK_WATCH, false,         false};
    for (size_t i = 0; i < 2 && label->lines[i]; i++, y += LINE)
        chart_script_label(chart, x, y, label->lines[i], style);
    style.size = 11;
    style.bold = false;
    if (label->below)
        chart_script_label(chart, x, y, label->below, style);
}

enum { WHISKERS = 3, WHISKER_COST = 4, MARK_COST = 12, MARK = 4 };

/* Mark and interval of a question that needs attention, as what labels should stay clear of. */
static size_t add_whiskers(const struct map_frame *frame, const struct question_result *question,
                           struct obstacle *obstacles)
{
    const struct estimate *const average = question_result_judged_difficulty(question);
    const double x = zones_chart_x(frame, average->value);
    const double y = zones_chart_y(frame, question->separation.value);
    obstacles[0] = (struct obstacle){
        {zones_chart_x(frame, average->lower), y - 1, zones_chart_x(frame, average->upper), y + 1},
        2};
    obstacles[1] = (struct obstacle){{x - 1, zones_chart_y(frame, question->separation.upper),
                                      x + 1, zones_chart_y(frame, question->separation.lower)},
                                     WHISKER_COST};
    obstacles[2] = (struct obstacle){{x - MARK, y - MARK, x + MARK, y + MARK}, MARK_COST};
    return WHISKERS;
}

static void add_labels(const struct map_chart *map)
{
    struct labelled_point *const points = ARENA_ARRAY(map->arena, map->n, struct labelled_point);
    struct map_label *const labels = ARENA_ARRAY(map->arena, map->n, struct map_label);
    struct obstacle *const obstacles = ARENA_ARRAY(map->arena, WHISKERS * map->n + MAP_OBSTACLES,
                                                   struct obstacle);
    size_t n_obstacles = zones_chart_obstacles(&map->frame, obstacles);
    for (size_t i = 0; i < map->n; i++) {
        points[i] = point_of(map, i, &labels[i]);
        if (labels[i].mark > MARK_UNSURE)
            n_obstacles += add_whiskers(&map->frame, result_of(map, i), obstacles + n_obstacles);
    }
    label_placement(points, map->n, obstacles, n_obstacles, map->arena);
    for (size_t i = 0; i < map->n; i++)
        draw_label(map->chart, &labels[i], &points[i]);
}

/* One block of data for each kind of mark; its interval in the colour of the kind, its mark in the
 * shape. gnuplot dots no ring, which is made of points. */
struct marks {
    const char *block, *interval, *points[2];
};

#define INTERVAL                                                                                   \
    "using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 "
#define POINT "using (sx($1)):(sy($2)) with points "

static const struct marks marks[N_MARKS] = {
    [MARK_SOUND] = {"sound", NULL, {"$sound " POINT "pt 7 ps 0.62 lc rgb blue", NULL}},
    [MARK_UNSURE] = {"unsure",
                     NULL,
                     {"$unsure " POINT "pt 7 ps 0.74 lc rgb bg",
                      "for [k=0:7] $unsure using (sx($1)+4*cos(k*pi/4)):(sy($2)+4*sin(k*pi/4)) "
                      "with points pt 7 ps 0.19 lc rgb ink2"}},
    [MARK_WATCH] = {"watch",
                    "$watch " INTERVAL "lw 1 lc rgb whisk",
                    {"$watch " POINT "pt 7 ps 0.86 lc rgb blue",
                     "$watch " POINT "pt 7 ps 0.5 lc rgb bg"}},
    [MARK_HARD] = {"hard",
                   "$hard " INTERVAL "lw 1.5 lc rgb hard",
                   {"$hard " POINT "pt 11 ps 1 lc rgb hard", NULL}},
    [MARK_EASY] = {"easy",
                   "$easy " INTERVAL "lw 1.5 lc rgb easy",
                   {"$easy " POINT "pt 9 ps 1 lc rgb easy", NULL}},
    [MARK_FLAT] = {"flat",
                   "$flat " INTERVAL "lw 1.5 lc rgb flat",
                   {"$flat " POINT "pt 13 ps 0.95 lc rgb flat", NULL}},
    [MARK_DISAGREE] = {"disagree",
                       "$disagree " INTERVAL "lw 1.5 lc rgb disa",
                       {"$disagree " POINT "pt 5 ps 0.75 lc rgb disa", NULL}},
};

/* Returns whether any question has the mark. */
static bool add_block(const struct map_chart *map, enum question_mark mark)
{
    bool any = false;
    for (size_t i = 0; i < map->n; i++) {
        const struct question_result *const question = result_of(map, i);
        if (question_mark(question) != mark)
            continue;
        if (!any)
            chart_script_data_begin(map->chart, marks[mark].block,
                                    "average separation, then the bounds of each");
        any = true;
        const struct estimate *const x = question_result_judged_difficulty(question),
                                     *const y = &question->separation;
        chart_script_data_row(
            map->chart, (double[]){x->value, y->value, x->lower, x->upper, y->lower, y->upper}, 6);
    }
    if (any)
        chart_script_data_end(map->chart);
    return any;
}

static void add_points(const struct map_chart *map)
{
    bool any[N_MARKS];
    const char *clauses[N_MARKS * 3];
    size_t n_clauses = 0;
    for (enum question_mark mark = MARK_SOUND; mark < N_MARKS; mark++) {
        any[mark] = add_block(map, mark);
        if (any[mark] && marks[mark].interval)
            clauses[n_clauses++] = marks[mark].interval;
    }
    for (enum question_mark mark = MARK_SOUND; mark < N_MARKS; mark++)
        for (size_t i = 0; i < 2; i++)
            if (any[mark] && marks[mark].points[i])
                clauses[n_clauses++] = marks[mark].points[i];
    chart_script_plot(map->chart, clauses, n_clauses);
}

static bool is_judged(const struct question_result *question)
{
    return question_flag_is_on_map(question) && question->verdict.state != STATE_CANNOT_SAY;
}

bool question_map_chart_is_there(const struct report *report)
{
    return question_list_count(report, is_judged) >= FEWEST_JUDGED;
}

static void find_shown(struct map_chart *map, size_t *shown)
{
    size_t watches = 0;
    map->shown = shown;
    for (size_t i = 0; i < map->report->catalogue->n_questions; i++) {
        shown[map->n] = i;
        const struct question_result *const question = result_of(map, map->n);
        if (!question_flag_is_on_map(question))
            continue;
        map->n++;
        watches += question_mark(question) == MARK_WATCH;
    }
    map->names_watches = watches <= MOST_WATCHES_WITH_TITLE;
}

bool question_map_chart(const struct report *report, bool narrow, struct arena *arena,
                        struct chart *ret)
{
    const struct map_layout *const layout = narrow ? &narrow_layout : &wide_layout;
    struct map_chart map = {.report = report,
                            .layout = layout,
                            .frame = zones_chart_frame(report, layout->area),
                            .chart = ret,
                            .arena = arena};
    if (!question_map_chart_is_there(report))
        return false;
    find_shown(&map, ARENA_ARRAY(arena, report->catalogue->n_questions, size_t));
    *ret = (struct chart){.id = narrow ? "question-map-narrow" : "question-map",
                          .width = layout->width,
                          .height = layout->height,
                          .narrow = narrow};
    question_map_words(report, arena, ret);
    chart_style_begin(ret);
    zones_chart_zones(ret, report, &map.frame, arena);
    add_averages(&map);
    add_separations(&map);
    add_axis_titles(&map);
    add_labels(&map);
    zones_chart_functions(ret, &map.frame);
    add_points(&map);
    return true;
}
