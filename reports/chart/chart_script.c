#include "reports/chart/chart_script.h"

#include "reports/chart/gnuplot_text.h"

/* Positions are written to a tenth of a pixel, which is as fine as the pictures are. */

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
    struct buffer quoted = {0};
    gnuplot_text_add(&quoted, text);
    buffer_format(&chart->script,
                  "set label %s at %.1f,%.1f %s%s font '%s,%.4g' tc rgb %s noenhanced%s\n",
                  quoted.data, x, y, aligns[style.align], style.vertical ? " rotate by 90" : "",
                  family_of(style), style.size, style.colour, style.ground ? "" : " front");
    buffer_free(&quoted);
}

void chart_script_box(struct chart *chart, struct pixel_box box, const char *colour)
{
    buffer_format(&chart->script,
                  "set object rectangle from %.1f,%.1f to %.1f,%.1f fc rgb %s fs solid noborder "
                  "behind\n",
                  box.left, box.top, box.right, box.bottom, colour);
}

void chart_script_frame(struct chart *chart, struct pixel_box box, const char *colour, bool dashed)
{
    buffer_format(&chart->script,
                  "set object rectangle from %.1f,%.1f to %.1f,%.1f fc rgb bg fs solid border lc "
                  "rgb %s%s behind\n",
                  box.left, box.top, box.right, box.bottom, colour,
                  dashed ? " lw 1.2 dt (3,3)" : "");
}

void chart_script_line(struct chart *chart, double x1, double y1, double x2, double y2,
                       struct line_style style)
{
    buffer_format(&chart->script,
                  "set arrow from %.1f,%.1f to %.1f,%.1f nohead lw %.4g lc rgb %s%s %s\n", x1, y1,
                  x2, y2, style.width, style.colour, style.dashed ? " dt (4,4)" : "",
                  style.front ? "front" : "back");
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
