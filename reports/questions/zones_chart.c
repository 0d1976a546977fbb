#include "reports/questions/zones_chart.h"

#include <math.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/label_width.h"
#include "reports/model/question_flags.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

/* Around the data, with room for the names above it, and at least around the lines so that each
 * zone has room for its own. */
static const double PAD = 0.02, ZONE = 0.2, ZONE_BELOW = 0.3, ZONE_ABOVE = 0.4, ZONE_NAME = 0.12;

struct map_frame zones_chart_frame(const struct report *report, struct pixel_box area)
{
    const struct limits *const limits = report->limits;
    struct map_frame frame = {.area = area,
                              .easiest = limits->too_easy + ZONE,
                              .hardest = limits->too_hard - ZONE,
                              .lowest = limits->flat - ZONE_BELOW,
                              .highest = fmax(0.8, limits->flat + ZONE_ABOVE),
                              .too_easy = limits->too_easy,
                              .too_hard = limits->too_hard,
                              .flat = limits->flat};
    for (size_t i = 0; i < report->catalogue->n_questions; i++) {
        const struct question_result *const question = &report->result->questions.questions[i];
        if (!question_flag_is_on_map(question))
            continue;
        frame.easiest = fmax(frame.easiest,
                             question_result_judged_difficulty(question)->upper + PAD);
        frame.hardest = fmin(frame.hardest,
                             question_result_judged_difficulty(question)->lower - PAD);
        frame.lowest = fmin(frame.lowest, question->separation.lower - PAD);
        frame.highest = fmax(frame.highest, question->separation.upper + ZONE_NAME);
    }
    frame.easiest = fmin(frame.easiest, 1);
    frame.hardest = fmax(frame.hardest, 0);
    frame.lowest = fmax(floor(frame.lowest * 10) / 10, -1);
    frame.highest = fmin(frame.highest + PAD, 1 + ZONE_NAME);
    return frame;
}

double zones_chart_x(const struct map_frame *frame, double difficulty)
{
    return frame->area.left + (difficulty - frame->hardest) / (frame->easiest - frame->hardest) *
                                  (frame->area.right - frame->area.left);
}

double zones_chart_y(const struct map_frame *frame, double separation)
{
    return frame->area.top + (frame->highest - separation) / (frame->highest - frame->lowest) *
                                 (frame->area.bottom - frame->area.top);
}

void zones_chart_functions(struct chart *chart, const struct map_frame *frame)
{
    const struct pixel_box area = frame->area;
    buffer_format(&chart->script,
                  "sx(v) = %.6g+(v-%.6g)/%.6g*%.6g\n"
                  "sy(v) = %.6g+(%.6g-v)/%.6g*%.6g\n",
                  area.left, frame->hardest, frame->easiest - frame->hardest,
                  area.right - area.left, area.top, frame->highest, frame->highest - frame->lowest,
                  area.bottom - area.top);
}

/* The average that a limit stands for: "average above 4", or "average above 75 %". */
static const char *average(const struct report *report, const char *where, double limit,
                           struct arena *arena)
{
    const struct scale *const scale = question_flag_points_scale(report);
    const double lowest = scale ? scale->values[0] : 0;
    const double range = scale ? scale->values[scale->n_levels - 1] - lowest : 1;
    return phrase_kept(arena, "average {} {}", TEXT(where),
                       scale ? PLAIN(lowest + limit * range) : SHARE(limit));
}

/* Name and gloss, where they fit into the width of the zone. */
static void name_zone(struct chart *chart, double x, double y, double width, const char *name,
                      const char *gloss, struct label_style style)
{
    style.size = 12;
    style.bold = style.ground = true;
    if (label_width(name, 12) * 1.08 > width - 9)
        return;
    chart_script_label(chart, x, y, name, style);
    style.size = 11;
    style.bold = false;
    style.colour = "ink2";
    if (gloss && label_width(gloss, 11) <= width - 12)
        chart_script_label(chart, x, y + 15, gloss, style);
}

/* Below so many pixels across, marks would cover what explains the zone below the line. */
enum { NARROW = 400 };

