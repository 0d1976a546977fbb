#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/patience.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "reports/draw/gnuplot.h"

void assert_drawn(struct chart *chart, struct arena *arena)
{
    struct error error = {0};
    size_t failed;
    const struct gnuplot_options options = {.seconds = PATIENCE};
    assert_true(gnuplot_draw((struct chart *const[]){chart}, 1, &options, arena, &failed, &error));
    if (failed)
        fail_msg("%s: %s", chart->id, chart->reason);
}

bool shows(const struct chart *chart, const char *text)
{
    struct buffer wanted = {0};
    buffer_format(&wanted, "<text>%s", text);
    const bool found = strstr(chart->svg, wanted.data);
    buffer_free(&wanted);
    return found;
}
