#include "reports/chart/chart_style.h"

#include <stdio.h>
#include <string.h>

const struct palette_colour chart_palette[] = {
    {"bg", "#ffffff"},        {"ink", "#1b1f24"},       {"ink2", "#57606a"},
    {"rule", "#b3bac3"},      {"grid", "#e5e8ec"},      {"band", "#f2f4f7"},
    {"band2", "#dce2e9"},     {"blue", "#1f6fb2"},      {"sky", "#a8cbe9"},
    {"hard", "#c03a0b"},      {"easy", "#5a3c04"},      {"flat", "#6b2184"},
    {"disa", "#055e53"},      {"s1", "#a3410c"},        {"s2", "#edb183"},
    {"s3", "#d6dae0"},        {"s4", "#94bfe3"},        {"s5", "#1c5d9c"},
    {"on", "#fffffe"},        {"onm", "#1b1f25"},       {"k1", "#e9a06b"},
    {"k2", "#f8dfc9"},        {"k3", "#d3e4f4"},        {"k4", "#8cb9e0"},
    {"whisk", "#c9d1da"},     {"tint_hard", "#fdf2ec"}, {"tint_easy", "#faf4e3"},
    {"tint_flat", "#f8f1fc"}, {"tint_disa", "#ebf6f5"},
};
const size_t n_chart_palette = sizeof chart_palette / sizeof *chart_palette;

/* s1 to s5, as in the palette. */
static const int ramp_corners[][3] = {{0xa3, 0x41, 0x0c},
                                      {0xed, 0xb1, 0x83},
                                      {0xd6, 0xda, 0xe0},
                                      {0x94, 0xbf, 0xe3},
                                      {0x1c, 0x5d, 0x9c}};
enum { STEPS_BETWEEN_CORNERS = 5 };

size_t chart_style_ramp_step(size_t level, size_t n_levels)
{
    const size_t last = n_levels - 1;
    if (2 * level > last)
        return RAMP_STEPS - 1 - chart_style_ramp_step(last - level, n_levels);
    /* Four levels skip the neutral middle. */
    if (n_levels == 4)
        return level * STEPS_BETWEEN_CORNERS;
    return (2 * level * (RAMP_STEPS - 1) + last) / (2 * last);
}

void chart_style_ramp_colour(size_t step, char light[8])
{
    const size_t corner = step / STEPS_BETWEEN_CORNERS, beyond = step % STEPS_BETWEEN_CORNERS;
    int mixed[3];
    for (size_t i = 0; i < 3; i++) {
        const int from = ramp_corners[corner][i];
        const int to = ramp_corners[beyond ? corner + 1 : corner][i];
        mixed[i] = from + (to - from) * (int)beyond / STEPS_BETWEEN_CORNERS;
    }
    snprintf(light, 8, "#%02x%02x%02x", mixed[0] & 0xff, mixed[1] & 0xff, mixed[2] & 0xff);
}

void chart_style_define_ramp(struct chart *chart)
{
    for (size_t step = 0; step < RAMP_STEPS; step++) {
        char light[8];
        chart_style_ramp_colour(step, light);
        buffer_format(&chart->script, "r%zu='%s'%s", step, light,
                      step + 1 == RAMP_STEPS || step % 7 == 6 ? "\n" : "; ");
    }
}

/* Sizes of fonts are pixels of the canvas; pngcairo takes them for points of 1/72 inch at 96 pixels
 * an inch. */
#define POINTS_TO_PIXELS 0.75

static void add_terminal(const struct chart_canvas *canvas, struct buffer *script)
{
    const double scale = canvas->scale;
    buffer_add(script, "set encoding utf8\n");
    if (scale > 0)
        buffer_format(script,
                      "set terminal pngcairo size %.0f,%.0f noenhanced font 'Inter,13' butt "
                      "fontscale %.4g linewidth %.4g pointscale %.4g background '#ffffff'\n",
                      canvas->width * scale, canvas->height * scale, scale * POINTS_TO_PIXELS,
                      scale, scale);
    else
        buffer_format(script,
                      "set terminal svg size %d,%d dynamic noenhanced font 'Inter,13' butt\n",
                      canvas->width, canvas->height);
}

/* Where the chart ends, as shares of the canvas. */
static void add_margins(const struct chart *chart, const struct chart_canvas *canvas,
                        struct buffer *script)
{
    const double width = canvas->width, height = canvas->height;
    buffer_format(script,
                  "set lmargin at screen %.9g; set rmargin at screen %.9g\n"
                  "set bmargin at screen %.9g; set tmargin at screen %.9g\n",
                  canvas->left / width, (canvas->left + chart->width) / width,
                  1 - (canvas->above + chart->height) / height, 1 - canvas->above / height);
}

void chart_style_begin_on(struct chart *chart, const struct chart_canvas *canvas)
{
    struct buffer *const script = &chart->script;
    add_terminal(canvas, script);
    for (size_t i = 0; i < n_chart_palette; i++)
        buffer_format(script, "%s='%s'%s", chart_palette[i].role, chart_palette[i].light,
                      i + 1 == n_chart_palette || i % 6 == 5 ? "\n" : "; ");
    buffer_add(script, "set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder\n"
                       "unset key; unset tics; unset border\n");
    add_margins(chart, canvas, script);
    buffer_format(script, "set xrange [0:%d]; set yrange [%d:0]\n", chart->width, chart->height);
    chart->body = script->length;
}

void chart_style_begin(struct chart *chart)
{
    chart_style_begin_on(chart,
                         &(struct chart_canvas){.width = chart->width, .height = chart->height});
}
