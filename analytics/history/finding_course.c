#include "analytics/history/finding_course.h"

#include <math.h>

#include "analytics/measure/interval_difference.h"

static const double BACK_BY = 0.25; /* of a half-width */

/* How far an estimate is inside its line, and its bound; below 0 beyond. */
static double inside_by(double value, enum state_side side, double line)
{
    return side == SOUND_ABOVE ? value - line : line - value;
}

/* The whole interval. */
static bool is_inside(const struct finding_look *look)
{
    const struct estimate *const estimate = look->estimate;
    return estimate->status == ESTIMATE_OK &&
           inside_by(look->side == SOUND_ABOVE ? estimate->lower : estimate->upper, look->side,
                     look->line) > 0;
}

static bool is_over(const struct finding_look *look)
{
    const struct estimate *const estimate = look->estimate;
    if (look->strength == STRENGTH_CLEAR)
        return false;
    if (!estimate)
        return look->strength == STRENGTH_NONE;
    if (estimate->status != ESTIMATE_OK)
        return true;
    const double bound = look->side == SOUND_ABOVE ? estimate->lower : estimate->upper;
    const double half_width = fabs(estimate->value - bound);
    return inside_by(bound, look->side, look->line) > 0 ||
           inside_by(estimate->value, look->side, look->line) >= BACK_BY * half_width;
}

static enum finding_news end(struct finding_course *course)
{
    course->told = course->shown = STRENGTH_NONE;
    return NEWS_GONE;
}

static enum finding_news begin(struct finding_course *course, enum finding_strength strength)
{
    const bool back = course->was_told;
    course->told = strength;
    course->was_told = true;
    return back ? NEWS_BACK : NEWS_NEW;
}

void finding_course_change(struct finding_course *course, const struct estimate *before)
{
    if (course->told != STRENGTH_CLEAR || !before || before->status != ESTIMATE_OK)
        return;
    course->waits = true;
    course->before = *before;
}

/* A finding that waits for scores from after a change. */
static enum finding_news look_after_change(struct finding_course *course,
                                           const struct finding_look *look)
{
    if (look->strength == STRENGTH_CLEAR) {
        course->waits = false;
        course->shown = STRENGTH_CLEAR;
        return NEWS_STILL;
    }
    const struct finding_repair repair = finding_course_repair(&course->before, look->estimate,
                                                               look->side, look->line);
    if (!repair.is_fixed && !is_inside(look)) {
        course->shown = STRENGTH_NONE;
        return NEWS_WAITS;
    }
    course->waits = false;
    end(course);
    return repair.is_fixed ? NEWS_FIXED : NEWS_GONE;
}

enum finding_news finding_course_look(struct finding_course *course,
                                      const struct finding_look *look)
{
    if (course->waits)
        return look_after_change(course, look);
    const bool seen_before = course->seen_before;
    course->shown = look->strength;
    course->seen_before = look->strength != STRENGTH_NONE;
    if (course->told == STRENGTH_CLEAR) {
        if (is_over(look))
            return end(course);
        course->shown = STRENGTH_CLEAR;
        return NEWS_STILL;
    }
    if (course->told == STRENGTH_WATCH && look->strength == STRENGTH_NONE)
        return end(course);
    if (course->told == STRENGTH_WATCH) {
        course->told = look->strength;
        return NEWS_STILL;
    }
    if (look->strength == STRENGTH_CLEAR || (look->strength == STRENGTH_WATCH && seen_before))
        return begin(course, look->strength);
    return NEWS_NONE;
}

struct finding_repair finding_course_repair(const struct estimate *before,
                                            const struct estimate *after, enum state_side side,
                                            double line)
{
    const struct estimate *const missing = before->status != ESTIMATE_OK ? before : after;
    if (missing->status != ESTIMATE_OK)
        return (struct finding_repair){.difference = *missing};
    struct finding_repair repair = {.difference = interval_difference(before, after)};
    const bool moved = side == SOUND_ABOVE ? repair.difference.lower > 0
                                           : repair.difference.upper < 0;
    repair.is_fixed = moved && inside_by(after->value, side, line) > 0;
    return repair;
}
