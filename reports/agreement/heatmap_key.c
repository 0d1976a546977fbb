#include "reports/agreement/heatmap_key.h"

#include <math.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/label_width.h"
#include "reports/text/phrase.h"

static const char *const bin_colours[KAPPA_BINS] = {"k1", "k2", "k3", "k4"};
enum { KEY_LEFT = 152, LINE = 22 };
static const struct label_style key_style = {11, "ink2", ALIGN_LEFT, false, false, false};

struct kappa_bins heatmap_key_bins(double disagree)
{
    return (struct kappa_bins){{disagree, fmax(disagree, 0.60), fmax(disagree, 0.75)}};
}

size_t heatmap_key_bin(const struct kappa_bins *bins, double kappa)
{
    size_t bin = 0;
    while (bin < KAPPA_BINS - 1 && kappa >= bins->upper[bin])
        bin++;
    return bin;
}

/* Writes beside the swatch at `x` and returns where the next one begins. */
static double add_text(struct chart *chart, double x, double y, const char *text)
{
    chart_script_label(chart, x + 22, y, text, key_style);
    return x + 22 + label_width(text, key_style.size) * 1.05 + 14;
}

static void name_bin(const struct kappa_bins *bins, size_t bin, struct buffer *text)
{
    if (bin == 0)
        phrase(text, "< {} weak", NUMBER(bins->upper[0], 2));
    else if (bin == KAPPA_BINS - 1)
        phrase(text, "≥ {} strong", NUMBER(bins->upper[bin - 1], 2));
    else
        phrase(text, "{}", BETWEEN(bins->upper[bin - 1], bins->upper[bin], 2));
}

size_t heatmap_key_level(double points, double line)
{
    size_t bin = 0;
    while (bin < LEVEL_BINS - 1 && fabs(points) >= (double)(bin + 1) * line)
        bin++;
    return bin;
}

const char *heatmap_key_level_colour(size_t bin)
{
    static const char *const colours[LEVEL_BINS] = {"band", "k3", "k2", "k1"};
    return colours[bin];
}

static void name_level(size_t bin, double line, struct buffer *text)
{
    if (bin == 0)
        phrase(text, "under {}", NUMBER(line, 2));
    else if (bin == LEVEL_BINS - 1)
        phrase(text, "more");
    else
        phrase(text, "{}", BETWEEN((double)bin * line, (double)(bin + 1) * line, 2));
}

static double add_swatch(struct chart *chart, double x, double y, const char *colour,
                         struct buffer *text)
{
    chart_script_box(chart, (struct pixel_box){x, y - 7, x + 16, y + 7}, colour);
    const double next = add_text(chart, x, y, text->data);
    buffer_free(text);
    return next;
}

static void add_empty_cells(struct chart *chart, const struct heatmap_shown *shown, double x,
                            double y)
{
    if (shown->too_few) {
        chart_script_frame(chart, (struct pixel_box){x + 0.5, y - 6.5, x + 16.5, y + 6.5}, "rule",
                           true);
        x = add_text(chart, x, y, "too few to say");
    }
    if (shown->never) {
        chart_script_frame(chart, (struct pixel_box){x + 0.5, y - 6.5, x + 16.5, y + 6.5}, "grid",
                           false);
        add_text(chart, x, y, "–  never together");
    }
}

/* Returns where the next swatch begins. */
static double add_levels(struct chart *chart, double line, const struct heatmap_shown *shown,
                         double y)
{
    double x = KEY_LEFT;
    for (size_t bin = 0; bin < LEVEL_BINS; bin++) {
        struct buffer text = {0};
        if (!shown->levels[bin])
            continue;
        name_level(bin, line, &text);
        x = add_swatch(chart, x, y, heatmap_key_level_colour(bin), &text);
    }
    if (x > KEY_LEFT)
        chart_script_label(chart, 0, y, "↗ level: points apart", key_style);
    return x;
}

void heatmap_key(struct chart *chart, const struct kappa_bins *bins, double line,
                 const struct heatmap_shown *shown, double y)
{
    double x = KEY_LEFT;
    chart_script_label(chart, 0, y, "↙ order: agreement (κ)", key_style);
    for (size_t bin = 0; bin < KAPPA_BINS; bin++) {
        struct buffer text = {0};
        if (!shown->kappas[bin])
            continue;
        name_bin(bins, bin, &text);
        x = add_swatch(chart, x, y, bin_colours[bin], &text);
    }
    add_empty_cells(chart, shown, add_levels(chart, line, shown, y + LINE), y + LINE);
}
