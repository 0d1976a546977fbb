#include "reports/chart/chart_script.h"

#include "reports/chart/gnuplot_text.h"

/* A pixel position; a tenth of a pixel is as fine as the pictures are. */
static void add_position(struct buffer *script, double x, double y)
{
    buffer_format(script, "%.1f,%.1f", x, y);
}

/* The family is a channel: what cleans the picture turns SemiBold into a weight and Plain into the
 * class of text without a halo. */
static const char *family_of(struct label_style style)
{
    if (style.ground)
        return style.bold ? "Inter Plain SemiBold" : "Inter Plain";
    return style.bold ? "Inter SemiBold" : "";
}

void chart_script_label(struct chart *chart, double x, double y, const char *text,
                        struct label_style style)
{
    static const char *const aligns[] = {"left", "center", "right"};
    struct buffer *const script = &chart->script;
    buffer_add(script, "set label ");
    gnuplot_text_add(script, text);
    buffer_add(script, " at ");
    add_position(script, x, y);
    buffer_format(script, " %s%s font '%s,%.4g' tc rgb %s noenhanced%s\n", aligns[style.align],
                  style.vertical ? " rotate by 90" : "", family_of(style), style.size, style.colour,
                  style.ground ? "" : " front");
}

static void add_rectangle(struct chart *chart, struct pixel_box box)
{
    buffer_add(&chart->script, "set object rectangle from ");
    add_position(&chart->script, box.left, box.top);
    buffer_add(&chart->script, " to ");
    add_position(&chart->script, box.right, box.bottom);
}

void chart_script_box(struct chart *chart, struct pixel_box box, const char *colour)
{
    add_rectangle(chart, box);
    buffer_format(&chart->script, " fc rgb %s fs solid noborder behind\n", colour);
}

void chart_script_frame(struct chart *chart, struct pixel_box box, const char *colour, bool dashed)
{
    add_rectangle(chart, box);
    buffer_format(&chart->script, " fc rgb bg fs solid border lc rgb %s%s behind\n", colour,
                  dashed ? " lw 1.2 dt (3,3)" : "");
}

void chart_script_line(struct chart *chart, double x1, double y1, double x2, double y2,
                       struct line_style style)
{
    struct buffer *const script = &chart->script;
    buffer_add(script, "set arrow from ");
    add_position(script, x1, y1);
    buffer_add(script, " to ");
    add_position(script, x2, y2);
    buffer_format(script, " nohead lw %.4g lc rgb %s%s %s\n", style.width, style.colour,
                  style.dashed ? " dt (4,4)" : "", style.front ? "front" : "back");
}

void chart_script_data_begin(struct chart *chart, const char *name, const char *columns)
{
    buffer_format(&chart->script, "# %s\n$%s << EOD\n", columns, name);
}

void chart_script_data_row(struct chart *chart, const double *values, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            buffer_add(&chart->script, " ");
        gnuplot_text_add_number(&chart->script, values[i]);
    }
    buffer_add(&chart->script, "\n");
}

void chart_script_data_end(struct chart *chart)
{
    buffer_add(&chart->script, "EOD\n");
}

void chart_script_plot(struct chart *chart, const char *const clauses[], size_t n)
{
    buffer_add(&chart->script, "plot NaN");
    for (size_t i = 0; i < n; i++)
        buffer_format(&chart->script, ", \\\n  %s", clauses[i]);
    buffer_add(&chart->script, "\n");
}
