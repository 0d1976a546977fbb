#include "reports/rubrics/rubric_key.h"

#include <math.h>
#include <stdio.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"

enum { WIDEST_KEY = 330, WIDEST_STEP = 110, MOST_TAGS = 5, GAP = 8, LABEL_SIZE = 11 };

struct key_colour {
    char role[8];
};

static struct key_colour colour_of(size_t level, size_t n_levels)
{
    struct key_colour colour;
    snprintf(colour.role, sizeof colour.role, "r%zu", chart_style_ramp_step(level, n_levels));
    return colour;
}

/* Room for the widest label, as all tags are equally wide. */
static double tag_width(const struct scale *scale)
{
    double widest = 0;
    for (size_t i = 0; i < scale->n_levels; i++)
        widest = fmax(widest, label_width(scale->labels[i], LABEL_SIZE));
    return fmax(40, widest * LABEL_SLACK + 12);
}

/* The levels' names on their colours. */
static void add_tags(struct chart *chart, const struct scale *scale, double centre, double width)
{
    const size_t n = scale->n_levels;
    double left = centre - ((double)n * (width + GAP) - GAP) / 2;
    chart_script_label(chart, left - GAP, 18, "score",
                       (struct label_style){LABEL_SIZE, "ink2", ALIGN_RIGHT, false, false, false});
    for (size_t i = 0; i < n; i++, left += width + GAP) {
        const bool strong = i == 0 || i + 1 == n;
        const struct label_style style = {
            LABEL_SIZE, strong ? "on" : "onm", ALIGN_CENTRE, false, false, false};
        chart_script_box(chart, (struct pixel_box){left, 9, left + width, 27},
                         colour_of(i, n).role);
        chart_script_label(chart, left + width / 2, 18, scale->labels[i], style);
    }
}

/* The beginning of a name that is too long. */
static void add_end(struct chart *chart, double x, const char *name, double width,
                    enum label_align align)
{
    struct arena scratch = {0};
    const struct label_style style = {LABEL_SIZE, "ink2", align, false, false, false};
    chart_script_label(chart, x, 27, label_width_fit(name, LABEL_SIZE, width, &scratch), style);
    arena_free(&scratch);
}

/* Colours side by side; below them the names of all levels, or else of both ends. */
static void add_strip(struct chart *chart, size_t n_levels, const char *const *labels,
                      const char *lowest, const char *highest, double centre)
{
    const double step = fmin(WIDEST_STEP, (double)WIDEST_KEY / (double)n_levels);
    const double half = step * (double)n_levels / 2;
    bool all_fit = labels != NULL;
    for (size_t i = 0; i < n_levels; i++) {
        const double x = centre - half + step * (double)i;
        chart_script_box(chart, (struct pixel_box){x, 5, x + step, 17},
                         colour_of(i, n_levels).role);
        all_fit = all_fit && label_width(labels[i], LABEL_SIZE) * LABEL_SLACK < step;
    }
    if (!all_fit) {
        add_end(chart, centre - half, lowest, half - GAP, ALIGN_LEFT);
        add_end(chart, centre + half, highest, half - GAP, ALIGN_RIGHT);
        return;
    }
    for (size_t i = 0; i < n_levels; i++)
        add_end(chart, centre - half + step * ((double)i + 0.5), labels[i], step, ALIGN_CENTRE);
}

void rubric_key(struct chart *chart, const struct scale *scale, double centre)
{
    if (!scale) {
        add_strip(chart, MOST_TAGS, NULL, "lowest level", "highest level", centre);
        return;
    }
    const size_t n = scale->n_levels;
    const double width = tag_width(scale);
    if (n <= MOST_TAGS && (double)n * (width + GAP) - GAP <= WIDEST_KEY)
        add_tags(chart, scale, centre, width);
    else
        add_strip(chart, n, scale->labels, scale->labels[0], scale->labels[n - 1], centre);
}
