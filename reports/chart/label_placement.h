#ifndef ASSAY_REPORTS_CHART_LABEL_PLACEMENT_H
#define ASSAY_REPORTS_CHART_LABEL_PLACEMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* In pixels, y downwards. */
struct pixel_box {
    double left, top, right, bottom;
};

/* A point that wants a label, or is only in the way of others (width 0). */
struct labelled_point {
    double x, y;
    double width, height;      /* of the label */
    bool important;            /* chooses its place first */
    bool optional;             /* close to the point, or left out: its width is 0 then */
    struct pixel_box area;     /* within which its label stays */
    struct pixel_box label;    /* result */
    bool has_leader;           /* result: the label is far enough for a line */
    double leader_x, leader_y; /* result: where the line from the point ends */
};

/* What labels should not cover, and how much that costs for a square pixel. */
struct obstacle {
    struct pixel_box box;
    double cost;
};

/*
 * Places the labels of points so that they overlap each other, points and obstacles as little as
 * possible: the cheapest place for each, then rounds in which each answers the others' choice.
 * Deterministic; time grows with labels times points. A label stays within the area of its point;
 * one that is larger is put in the middle.
 */
void label_placement(struct labelled_point *points, size_t n, const struct obstacle *obstacles,
                     size_t n_obstacles, struct arena *scratch);

#endif
