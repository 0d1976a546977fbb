#include "reports/agreement/heatmap_key.h"

#include <math.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/label_width.h"
#include "reports/text/phrase.h"

static const char *const bin_colours[KAPPA_BINS] = {"k1", "k2", "k3", "k4"};
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

void heatmap_key(struct chart *chart, const struct kappa_bins *bins, double y)
{
    double x = 40;
    chart_script_label(chart, 16, y, "κ",
                       (struct label_style){12, "ink2", ALIGN_LEFT, false, false, false});
    for (size_t bin = 0; bin < KAPPA_BINS; bin++) {
        if (bin > 0 && bin < KAPPA_BINS - 1 && !(bins->upper[bin - 1] < bins->upper[bin]))
            continue;
        struct buffer text = {0};
        name_bin(bins, bin, &text);
        chart_script_box(chart, (struct pixel_box){x, y - 7, x + 16, y + 7}, bin_colours[bin]);
        x = add_text(chart, x, y, text.data);
        buffer_free(&text);
    }
    chart_script_frame(chart, (struct pixel_box){x + 0.5, y - 6.5, x + 16.5, y + 6.5}, "rule",
                       true);
    x = add_text(chart, x, y, "too few to say");
    chart_script_frame(chart, (struct pixel_box){x + 0.5, y - 6.5, x + 16.5, y + 6.5}, "grid",
                       false);
    add_text(chart, x, y, "–  never together");
}
