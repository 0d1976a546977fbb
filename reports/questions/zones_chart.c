#include "reports/questions/zones_chart.h"

#include <math.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/label_width.h"
#include "reports/model/question_flags.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

/* Around the data, with room for the names above it, and at least around the lines so that each
 * zone has room for its own. */
static const double PAD = 0.02, ZONE = 0.13, ZONE_BELOW = 0.3, ZONE_ABOVE = 0.4, ZONE_NAME = 0.12;

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
    return frame->area.left + (frame->easiest - difficulty) / (frame->easiest - frame->hardest) *
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
                  "sx(v) = %.6g+(%.6g-v)/%.6g*%.6g\n"
                  "sy(v) = %.6g+(%.6g-v)/%.6g*%.6g\n",
                  area.left, frame->easiest, frame->easiest - frame->hardest,
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
    if (label_width(name, 12) * 1.08 > width - 12)
        return;
    chart_script_label(chart, x, y, name, style);
    style.size = 11;
    style.bold = false;
    style.colour = "ink2";
    if (label_width(gloss, 11) <= width - 12)
        chart_script_label(chart, x, y + 15, gloss, style);
}

static void add_lines(struct chart *chart, const struct map_frame *frame)
{
    const struct pixel_box area = frame->area;
    const double easy = zones_chart_x(frame, frame->too_easy),
                 hard = zones_chart_x(frame, frame->too_hard);
    const double flat = zones_chart_y(frame, frame->flat);
    chart_script_line(chart, easy, area.top, easy, flat,
                      (struct line_style){1, "easy", true, false});
    chart_script_line(chart, hard, area.top, hard, flat,
                      (struct line_style){1, "hard", true, false});
    chart_script_line(chart, area.left, flat, area.right, flat,
                      (struct line_style){1, "flat", true, false});
}

void zones_chart_zones(struct chart *chart, const struct report *report,
                       const struct map_frame *frame, struct arena *arena)
{
    const struct pixel_box area = frame->area;
    const double easy = zones_chart_x(frame, frame->too_easy),
                 hard = zones_chart_x(frame, frame->too_hard);
    const double flat = zones_chart_y(frame, frame->flat);
    chart_script_box(chart, (struct pixel_box){easy, area.top, hard, flat}, "band");
    chart_script_box(chart, (struct pixel_box){area.left, area.top, easy, flat}, "tint_easy");
    chart_script_box(chart, (struct pixel_box){hard, area.top, area.right, flat}, "tint_hard");
    chart_script_box(chart, (struct pixel_box){area.left, flat, area.right, area.bottom},
                     "tint_flat");
    add_lines(chart, frame);
    name_zone(chart, area.left + 8, area.top + 13, easy - area.left, "Too easy",
              average(report, "above", frame->too_easy, arena),
              (struct label_style){.colour = "easy", .align = ALIGN_LEFT});
    name_zone(chart, area.right - 8, area.top + 13, area.right - hard, "Too hard",
              average(report, "below", frame->too_hard, arena),
              (struct label_style){.colour = "hard", .align = ALIGN_RIGHT});
    name_zone(chart, (easy + hard) / 2, area.top + 13, hard - easy, "Inside the lines",
              "separates strong from weak candidates",
              (struct label_style){.colour = "ink2", .align = ALIGN_CENTRE});
    name_zone(chart, area.left + 8, area.bottom - 27, area.right - area.left, "Does not separate",
              "strong and weak candidates score alike",
              (struct label_style){.colour = "flat", .align = ALIGN_LEFT});
}

size_t zones_chart_obstacles(const struct map_frame *frame,
                             struct obstacle obstacles[MAP_OBSTACLES])
{
    enum { COST = 9, NAME_HEIGHT = 36 };
    const struct pixel_box area = frame->area;
    const double easy = zones_chart_x(frame, frame->too_easy),
                 hard = zones_chart_x(frame, frame->too_hard);
    const double flat = zones_chart_y(frame, frame->flat), middle = (easy + hard) / 2;
    const struct pixel_box boxes[MAP_OBSTACLES] = {
        {area.left, area.top, area.left + 118, area.top + NAME_HEIGHT},
        {area.right - 118, area.top, area.right, area.top + NAME_HEIGHT},
        {middle - 105, area.top, middle + 105, area.top + NAME_HEIGHT},
        {area.left, area.bottom - 40, area.left + 230, area.bottom},
        {easy - 2, area.top, easy + 2, flat},
        {hard - 2, area.top, hard + 2, flat},
        {area.left, flat - 2, area.right, flat + 2},
    };
    for (size_t i = 0; i < MAP_OBSTACLES; i++)
        obstacles[i] = (struct obstacle){boxes[i], COST};
    return MAP_OBSTACLES;
}
