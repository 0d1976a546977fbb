#include "analytics/measure/state.h"

#include <math.h>

enum { TIMES_MANY = 3 };

static bool is_inside(const struct estimate *estimate, enum state_side side, double line)
{
    return estimate->status == ESTIMATE_OK &&
           (side == SOUND_ABOVE ? estimate->lower > line : estimate->upper < line);
}

enum state state_of_line(const struct estimate *estimate, enum state_side side, double line,
                         enum finding_strength strength)
{
    if (strength == STRENGTH_CLEAR)
        return STATE_FLAGGED;
    if (strength == STRENGTH_WATCH)
        return STATE_WATCH;
    return is_inside(estimate, side, line) ? STATE_SOUND : STATE_CANNOT_SAY;
}

/* 9 stays 9, 123 is 130: "about", and never less than what it takes. */
static size_t up_to_two_digits(double x)
{
    double unit = 1;
    while (x / unit > 99)
        unit *= 10;
    return (size_t)(ceil(x / unit) * unit);
}

struct state_need state_need_for_line(const struct estimate *estimate, size_t n, double line)
{
    if (line < estimate->lower || line > estimate->upper)
        return (struct state_need){0, false};
    const double distance = fabs(estimate->value - line);
    const double half_width = line < estimate->value ? estimate->value - estimate->lower
                                                     : estimate->upper - estimate->value;
    const double ratio = half_width / distance;
    const double more = (double)n * (ratio * ratio - 1);
    if (!(distance > 0) || more > TIMES_MANY * (double)n)
        return (struct state_need){0, true};
    return (struct state_need){up_to_two_digits(fmax(more, 1)), false};
}

struct state_need state_need_for_floor(size_t n, size_t floor)
{
    return (struct state_need){n < floor ? floor - n : 0, false};
}

struct state_need state_need_larger(struct state_need a, struct state_need b)
{
    if (a.many || b.many)
        return (struct state_need){0, true};
    return a.more > b.more ? a : b;
}