/* Where the lines run, in pixels. */
struct lines {
    double hard, easy, flat;
};

static struct lines lines_of(const struct map_frame *frame)
{
    return (struct lines){zones_chart_x(frame, frame->too_hard),
                          zones_chart_x(frame, frame->too_easy), zones_chart_y(frame, frame->flat)};
}

static void add_lines(struct chart *chart, const struct map_frame *frame)
{
    const struct pixel_box area = frame->area;
    const struct lines at = lines_of(frame);
    chart_script_line(chart, at.easy, area.top, at.easy, at.flat,
                      (struct line_style){1, "easy", true, false});
    chart_script_line(chart, at.hard, area.top, at.hard, at.flat,
                      (struct line_style){1, "hard", true, false});
    chart_script_line(chart, area.left, at.flat, area.right, at.flat,
                      (struct line_style){1, "flat", true, false});
}

void zones_chart_zones(struct chart *chart, const struct report *report,
                       const struct map_frame *frame, struct arena *arena)
{
    const struct pixel_box area = frame->area;
    const struct lines at = lines_of(frame);
    chart_script_box(chart, (struct pixel_box){at.hard, area.top, at.easy, at.flat}, "band");
    chart_script_box(chart, (struct pixel_box){area.left, area.top, at.hard, at.flat}, "tint_hard");
    chart_script_box(chart, (struct pixel_box){at.easy, area.top, area.right, at.flat},
                     "tint_easy");
    chart_script_box(chart, (struct pixel_box){area.left, at.flat, area.right, area.bottom},
                     "tint_flat");
    add_lines(chart, frame);
    name_zone(chart, area.left + 8, area.top + 13, at.hard - area.left, "Too hard",
              average(report, "below", frame->too_hard, arena),
              (struct label_style){.colour = "hard", .align = ALIGN_LEFT});
    name_zone(chart, area.right - 8, area.top + 13, area.right - at.easy, "Too easy",
              average(report, "above", frame->too_easy, arena),
              (struct label_style){.colour = "easy", .align = ALIGN_RIGHT});
    name_zone(chart, (at.hard + at.easy) / 2, area.top + 13, at.easy - at.hard, "Inside the lines",
              "separates strong from weak candidates",
              (struct label_style){.colour = "ink2", .align = ALIGN_CENTRE});
    name_zone(chart, area.left + 8, area.bottom - 27, area.right - area.left, "Does not separate",
              area.right - area.left < NARROW ? NULL
                                              : "scores do not follow the rest of the interview",
              (struct label_style){.colour = "flat", .align = ALIGN_LEFT});
}

struct pixel_box zones_chart_zone_of(const struct map_frame *frame, double x, double y)
{
    struct pixel_box zone = frame->area;
    const struct lines at = lines_of(frame);
    if (y > at.flat) {
        zone.top = at.flat;
        return zone;
    }
    zone.bottom = at.flat;
    if (x < at.hard) {
        zone.right = at.hard;
        return zone;
    }
    zone.left = x > at.easy ? at.easy : at.hard;
    zone.right = x > at.easy ? zone.right : at.easy;
    return zone;
}

size_t zones_chart_obstacles(const struct map_frame *frame,
                             struct obstacle obstacles[MAP_OBSTACLES])
{
    enum { COST = 9, NAME_HEIGHT = 36 };
    const struct pixel_box area = frame->area;
    const struct lines at = lines_of(frame);
    const double middle = (at.hard + at.easy) / 2, half = fmin(105, (at.easy - at.hard) / 2);
    const struct pixel_box boxes[MAP_OBSTACLES] = {
        {area.left, area.top, fmin(area.left + 118, at.hard), area.top + NAME_HEIGHT},
        {fmax(area.right - 118, at.easy), area.top, area.right, area.top + NAME_HEIGHT},
        {middle - half, area.top, middle + half, area.top + NAME_HEIGHT},
        {area.left, area.bottom - 40, fmin(area.left + 270, area.right), area.bottom},
    };
    for (size_t i = 0; i < MAP_OBSTACLES; i++)
        obstacles[i] = (struct obstacle){boxes[i], COST};
    return MAP_OBSTACLES;
}
