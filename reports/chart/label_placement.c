#include "reports/chart/label_placement.h"

#include <math.h>

/* Weights, for a square pixel or once each. */
enum {
    COST_LABEL = 7,
    COST_POINT = 6,
    COST_NEAR_LEADER = 25,
    COST_LEADER = 20,
    COST_CROSSING = 40
};
enum { OPTIONAL_COST = 45 }; /* more than that, and an optional label is left out */
enum { ROUNDS = 12, MOST_PLACES = 10 * 24 };

static const double POINT_RADIUS = 5, LEADER_FROM = 13, CLEARANCE = 6, MARGIN = 1.5, INSET = 2;

struct place {
    struct pixel_box box, reach; /* reach: box and leader */
    double cost;                 /* of the place alone */
    bool has_leader;
    double end_x, end_y;
};

struct label {
    struct labelled_point *point;
    struct place *places;
    size_t n_places, best;
};

static double clamp(double value, double lowest, double highest)
{
    return fmax(lowest, fmin(highest, value));
}

static double overlap(struct pixel_box a, struct pixel_box b)
{
    const double width = fmin(a.right, b.right) - fmax(a.left, b.left);
    const double height = fmin(a.bottom, b.bottom) - fmax(a.top, b.top);
    return width > 0 && height > 0 ? width * height : 0;
}

static bool apart(struct pixel_box a, struct pixel_box b)
{
    return a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
}

static bool within(struct pixel_box box, double x, double y)
{
    return box.left < x && x < box.right && box.top < y && y < box.bottom;
}

/* A label `radius` away from its point in a direction, on that side of it; above and below moved
 * sideways into the area. */
static struct place place_at(const struct labelled_point *point, double radius, double degrees)
{
    const double dx = cos(degrees * M_PI / 180), dy = sin(degrees * M_PI / 180);
    const double x = point->x + dx * (radius + 2), y = point->y + dy * (radius + 2);
    const double first = point->area.left + INSET + MARGIN;
    const double last = point->area.right - INSET - MARGIN - point->width;
    const double left = dx > 0.35    ? x
                        : dx < -0.35 ? x - point->width
                                     : clamp(x - point->width / 2, first, last);
    const double centre = y + point->height / 2 * dy * (fabs(dx) <= 0.35 ? 1 : 0.6);
    const struct pixel_box box = {left - MARGIN, centre - point->height / 2,
                                  left + point->width + MARGIN, centre + point->height / 2};
    /* A leader ends in the middle of a side or, from above and below, near the beginning of the
     * text, as lines may be shorter than the box. */
    const bool beside = point->x < box.left || point->x > box.right;
    struct place place = {
        .box = box,
        .reach = box,
        .cost = radius * 1.6 + (dx > 0.3 ? 0 : 1.5),
        .has_leader = radius > LEADER_FROM,
        .end_x = clamp(point->x, box.left, beside ? box.right : box.left + fmin(point->width, 24)),
        .end_y = beside ? centre : clamp(point->y, box.top, box.bottom)};
    if (place.has_leader) {
        place.reach.left = fmin(box.left, point->x);
        place.reach.right = fmax(box.right, point->x);
        place.reach.top = fmin(box.top, point->y);
        place.reach.bottom = fmax(box.bottom, point->y);
    }
    return place;
}

static bool leader_passes(const struct labelled_point *from, const struct place *place,
                          const struct labelled_point *other)
{
    static const double along[] = {0.3, 0.5, 0.7, 0.9, 1};
    for (size_t i = 0; i < sizeof along / sizeof *along; i++) {
        const double x = from->x + (place->end_x - from->x) * along[i];
        const double y = from->y + (place->end_y - from->y) * along[i];
        if (fabs(other->x - x) + fabs(other->y - y) < CLEARANCE)
            return true;
    }
    return false;
}

static double cost_of_place(const struct labelled_point *point, const struct place *place,
                            const struct labelled_point *points, size_t n,
                            const struct obstacle *obstacles, size_t n_obstacles)
{
    double cost = place->cost;
    for (size_t i = 0; i < n_obstacles; i++)
        cost += obstacles[i].cost * overlap(place->box, obstacles[i].box);
    for (const struct labelled_point *other = points; other < points + n; other++) {
        if (other == point)
            continue;
        const struct pixel_box mark = {other->x - POINT_RADIUS, other->y - POINT_RADIUS,
                                       other->x + POINT_RADIUS, other->y + POINT_RADIUS};
        if (apart(mark, place->reach))
            continue;
        cost += COST_POINT * overlap(place->box, mark);
        if (place->has_leader && leader_passes(point, place, other))
            cost += COST_NEAR_LEADER;
    }
    return cost;
}

