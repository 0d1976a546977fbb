#ifndef ASSAY_REPORTS_QUESTIONS_ZONES_CHART_H
#define ASSAY_REPORTS_QUESTIONS_ZONES_CHART_H

#include <stddef.h>

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/chart/label_placement.h"
#include "reports/model/report.h"

/* The ground of the question map: which part of either axis it shows, and the zones that the limits
 * cut it into. Harder is to the left. */
struct map_frame {
    struct pixel_box area;
    double hardest, easiest; /* shares at the left and the right edge */
    double lowest, highest;  /* separation at the bottom and at the top */
    double too_easy, too_hard, flat;
};

struct map_frame zones_chart_frame(const struct report *report, struct pixel_box area);

double zones_chart_x(const struct map_frame *frame, double difficulty);
double zones_chart_y(const struct map_frame *frame, double separation);

/* The same as functions sx() and sy() of the script. */
void zones_chart_functions(struct chart *chart, const struct map_frame *frame);

void zones_chart_zones(struct chart *chart, const struct report *report,
                       const struct map_frame *frame, struct arena *arena);

/* The zone in which a point stands, between lines that its label should not cross. */
struct pixel_box zones_chart_zone_of(const struct map_frame *frame, double x, double y);

/* The titles of the zones, which labels should not cover; returns how many. */
enum { MAP_OBSTACLES = 4 };
size_t zones_chart_obstacles(const struct map_frame *frame,
                             struct obstacle obstacles[MAP_OBSTACLES]);

#endif