/* All places within the area, nearest first; of an optional label those without a leader. */
static size_t find_places(const struct labelled_point *point, struct place places[MOST_PLACES])
{
    const struct pixel_box area = point->area;
    static const double radii[] = {6, 11, 17, 24, 32, 41, 51, 62, 78, 98};
    size_t n = 0;
    for (size_t r = 0; r < sizeof radii / sizeof *radii; r++)
        for (int degrees = 0; degrees < 360; degrees += r == 0 ? 45 : 15) {
            const struct place place = place_at(point, radii[r], degrees);
            if (place.has_leader && point->optional)
                break;
            if (place.box.left >= area.left + INSET && place.box.right <= area.right - INSET &&
                place.box.top >= area.top + INSET && place.box.bottom <= area.bottom - INSET)
                places[n++] = place;
        }
    if (n == 0) {
        struct labelled_point middle = *point;
        middle.x = (area.left + area.right) / 2 - point->width / 2;
        middle.y = (area.top + area.bottom) / 2;
        places[n++] = place_at(&middle, 0, 0);
    }
    return n;
}

static double cover_leader(const struct label *owner, const struct place *line,
                           struct pixel_box box)
{
    double cost = 0;
    for (double along = 0.2; along < 1; along += 0.15) {
        const double x = owner->point->x + (line->end_x - owner->point->x) * along;
        const double y = owner->point->y + (line->end_y - owner->point->y) * along;
        if (within(box, x, y))
            cost += COST_LEADER;
    }
    return cost;
}

static double side(double ax, double ay, double bx, double by, double x, double y)
{
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

static bool leaders_cross(const struct label *a, const struct place *to_a, const struct label *b,
                          const struct place *to_b)
{
    const double ax = a->point->x, ay = a->point->y, bx = b->point->x, by = b->point->y;
    return side(ax, ay, to_a->end_x, to_a->end_y, bx, by) *
                   side(ax, ay, to_a->end_x, to_a->end_y, to_b->end_x, to_b->end_y) <
               0 &&
           side(bx, by, to_b->end_x, to_b->end_y, ax, ay) *
                   side(bx, by, to_b->end_x, to_b->end_y, to_a->end_x, to_a->end_y) <
               0;
}

/* What a place costs while the other labels stay where they are. */
static double cost_among(const struct label *label, const struct place *place,
                         const struct label *labels, size_t n)
{
    double cost = place->cost;
    for (const struct label *other = labels; other < labels + n; other++) {
        const struct place *const taken = &other->places[other->best];
        if (other == label || apart(place->reach, taken->reach))
            continue;
        cost += COST_LABEL * overlap(place->box, taken->box);
        if (taken->has_leader)
            cost += cover_leader(other, taken, place->box);
        if (place->has_leader)
            cost += cover_leader(label, place, taken->box);
        if (place->has_leader && taken->has_leader && leaders_cross(label, place, other, taken))
            cost += COST_CROSSING;
    }
    return cost;
}

/* Returns whether the label moved. */
static bool choose_best(struct label *label, const struct label *labels, size_t n)
{
    size_t best = label->best;
    double lowest = cost_among(label, &label->places[best], labels, n);
    for (size_t i = 0; i < label->n_places; i++) {
        if (label->places[i].cost >= lowest)
            continue;
        const double cost = cost_among(label, &label->places[i], labels, n);
        if (cost < lowest) {
            lowest = cost;
            best = i;
        }
    }
    const bool moved = best != label->best;
    label->best = best;
    return moved;
}

static void settle(struct label *labels, size_t n)
{
    bool moving = true;
    for (int round = 0; round < ROUNDS && moving; round++) {
        moving = false;
        for (int important = 1; important >= 0; important--)
            for (size_t i = 0; i < n; i++)
                if (labels[i].point->important == (important == 1))
                    moving |= choose_best(&labels[i], labels, n);
    }
}

/* From now on it is in nobody's way. */
static void leave_out(struct label *label)
{
    struct place *const place = &label->places[label->best];
    label->point->width = 0;
    place->box = place->reach = (struct pixel_box){-1, -1, -1, -1};
}

void label_placement(struct labelled_point *points, size_t n, const struct obstacle *obstacles,
                     size_t n_obstacles, struct arena *scratch)
{
    struct label *const labels = ARENA_ARRAY(scratch, n, struct label);
    size_t n_labels = 0;
    for (size_t i = 0; i < n; i++) {
        if (points[i].width <= 0)
            continue;
        struct label *const label = &labels[n_labels++];
        label->point = &points[i];
        label->places = ARENA_ARRAY(scratch, MOST_PLACES, struct place);
        label->n_places = find_places(&points[i], label->places);
        for (size_t k = 0; k < label->n_places; k++) {
            label->places[k].cost = cost_of_place(&points[i], &label->places[k], points, n,
                                                  obstacles, n_obstacles);
            if (label->places[k].cost < label->places[label->best].cost)
                label->best = k;
        }
    }
    settle(labels, n_labels);
    for (size_t i = 0; i < n_labels; i++) {
        const struct place *const place = &labels[i].places[labels[i].best];
        if (labels[i].point->optional &&
            cost_among(&labels[i], place, labels, n_labels) > OPTIONAL_COST) {
            leave_out(&labels[i]);
            continue;
        }
        labels[i].point->label = place->box;
        labels[i].point->has_leader = place->has_leader;
        labels[i].point->leader_x = place->end_x;
        labels[i].point->leader_y = place->end_y;
    }
}
